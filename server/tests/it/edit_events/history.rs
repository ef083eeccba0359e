//! The history of an event.

use super::{act, edit};
use crate::site::Site;
use backend::testing::programme_file::{event, venue};
use domain::time::MINUTE;

#[tokio::test(flavor = "multi_thread")]
async fn the_history_says_who_changed_what_from_what_to_what() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    for event in ["netzwerk", "voll"] {
        edit(&client, event, &[("title", "Ein neuer Titel"), ("price", "5 Euro")]).await.location();
        let history = client.get(&act(event, "verlauf")).await;
        history.assert_is_page();
        for words in ["Geändert von Birgit Öztürk", "Ein neuer Titel", "bisher", "5 Euro", "Aus einer Programmdatei"]
        {
            assert!(history.text().contains(words), "{event}, {words}: {history}");
        }
    }
    assert!(client.get(&act("voll", "verlauf")).await.text().contains("Kleiner Kreis"), "the old value");
    let others = [("host", "landkreis"), ("venue", "kirche-1"), ("programme", "demenz"), ("co_hosts", "stadt")];
    site.ctx.advance(MINUTE);
    site.ctx.import(venue("kirche-1").set("name", "Bürgersaal")).await;
    edit(&client, "voll", &others).await.location();
    let history = client.get(&act("voll", "verlauf")).await.texts("main dd")[..others.len()].join(" ");
    for name in ["Stadt Kornwestheim", "Landkreis Ludwigsburg", "Das K", "Bürgersaal", "Woche der Demenz"] {
        assert!(history.contains(name), "{name}: {history}");
    }
    assert!(!["landkreis", "das-k", "kirche-1", "demenz"].iter().any(|slug| history.contains(slug)), "{history}");
    assert_eq!(client.get(&act("gibt-es-nicht", "verlauf")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_line_end_of_a_text_in_the_file_is_no_change_in_the_browser() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    site.ctx.import(event("netzwerk").set("description", "Mit Kuchen.\n")).await;
    edit(&client, "netzwerk", &[("price", "5 Euro")]).await.location();
    let fields = client.get(&act("netzwerk", "verlauf")).await.texts("main dt");
    assert_eq!(fields.iter().filter(|field| *field == "Beschreibung").count(), 1, "the import alone: {fields:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_at_the_end_of_a_long_text_is_shown() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let long = "Wir sitzen zusammen und erzählen.\n\n".repeat(30);
    edit(&client, "voll", &[("description", &format!("{long}Eintritt frei"))]).await.location();
    site.ctx.advance(MINUTE);
    edit(&client, "voll", &[("description", &format!("{long}Eintritt 5 Euro"))]).await.location();
    let versions = client.get(&act("voll", "verlauf")).await.texts(".version");
    assert!(versions[0].starts_with("bisher: …") && versions[0].ends_with("Eintritt frei"), "{versions:?}");
    assert!(versions[1].starts_with("neu: …") && versions[1].ends_with("Eintritt 5 Euro"), "{versions:?}");
    let first = &versions[3];
    assert!(first.starts_with("neu: Wir sitzen") && first.ends_with('…') && first.chars().count() < 320, "{first}");
}
