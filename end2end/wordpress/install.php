<?php
// Installs WordPress in the working directory, with an administrator and an author. Prints their passwords and the version as
// JSON.

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'WORDPRESS_ADDRESS' ), PHP_URL_HOST );

$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'WORDPRESS_DATABASE_SOCKET' ) );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$administrator = wp_install( 'Unser Verein', 'administrator', 'administrator@verein.example', true )['user_id'];
$author        = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => wp_generate_password(),
		'role'       => 'author',
	)
);
switch_theme( array_key_first( wp_get_themes() ) );

$password = fn( $user ) => WP_Application_Passwords::create_new_application_password( $user, array( 'name' => 'test' ) )[0];
echo json_encode(
	array(
		'version'   => get_bloginfo( 'version' ),
		'theme'     => wp_get_theme()->get( 'Name' ),
		'passwords' => array(
			'administrator' => $password( $administrator ),
			'author'        => $password( $author ),
		),
	)
);
