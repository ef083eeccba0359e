//! The settings of the binary: what each command refuses at its start, and with which sentence.

mod accounts;
mod file;
mod language;
mod words;

use crate::crash::installation::Folder;
use std::fs;
use std::process::Command;

const COMMANDS: [&[&str]; 7] = [
    &["serve", "--without-mailer"],
    &["mailer"],
    &["migrate"],
    &["import", "programme.toml"],
    &["export"],
    &["demo"],
    &["organizer", "list"],
];

/// Runs a command in a folder with these settings only. Returns its exit code and what it prints as an error.
fn run(folder: &Folder, arguments: &[&str], settings: &[(&str, &str)]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dabei"));
    command.env_clear().current_dir(&folder.0).args(arguments).envs(settings.iter().copied());
    let output = command.output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// The sentence with which `dabei export` ends.
fn fault(settings: &[(&str, &str)]) -> String {
    let folder = Folder::new();
    let (code, error) = run(&folder, &["export"], settings);
    assert_eq!(code, 1, "{settings:?}: {error}");
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0, "nothing is created: {settings:?}");
    let sentence = error.strip_prefix("dabei: ").and_then(|sentence| sentence.strip_suffix('\n'));
    sentence.unwrap_or_else(|| panic!("{settings:?}: {error}")).to_owned()
}

#[test]
fn a_misspelt_setting_ends_every_command_with_its_nearest_name() {
    for command in COMMANDS {
        let folder = Folder::new();
        assert_eq!(
            run(&folder, command, &[("DABEI_PUBLC_URL", "https://dabei.example")]),
            (
                1,
                "dabei: DABEI_PUBLC_URL is no setting; did you mean DABEI_PUBLIC_URL? \
                 dabei serve --help lists all settings\n"
                    .to_owned()
            ),
            "{command:?}"
        );
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0, "{command:?} creates nothing");
    }
    let not_built = fault(&[("DABEI_METRICS_TOKEN", "geheim")]);
    assert_eq!(not_built, "DABEI_METRICS_TOKEN is no setting; dabei serve --help lists all settings");
}

#[test]
fn a_setting_that_cannot_be_read_is_refused_with_one_sentence() {
    for (name, value, expected) in [
        ("DABEI_LISTEN", "3000", "must be an address and port such as 127.0.0.1:3000, not \"3000\""),
        (
            "DABEI_LOG",
            "inof",
            "contains \"inof\"; write error, warn, info, debug, trace or off, or MODULE=LEVEL such as sqlx=warn",
        ),
        ("DABEI_PUBLIC_URL", "anmeldung.stadt.example", "must look like https://anmeldung.stadt.example"),
        (
            "DABEI_PUBLIC_URL",
            "https://stadt.example/anmeldung",
            "must end after host and port: the site has the whole host, without a path",
        ),
        (
            "DABEI_PUBLIC_URL",
            "https://anna:geheim@stadt.example",
            "must contain neither user nor password, since everybody sees it",
        ),
        (
            "DABEI_MAIL_FROM",
            "Rathaus",
            "must be an address, or a name with one, such as \"Rathaus\" <rathaus@kornwestheim.de>",
        ),
        ("DABEI_TRUSTED_PROXIES", "10.0.0.0/8, proxy", "lists \"proxy\", which is no network such as 10.0.0.0/8"),
        ("DABEI_RATE_LIMITS", "no", "must be on or off, not \"no\""),
        ("DABEI_CITY_AREA_CODE", "7154", "must look like 07154, not \"7154\""),
        ("DABEI_CITY_COLOUR", "blau", "must look like #173a92, not \"blau\""),
        (
            "DABEI_CITY_COLOUR",
            "#ffd24a",
            "is too pale: its contrast on white is 1.44, and texts need 4.5; take a darker colour",
        ),
        ("DABEI_DATABASE_URL", "sqlite://d.db?mode=ro", "must end after the file: sqlite:// has no parameters"),
        ("DABEI_DATABASE_URL", "mysql://anna:geheim@db/dabei", "must begin with sqlite:// or postgres://"),
        (
            "DABEI_DATABASE_URL",
            "postgres://anna:1?geheim@db/dabei",
            "must have / ? # @ of a password written as %2F %3F %23 %40",
        ),
        ("DABEI_SMTP_URL", "smtps://anna:geheim@relay?tls=none", "accepts only ?tls=required, and only after smtp://"),
    ] {
        assert_eq!(fault(&[(name, value)]), format!("{name} {expected}"), "{value}");
    }
    let parameter = fault(&[("DABEI_DATABASE_URL", "postgres://anna:geheim@db/dabei?sslmod=require")]);
    assert!(
        parameter.starts_with("DABEI_DATABASE_URL has the parameter \"sslmod\"; known are sslmode,"),
        "{parameter}"
    );
    assert!(!parameter.contains("geheim"));
    let limits = fault(&[("DABEI_RATE_LIMITS", "off"), ("DABEI_LISTEN", "0.0.0.0:3000")]);
    assert!(limits.starts_with("DABEI_RATE_LIMITS=off is for tests"), "{limits}");
}

