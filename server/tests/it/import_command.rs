//! The command `dabei import` as a process: what it prints, when it asks, and how it exits.

use backend::programme;
use backend::testing::TestApp;
use backend::{run, write_tx};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::{env, fs};

const PROGRAMME: &str = r#"
[[hosts]]
slug = "stadt"
name = "Stadt Kornwestheim"

[[venues]]
slug = "das-k"
name = "Das K"

[[events]]
slug = "kreis"
title = "Gesprächskreis"
host = "stadt"
venue = "das-k"
starts = "2089-05-02T15:00"
ends = "2089-05-02T17:00"
sign_up = { seats = 4 }
"#;

const MOVED: &str = "[[events]]\nslug = \"kreis\"\nstarts = \"2089-05-03T15:00\"\nends = \"2089-05-03T17:00\"\n";

/// An application with the programme and one sign-up, and a folder for files.
struct Installation {
    app: TestApp,
    folder: PathBuf,
}

impl Installation {
    async fn create(name: &str) -> Self {
        let app = TestApp::with(PROGRAMME).await;
        app.sign_up("kreis", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
        app.deliver_mail().await;
        let folder = env::temp_dir().join(format!("dabei-import-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self { app, folder }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("PATH", env::var_os("PATH").unwrap_or_default()).env("LANG", "de_DE.UTF-8");
        command.env("SHELL", "/bin/sh").env("DABEI_DATABASE_URL", self.app.url()).env("DABEI_LOG", "error");
        command.env("DABEI_SECRET_FILE", self.folder.join("secret"));
        command
    }

    /// Runs `dabei import` without a terminal.
    fn import(&self, arguments: &[&str]) -> Printed {
        let mut command = self.command(env!("CARGO_BIN_EXE_dabei"));
        Printed::of(&command.arg("import").args(arguments).stdin(Stdio::null()).output().unwrap())
    }

    /// Runs `dabei import` on a terminal that `script` (util-linux) provides, and types an answer.
    fn import_on_terminal(&self, arguments: &[&str], answer: &str) -> Printed {
        let dabei = format!("{} import {}", env!("CARGO_BIN_EXE_dabei"), arguments.join(" "));
        let mut command = self.command("script");
        command.args(["--quiet", "--return", "--command", &dabei, "/dev/null"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script, of util-linux");
        child.stdin.take().unwrap().write_all(answer.as_bytes()).unwrap();
        Printed::of(&child.wait_with_output().unwrap())
    }

    async fn export(&self) -> String {
        programme::export(&self.app).await.unwrap()
    }

    async fn mail_count(&self) -> usize {
        self.app.deliver_mail().await.len()
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

struct Printed {
    status: i32,
    out: String,
    error: String,
}

impl Printed {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace("\r\n", "\n");
        Self { status: output.status.code().unwrap(), out: text(&output.stdout), error: text(&output.stderr) }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_prints_what_changes_and_whom_it_informs_and_changes_nothing() {
    let installation = Installation::create("dry-run").await;
    let (file, before) = (installation.file("p.toml", MOVED), installation.export().await);
    let printed = installation.import(&[&file, "--dry-run"]);
    assert_eq!(
        (printed.status, printed.out.as_str(), printed.error.as_str()),
        (
            0,
            "Geändert: Veranstaltung „kreis“\n  \
             ends: \"2089-05-02T17:00\" → \"2089-05-03T17:00\"\n  \
             starts: \"2089-05-02T15:00\" → \"2089-05-03T15:00\"\n  \
             Termin oder Ort ändert sich.\n  \
             Informiert werden: 1 Person per E-Mail.\n\
             0 neu, 1 geändert, 0 unverändert.\n\
             Das war nur die Vorschau (--dry-run). Es wurde nichts geändert.\n",
            ""
        )
    );
    let printed = installation.import(&[&file, "--dry-run", "--language", "en"]);
    assert!(printed.out.contains("To be informed: 1 person by e-mail."), "{}", printed.out);
    assert_eq!((installation.export().await, installation.mail_count().await), (before, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_terminal_it_goes_on() {
    let installation = Installation::create("no-terminal").await;
    let printed = installation.import(&[&installation.file("p.toml", MOVED)]);
    assert!(printed.out.ends_with("Informiert werden: 1 Person per E-Mail.\n0 neu, 1 geändert, 0 unverändert.\n"));
    assert_eq!((printed.status, installation.mail_count().await), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_terminal_it_asks_and_a_no_changes_nothing() {
    let installation = Installation::create("no").await;
    let (file, before) = (installation.file("p.toml", MOVED), installation.export().await);
    for answer in ["n\n", "\n", "vielleicht\n"] {
        let printed = installation.import_on_terminal(&[&file], answer);
        assert_eq!(printed.status, 1, "{}", printed.out);
        assert!(printed.out.contains("Informiert werden: 1 Person per E-Mail."), "{}", printed.out);
        assert!(printed.out.contains("Fortfahren? [j/N]"), "{}", printed.out);
        assert!(printed.out.contains("Abgebrochen. Es wurde nichts geändert."), "{}", printed.out);
        assert_eq!((installation.export().await, installation.mail_count().await), (before.clone(), 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_terminal_a_yes_goes_on_and_with_yes_it_does_not_ask() {
    let installation = Installation::create("yes").await;
    let printed = installation.import_on_terminal(&[&installation.file("p.toml", MOVED)], "j\n");
    assert_eq!((printed.status, installation.mail_count().await), (0, 1), "{}", printed.out);
    let back = installation.file("p.toml", PROGRAMME);
    let printed = installation.import_on_terminal(&[&back, "--yes"], "");
    assert_eq!((printed.status, installation.mail_count().await), (0, 1), "{}", printed.out);
    assert!(!printed.out.contains("Fortfahren"), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_changes_nothing_says_so_without_asking() {
    let installation = Installation::create("nothing").await;
    let file = installation.file("p.toml", PROGRAMME);
    let printed = installation.import_on_terminal(&[&file], "");
    assert_eq!(printed.status, 0, "{}", printed.out);
    assert!(printed.out.contains("0 neu, 0 geändert, 3 unverändert.\nDie Datei ändert nichts.\n"), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_export_is_refused_with_what_it_would_undo_unless_over() {
    let installation = Installation::create("old").await;
    let old = installation.file("alt.toml", &installation.export().await);
    assert_eq!(installation.import(&[&installation.file("p.toml", MOVED)]).status, 0);
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
    let installation = Installation::create("foreign").await;
    let text = "version = 40\n[[hosts]]\nslug = \"verein\"\nname = \"Verein\"\n";
    let file = installation.file("p.toml", text);
    let printed = installation.import(&[&file]);
    let refused = "dabei: Die Datei hat Stand 40, das Programm aber erst Stand 1.";
    assert!(printed.error.starts_with(refused) && printed.error.contains("--over"), "{}", printed.error);
    assert_eq!(printed.status, 1);
    let printed = installation.import(&[&file, "--over"]);
    assert!(printed.out.ends_with("version = 2\n"), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_without_address_are_named_apart_from_those_who_are_informed() {
    let installation = Installation::create("unreachable").await;
    let app = &installation.app;
    for name in ["Bert", "Cem"] {
        app.sign_up("kreis", &[("contact_name", name), ("phone", "07154 11111")]).await.unwrap();
    }
    let stored =
        write_tx!(app, |tx, _| { Ok(run!(tx, "UPDATE sign_ups SET phone = NULL WHERE contact_name = $1", "Cem")?) });
    assert_eq!(stored.unwrap(), 1);
    let file = installation.file("p.toml", MOVED);
    let printed = installation.import(&[&file, "--dry-run"]);
    let lines = "  Informiert werden: 1 Person per E-Mail.\n  \
                 1 Person müssen Sie anrufen (Liste „Anrufe“).\n  \
                 Nicht erreichbar: 1 Person (weder E-Mail noch Telefon).\n";
    assert!(printed.out.contains(lines), "{}", printed.out);
    assert!(!printed.out.contains("Zusammen"), "one event needs no sum: {}", printed.out);
    app.import(&PROGRAMME.replace("kreis", "treff")).await;
    app.sign_up("treff", &[("contact_name", "Dora"), ("email", "dora@example.org")]).await.unwrap();
    app.deliver_mail().await;
    let file = installation.file("p.toml", &format!("{MOVED}{}", MOVED.replace("kreis", "treff")));
    let printed = installation.import(&[&file, "--dry-run"]);
    let sum =
        "2 geändert, 0 unverändert.\nZusammen:\n  Informiert werden: 2 Personen per E-Mail.\n  1 Person müssen Sie";
    assert!(printed.out.contains(sum), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_of_the_database_is_reported_in_the_language_of_the_command() {
    let installation = Installation::create("database").await;
    write_tx!(installation.app, |tx, _| { Ok(run!(tx, "DROP TABLE record_versions")?) }).unwrap();
    let file = installation.file("p.toml", MOVED);
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
async fn of_a_long_text_the_plan_shows_where_it_changes() {
    let installation = Installation::create("long").await;
    let described = |end: &str| {
        let text = "Wir sprechen über alles, was im Alltag hilft. ".repeat(20);
        installation.file("p.toml", &format!("[[events]]\nslug = \"kreis\"\ndescription = \"{text}{end}\"\n"))
    };
    installation.import(&[&described("Kaffee gibt es auch.")]);
    let printed = installation.import(&[&described("Tee gibt es auch.")]);
    let line = "  description: … Alltag hilft. Kaffee gibt es auch.\" → … Alltag hilft. Tee gibt es auch.\"\n";
    assert!(printed.out.contains(line), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_language_is_wrong_usage() {
    let installation = Installation::create("usage").await;
    assert_eq!(installation.import(&[&installation.file("p.toml", MOVED), "--language", "fr"]).status, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_output_is_no_panic_and_hides_no_result() {
    let installation = Installation::create("full-output").await;
    let file = installation.file("p.toml", MOVED);
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
