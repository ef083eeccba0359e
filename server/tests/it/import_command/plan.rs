//! What the command prints of the plan, and when it asks.

use super::{Installation, moved, programme_with};
use backend::testing::programme_file::event;
use backend::{run, write_tx};

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_prints_what_changes_and_whom_it_informs_and_changes_nothing() {
    let installation = Installation::create().await;
    let (file, before) = (installation.file("p.toml", &moved("kreis")), installation.export().await);
    let printed = installation.import(&[&file, "--dry-run"]);
    assert_eq!(
        (printed.status, printed.out.as_str(), printed.error.as_str()),
        (
            0,
            "Geändert: Veranstaltung „kreis“\n  \
             ends: \"2089-05-02T17:00\" → \"2089-05-03T17:00\"\n  \
             starts: \"2089-05-02T15:00\" → \"2089-05-03T15:00\"\n  \
             Termin, Ort oder Link ändert sich.\n  \
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
    let installation = Installation::create().await;
    let printed = installation.import(&[&installation.file("p.toml", &moved("kreis"))]);
    assert!(printed.out.ends_with("Informiert werden: 1 Person per E-Mail.\n0 neu, 1 geändert, 0 unverändert.\n"));
    assert_eq!((printed.status, installation.mail_count().await), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_terminal_it_asks_and_a_no_changes_nothing() {
    let installation = Installation::create().await;
    let (file, before) = (installation.file("p.toml", &moved("kreis")), installation.export().await);
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
    let installation = Installation::create().await;
    let printed = installation.import_on_terminal(&[&installation.file("p.toml", &moved("kreis"))], "j\n");
    assert_eq!((printed.status, installation.mail_count().await), (0, 1), "{}", printed.out);
    let back = installation.file("p.toml", &programme_with("kreis"));
    let printed = installation.import_on_terminal(&[&back, "--yes"], "");
    assert_eq!((printed.status, installation.mail_count().await), (0, 1), "{}", printed.out);
    assert!(!printed.out.contains("Fortfahren"), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_changes_nothing_says_so_without_asking() {
    let installation = Installation::create().await;
    let file = installation.file("p.toml", &programme_with("kreis"));
    let printed = installation.import_on_terminal(&[&file], "");
    assert_eq!(printed.status, 0, "{}", printed.out);
    assert!(printed.out.contains("0 neu, 0 geändert, 3 unverändert.\nDie Datei ändert nichts.\n"), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_without_address_are_named_apart_from_those_who_are_informed() {
    let installation = Installation::create().await;
    let app = &installation.app;
    for name in ["Bert", "Cem"] {
        app.sign_up("kreis", &[("contact_name", name), ("phone", "07154 11111")]).await.unwrap();
    }
    let stored =
        write_tx!(app, |tx, _| { Ok(run!(tx, "UPDATE sign_ups SET phone = NULL WHERE contact_name = $1", "Cem")?) });
    assert_eq!(stored.unwrap(), 1);
    let file = installation.file("p.toml", &moved("kreis"));
    let printed = installation.import(&[&file, "--dry-run"]);
    let lines = "  Informiert werden: 1 Person per E-Mail.\n  \
                 1 Person müssen Sie anrufen (Liste „Anrufe“).\n  \
                 Nicht erreichbar: 1 Person (weder E-Mail noch Telefon).\n";
    assert!(printed.out.contains(lines), "{}", printed.out);
    assert!(!printed.out.contains("Zusammen"), "one event needs no sum: {}", printed.out);
    app.import(programme_with("treff")).await;
    app.sign_up("treff", &[("contact_name", "Dora"), ("email", "dora@example.org")]).await.unwrap();
    app.deliver_mail().await;
    let file = installation.file("p.toml", &(moved("kreis") + &moved("treff")));
    let printed = installation.import(&[&file, "--dry-run"]);
    let sum =
        "2 geändert, 0 unverändert.\nZusammen:\n  Informiert werden: 2 Personen per E-Mail.\n  1 Person müssen Sie";
    assert!(printed.out.contains(sum), "{}", printed.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_long_text_the_plan_shows_where_it_changes() {
    let installation = Installation::create().await;
    let described = |end: &str| {
        let text = "Wir sprechen über alles, was im Alltag hilft. ".repeat(20);
        installation.file("p.toml", &event("kreis").set("description", text + end).to_string())
    };
    installation.import(&[&described("Kaffee gibt es auch.")]);
    let printed = installation.import(&[&described("Tee gibt es auch.")]);
    let line = "  description: … Alltag hilft. Kaffee gibt es auch.\" → … Alltag hilft. Tee gibt es auch.\"\n";
    assert!(printed.out.contains(line), "{}", printed.out);
}
