//! Warnings: what a file may say, but what is perhaps a mistake. The file is imported all the same.

use crate::fixtures::network;
use backend::programme;
use backend::testing::TestApp;
use backend::testing::programme_file::{new_event, written};
use text::CommandWords;

/// The German warnings about a file, which is imported.
async fn warnings(app: &TestApp, file: &str) -> Vec<String> {
    let imported = programme::import(app, "p.toml", file).await.unwrap();
    imported.warnings.iter().map(|warning| warning.sentence(CommandWords::GERMAN)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_in_the_past_is_warned_of_once() {
    let app = TestApp::with(network()).await;
    let file = "[[events]]\nslug = \"markt\"\nstarts = \"2025-03-28T11:00\"\nends = \"2025-03-28T16:00\"\n";
    let warning =
        "Hinweis zu p.toml, Zeile 3: Veranstaltung „markt“, starts: Der Termin ist schon vorbei. Prüfen Sie das Jahr.";
    assert_eq!(warnings(&app, file).await, [warning]);
    assert_eq!(warnings(&app, file).await, [""; 0], "the file changes nothing now");
    assert_eq!(warnings(&app, "[[events]]\nslug = \"markt\"\ntitle = \"Der Markt\"\n").await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_events_at_one_venue_at_one_hour_are_warned_of_unless_one_lasts_all_day() {
    let app = TestApp::with(network()).await;
    let file =
        "[[events]]\nslug = \"markt\"\nvenue = \"das-k\"\nstarts = \"2026-03-27T17:59\"\nends = \"2026-03-27T19:00\"\n";
    let warning = "Hinweis zu p.toml, Zeile 3: Veranstaltung „markt“, venue: Am 27.03.2026 um 17:59 Uhr ist am Ort „das-k“ \
                   auch die Veranstaltung „netzwerk“. Prüfen Sie Zeit und Ort.";
    assert_eq!(warnings(&app, file).await, [warning]);
    assert_eq!(warnings(&app, &file.replace("17:59", "18:00")).await, [""; 0]);
    assert_eq!(warnings(&app, &format!("{file}all_day = true\n")).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn hundreds_of_events_at_one_venue_and_hour_are_warned_of_once_each() {
    let app = TestApp::with(network()).await;
    let stall = |n| {
        new_event(&format!("stand-{n}"), &format!("Stand {n}"), "2026-05-02T10:00", "2026-05-02T12:00")
            .without_sign_up()
    };
    let found = warnings(&app, &written((0..300).map(stall))).await.len();
    assert!((150..=300).contains(&found), "{found} warnings");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_online_takes_no_room_and_its_link_needs_a_sign_up_here() {
    let app = TestApp::with(network()).await;
    let online = |slug: &str| {
        new_event(slug, "Sprechstunde", "2026-03-27T14:00", "2026-03-27T15:00")
            .set("venue", "")
            .set("online_url", "https://video.example/raum")
    };
    assert_eq!(warnings(&app, &written([online("a").seats(5), online("b").seats(5)])).await, [""; 0]);
    let warning = "Hinweis zu p.toml, Zeile 4: Veranstaltung „c“, online_url: Den Link bekommt niemand: Ihn sieht nur, wer \
                   hier einen Platz hat. Setzen Sie mode = \"here\", oder löschen Sie online_url.";
    assert_eq!(warnings(&app, &online("c").without_sign_up().to_string()).await, [warning]);
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_up_with_a_host_that_nobody_can_reach_is_warned_of() {
    let app = TestApp::with(network()).await;
    let file = "[[hosts]]\nslug = \"verein\"\nname = \"Verein\"\n\n[[events]]\nslug = \"markt\"\nhost = \"verein\"\n\n\
                [events.sign_up]\nmode = \"by_host\"\n";
    let found = warnings(&app, file).await;
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("Hinweis zu p.toml, Zeile 10: Veranstaltung „markt“, sign_up.mode: "), "{}", found[0]);
    for (line, with_phone) in [
        ("name = \"Verein\"\n", "phone = \"07154 1\"\n"),
        ("host = \"verein\"\n", "contact = { phone = \"07154 1\" }\n"),
        ("mode = \"by_host\"\n", "email = \"verein@verein.example\"\n"),
    ] {
        let app = TestApp::with(network()).await;
        assert_eq!(warnings(&app, &file.replace(line, &format!("{line}{with_phone}"))).await, [""; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_loses_telephone_and_mail_is_warned_of_for_each_stored_event_that_needs_them() {
    let app = TestApp::with(network()).await;
    let by_host = "[[events]]\nslug = \"markt\"\nsign_up = { mode = \"by_host\" }\n";
    assert_eq!(warnings(&app, by_host).await, [""; 0]);
    assert_eq!(warnings(&app, "[[hosts]]\nslug = \"stadt\"\nemail = \"\"\n").await, [""; 0]);
    let without = "[[hosts]]\nslug = \"stadt\"\nphone = \"\"\n";
    let warning = "Hinweis zu p.toml, Zeile 1: Veranstalter „stadt“: Die Anmeldung zur Veranstaltung „markt“ nimmt dieser \
                   Veranstalter an, aber weder hier noch dort steht eine Telefonnummer oder E-Mail-Adresse. Tragen Sie phone \
                   oder email ein.";
    assert_eq!(warnings(&app, without).await, [warning]);
    assert_eq!(warnings(&app, without).await, [""; 0], "the file changes nothing now");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_without_entries_is_warned_of() {
    let app = TestApp::with(network()).await;
    for empty in ["", "# Programm 2026\n"] {
        let warning = "Hinweis zu p.toml: In der Datei steht kein Eintrag. Prüfen Sie, ob es die richtige ist.";
        assert_eq!(warnings(&app, empty).await, [warning]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn notify_without_a_mailbox_of_contact_or_host_is_warned_of() {
    let app = TestApp::with(network()).await;
    let file = "[[hosts]]\nslug = \"verein\"\nname = \"Verein\"\n\n[[events]]\nslug = \"netzwerk\"\nhost = \"verein\"\n\
                notify = \"daily\"\n";
    let warning = "Hinweis zu p.toml, Zeile 8: Veranstaltung „netzwerk“, notify: Von Anmeldungen erfährt niemand: Weder hier \
                   (contact) noch beim Veranstalter „verein“ steht eine E-Mail-Adresse. Tragen Sie email ein, oder löschen \
                   Sie notify.";
    assert_eq!(warnings(&app, file).await, [warning]);
    for with_mailbox in [
        file.replace("name = \"Verein\"\n", "name = \"Verein\"\nemail = \"verein@verein.example\"\n"),
        format!("{file}contact = {{ email = \"kontakt@verein.example\" }}\n"),
        file.replace("daily", "off"),
    ] {
        let app = TestApp::with(network()).await;
        assert_eq!(warnings(&app, &with_mailbox).await, [""; 0]);
    }
}
