<?php
// WordPress asks only public addresses on the ports 80, 443 and 8080 for oEmbed. Here the server of the events is on the same
// machine, so its address is allowed too. That is the only difference to a WordPress as it is installed.

add_filter( 'http_request_host_is_external', fn( $is_external, $host ) => $is_external || '127.0.0.1' === $host, 10, 2 );
add_filter( 'http_allowed_safe_ports', fn( $ports ) => array( ...$ports, (int) getenv( 'DABEI_PORT' ) ) );
