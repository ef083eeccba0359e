//! What the command refuses, and how it exits after an error.

use super::{Installation, moved};
use backend::testing::programme_file::host;
use backend::{run, write_tx};
use std::fs;
use std::process::Stdio;

#[tokio::test(flavor = "multi_thread")]
async fn an_old_export_is_refused_with_what_it_would_undo_unless_over() {
    let installation = Installation::create().await;
    let old = installation.file("alt.toml", &installation.export().await);
    assert_eq!(installation.import(&[&installation.file("p.toml", &moved("kreis"))]).status, 0);
    assert_eq!(installation.mail_count().await, 1);
    let printed = installation.import(&[&old]);
    assert_eq!((printed.status, printed.out.as_str()), (1, ""));
    assert!(printed.error.starts_with("dabei: Die Datei hat Stand 1 und kennt spätere Änderungen nicht."));
    let undone = "Veranstaltung „kreis“\n  \
                  ends: gespeichert ist \"2089-05-03T17:00\", in der Datei steht \"2089-05-02T17:00\"\n";
    assert!(printed.error.contains(undone), "{}", printed.error);
    assert!(printed.error.contains("dabei export") && printed.error.contains("--over"), "{}", printed.error);
    assert_eq!(installation.mail_count().await, 0);
    let printed = installation.import(&[&old, "--over"]);
    assert!(printed.out.contains("Stand 3. Tragen Sie oben in die Datei ein: version = 3\n"), "{}", printed.out);
    assert_eq!((printed.status, installation.mail_count().await), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_another_installation_is_refused_with_both_versions_unless_over() {
    let installation = Installation::create().await;
    let text = format!("version = 40\n{}", host("verein").set("name", "Verein"));
    let file = installation.file("p.toml", &text);
    let printed = installation.import(&[&file]);
    let refused = "dabei: Die Datei hat Stand 40, das Programm aber erst Stand 1.";
    assert!(printed.error.starts_with(refused) && printed.error.contains("--over"), "{}", printed.error);
    assert_eq!(printed.status, 1);
    let printed = installation.import(&[&file, "--over"]);
    assert!(printed.out.ends_with("version = 2\n"), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_of_the_database_is_reported_in_the_language_of_the_command() {
    let installation = Installation::create().await;
    write_tx!(installation.app, |tx, _| { Ok(run!(tx, "DROP TABLE record_versions")?) }).unwrap();
    let file = installation.file("p.toml", &moved("kreis"));
    for (language, sentence) in [
        ("de", "Die Datei wurde nicht geladen, weil die Datenbank einen Fehler meldet."),
        ("en", "The file was not loaded"),
    ] {
        let printed = installation.import(&[&file, "--language", language]);
        assert!(printed.error.starts_with(&format!("dabei: {sentence}")), "{}", printed.error);
        assert!(printed.error.contains("record_versions"), "the cause: {}", printed.error);
        assert_eq!(printed.status, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_language_is_wrong_usage() {
    let installation = Installation::create().await;
    assert_eq!(installation.import(&[&installation.file("p.toml", &moved("kreis")), "--language", "fr"]).status, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_output_is_no_panic_and_hides_no_result() {
    let installation = Installation::create().await;
    let file = installation.file("p.toml", &moved("kreis"));
    let status = |arguments: &[&str]| {
        let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = installation.command(env!("CARGO_BIN_EXE_dabei"));
        command.args(arguments).stdin(Stdio::null()).stdout(full()).stderr(full()).status().unwrap().code()
    };
    assert_eq!(status(&["export"]), Some(1), "an export that is not written has failed");
    assert_eq!(status(&["import", &file, "--dry-run"]), Some(1));
    assert_eq!(status(&["import", &file]), Some(0), "the programme is saved, also if its output is lost");
    assert_eq!(installation.mail_count().await, 1);
    assert_eq!(status(&["import", "missing.toml"]), Some(1));
}