#[test]
fn an_address_of_ipv6_needs_a_sender_only_where_messages_are_sent() {
    let folder = Folder::new();
    let address = ("DABEI_LISTEN", "[::1]:3000");
    let (code, error) = run(&folder, &["export"], &[address, ("DABEI_DATABASE_URL", "sqlite://dabei.db")]);
    assert_eq!((code, error.contains("dabei: ")), (0, false), "{error}");
    let sender = fault(&[address, ("DABEI_SMTP_URL", "smtps://relay.example")]);
    assert_eq!(sender, "DABEI_MAIL_FROM must be set: the public host cannot be that of an address");
}

#[test]
fn a_secret_file_that_is_a_folder_is_refused() {
    let folder = Folder::new();
    fs::create_dir(folder.0.join("secret")).unwrap();
    let settings = [("DABEI_DATABASE_URL", "sqlite://dabei.db"), ("DABEI_SECRET_FILE", "secret")];
    let (code, error) = run(&folder, &["export"], &settings);
    assert!(code == 1 && error.starts_with("dabei: secret cannot be used; check DABEI_SECRET_FILE: "), "{error}");
}

#[test]
fn a_logo_must_be_a_small_picture() {
    let folder = Folder::new();
    let logo = folder.0.join("logo.png");
    let file = logo.display().to_string();
    let settings = [("DABEI_DATABASE_URL", "sqlite://dabei.db"), ("DABEI_CITY_LOGO", file.as_str())];
    for (content, expected) in [
        (None, "cannot be read"),
        (Some(b"Kein Bild".to_vec()), "must be an SVG, PNG, JPEG or WebP file"),
        (Some(vec![0; 200_001]), "is larger than 200000 bytes: take a smaller picture"),
    ] {
        if let Some(content) = content {
            fs::write(&logo, content).unwrap();
        }
        let (code, error) = run(&folder, &["export"], &settings);
        assert!(code == 1 && error.starts_with(&format!("dabei: DABEI_CITY_LOGO {file} {expected}")), "{error}");
    }
    fs::write(&logo, [0x89, b'P', b'N', b'G', 13, 10, 26, 10]).unwrap();
    assert_eq!(run(&folder, &["export"], &settings).0, 0);
}

#[test]
fn help_lists_each_setting_with_its_default() {
    let output = Command::new(env!("CARGO_BIN_EXE_dabei")).args(["serve", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    for line in [
        "  DABEI_DATABASE_URL [sqlite://data/dabei.db]",
        "  DABEI_LISTEN [127.0.0.1:3000]",
        "  DABEI_PUBLIC_URL",
        "  DABEI_SMTP_URL",
        "  DABEI_SMTP_CA_FILE",
        "  DABEI_MAIL_FROM",
        "  DABEI_SECRET_FILE [data/secret]",
        "  DABEI_TRUSTED_PROXIES [127.0.0.0/8, ::1]",
        "  DABEI_RATE_LIMITS [on]",
        "  DABEI_LOG [info]",
        "  DABEI_WORDS_DIR",
        "  DABEI_CITY_NAME",
        "  DABEI_CITY_CONTACT",
        "  DABEI_CITY_PHONE",
        "  DABEI_CITY_AREA_CODE",
        "  DABEI_CITY_DPO",
        "  DABEI_CITY_LOGO",
        "  DABEI_CITY_COLOUR",
    ] {
        assert!(help.lines().any(|found| found == line), "{line}: {help}");
    }
}

#[test]
fn the_development_mode_is_refused_where_others_could_read_the_caught_messages() {
    for listen in ["0.0.0.0:0", "[::]:0", "192.0.2.1:3000"] {
        let folder = Folder::new();
        let (code, error) = run(&folder, &["serve", "--development", "--listen", listen], &[]);
        let expected =
            "dabei: --development shows messages and their links to everybody: it needs DABEI_LISTEN on 127.0.0.1\n";
        assert_eq!((code, error.as_str()), (1, expected), "{listen}");
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0, "nothing is created");
    }
}
