//! The TOML file of settings that `DABEI_CONFIG` names.

use super::{fault, run};
use crate::crash::installation::Folder;
use std::fs;

/// As [`fault`], with a file of settings of this text, which the sentence calls FILE.
fn fault_of_file(text: &str) -> String {
    let folder = Folder::new();
    let file = folder.0.join("dabei.toml").display().to_string();
    fs::write(&file, text).unwrap();
    fault(&[("DABEI_CONFIG", &file)]).replace(&file, "FILE")
}

#[test]
fn the_file_of_settings_has_the_same_names_and_its_faults_quote_no_value() {
    assert_eq!(
        fault_of_file("DABEI_PUBLIC_ULR = \"https://dabei.example\"\n"),
        "FILE sets DABEI_PUBLIC_ULR, which is no setting; did you mean DABEI_PUBLIC_URL? \
         dabei serve --help lists all settings"
    );
    assert_eq!(
        fault_of_file("DABEI_RATE_LIMITS = false\n"),
        "FILE must have the value of DABEI_RATE_LIMITS in quotation marks"
    );
    assert_eq!(
        fault_of_file("DABEI_LISTEN = \"127.0.0.1:3000\"\nDABEI_SMTP_URL = smtps://anna:geheim@relay\n"),
        "FILE is no TOML: line 2 must look like DABEI_LISTEN = \"127.0.0.1:3000\""
    );
    assert_eq!(fault_of_file("DABEI_LISTEN = \"x\"\n"), fault(&[("DABEI_LISTEN", "x")]));
    let missing = fault(&[("DABEI_CONFIG", "/nowhere/dabei.toml")]);
    assert!(missing.starts_with("DABEI_CONFIG names /nowhere/dabei.toml, which cannot be read"), "{missing}");
}

#[test]
fn the_environment_wins_over_the_file_and_an_empty_value_is_not_set() {
    let folder = Folder::new();
    let file = "DABEI_DATABASE_URL = \"sqlite://from-file.db\"\nDABEI_SECRET_FILE = \"\"\nDABEI_LOG = \"loud\"\n";
    fs::write(folder.0.join("dabei.toml"), file).unwrap();
    let settings = [("DABEI_CONFIG", "dabei.toml"), ("DABEI_LISTEN", ""), ("DABEI_LOG", "error")];
    assert_eq!(run(&folder, &["migrate"], &settings), (0, String::new()));
    let exists = |name: &str| folder.0.join(name).exists();
    assert!(exists("from-file.db") && exists("data/secret"));
    let settings = [settings.as_slice(), &[("DABEI_DATABASE_URL", "sqlite://from-environment.db")]].concat();
    assert_eq!(run(&folder, &["migrate"], &settings), (0, String::new()));
    assert!(exists("from-environment.db"));
}
