//! Topics and target groups: renamed, merged and removed in all events at once.

use crate::site::Site;
use crate::site::staff::StaffClient;
use backend::audit_log::{AuditAction, entries_about};
use backend::read_tx;
use backend::testing::programme_file::{Record, new_event, partner};
use domain::ids::EventSlug;

const TOPICS: &str = "/verwaltung/themen";

fn form(name: &str) -> String {
    format!("{TOPICS}/bearbeiten?eintrag={name}")
}

/// Three events with topics: one of them over, one a draft.
async fn site() -> Site {
    let site = Site::open().await;
    let over = new_event("alt", "Früher", "2026-02-10T15:00", "2026-02-10T17:00").set("topics", vec!["Musik"]);
    let draft = new_event("neu-hier", "Später", "2026-06-10T15:00", "2026-06-10T17:00")
        .set("topics", vec!["Tanz", "Musizieren", "Musik"])
        .set("published_at", "");
    let other = new_event("band", "Band", "2026-06-11T15:00", "2026-06-11T17:00")
        .set("topics", vec!["Kunst/Kultur & Co", "Musizieren"]);
    let programme = [over, draft, other].map(Record::without_sign_up);
    for event in programme {
        site.ctx.import(event).await;
    }
    site
}

async fn topics(site: &Site, event: &str) -> Vec<String> {
    let slug = EventSlug::try_from(event).unwrap();
    backend::events::event_for_staff(&site.ctx, &slug).await.unwrap().unwrap().event.topics.clone()
}

/// The rows of the list, each as a name with what is said about it.
async fn listed(client: &StaffClient<'_>) -> Vec<String> {
    client.get(TOPICS).await.texts(".record")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_has_each_with_its_events() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    let list = client.get(TOPICS).await;
    list.assert_is_page();
    let expected = [
        "Ehrenamt1 Veranstaltung",
        "Kunst/Kultur & Co1 Veranstaltung",
        "Musik3 Veranstaltungen, davon 1 vorbei",
        "Musizieren2 Veranstaltungen",
        "Tanz1 Veranstaltung",
    ];
    assert_eq!(list.texts(".record"), expected);
    for link in list.attributes(".record a", "href") {
        client.get(&link).await.assert_is_page();
    }
    let groups = client.get("/verwaltung/zielgruppen").await.texts(".record h2");
    assert_eq!(groups, ["Alle", "Fachkräfte"]);
    assert_eq!(client.get(&form("gibt-es-nicht")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_name_stands_at_all_events_and_partners_and_nobody_is_told() {
    let site = site().await;
    site.ctx.import(partner("verein").set("name", "Verein").set("filters.thema", "Ehrenamt")).await;
    site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let client = site.log_in_as_lead().await;
    site.ctx.deliver_mail().await;
    let typed = client.form(&form("Ehrenamt")).await;
    assert_eq!(typed.value("name").as_deref(), Some("Ehrenamt"));
    let saved = client.submit(&typed.fill("name", " Ehrenamt  und Nachbarschaft ")).await.location();
    let list = client.get(&saved).await;
    assert_eq!(list.texts("[role=status]"), ["„Ehrenamt und Nachbarschaft“ ist gespeichert."]);
    assert_eq!(topics(&site, "netzwerk").await, ["Ehrenamt und Nachbarschaft"]);
    assert!(site.ctx.deliver_mail().await.is_empty());
    let entries = read_tx!(site.ctx, |c, _| { Ok(entries_about(&mut c, "netzwerk").await?) }).unwrap();
    let changed = entries.last().and_then(|entry| entry.changes.clone()).unwrap();
    assert!(entries.last().unwrap().action == AuditAction::Edit && changed.contains("topics"), "{changed}");
    let partner = client.form("/verwaltung/partner/verein/bearbeiten").await;
    assert_eq!(partner.value("filters_thema").as_deref(), Some("Ehrenamt und Nachbarschaft"));
    let embed = site.get("/einbetten/liste?partner=verein").await;
    assert!(embed.text().contains("Netzwerkveranstaltung"), "{embed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_become_one_once_that_is_confirmed() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    let asked = client.submit(&client.form(&form("Musizieren")).await.fill("name", "musik")).await;
    asked.assert_is_page();
    assert_eq!((asked.status, asked.attribute("main", "data-page").as_deref()), (200, Some("consequences")));
    let text = asked.text();
    assert!(text.contains("2 Veranstaltungen bekommen „Musik“ statt „Musizieren“."), "{text}");
    assert_eq!(topics(&site, "band").await, ["Kunst/Kultur & Co", "Musizieren"], "nothing is saved yet");
    let back = client.submit(&asked.only_form().without("confirmed").add("back", "yes")).await.only_form();
    assert_eq!(back.value("name").as_deref(), Some("Musik"));
    client.submit(&asked.only_form()).await.location();
    assert_eq!(topics(&site, "band").await, ["Kunst/Kultur & Co", "Musik"]);
    assert_eq!(topics(&site, "neu-hier").await, ["Tanz", "Musik"], "once, although it had both");
    assert!(listed(&client).await.contains(&"Musik4 Veranstaltungen, davon 1 vorbei".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_removed_from_all_events_once_that_is_confirmed() {
    let site = site().await;
    site.ctx.import(partner("verein").set("name", "Verein").set("filters.topic", "Musik")).await;
    let client = site.log_in_as_lead().await;
    let asked = client.submit(&client.form(&form("Musik")).await.add("remove", "yes")).await;
    for sentence in ["3 Veranstaltungen verlieren „Musik“.", "Der Partner Verein zeigt nur", "Davon erfährt niemand."]
    {
        assert!(asked.text().contains(sentence), "{sentence}: {asked}");
    }
    let list = client.get(&client.submit(&asked.only_form()).await.location()).await;
    assert_eq!(list.texts("[role=status]"), ["„Musik“ steht bei keiner Veranstaltung mehr."]);
    assert_eq!(topics(&site, "neu-hier").await, ["Tanz", "Musizieren"]);
    assert_eq!(topics(&site, "alt").await, [""; 0]);
    assert!(!listed(&client).await.iter().any(|row| row.starts_with("Musik3")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_cannot_be_used_comes_back_with_what_to_do() {
    let site = site().await;
    let client = site.log_in_as_lead().await;
    let typed = client.form(&form("Kunst%2FKultur%20%26%20Co")).await;
    let long = "a".repeat(201);
    for (name, sentence) in [
        (" ", "Bitte geben Sie einen Namen ein."),
        ("Kunst, Kultur", "ohne Komma und Strichpunkt"),
        (long.as_str(), "200 Zeichen"),
    ] {
        let faulty = client.submit(&typed.clone().fill("name", name)).await;
        faulty.assert_is_page();
        assert_eq!((faulty.status, faulty.error_summary_fault()), (422, None), "{name}: {faulty}");
        let error = faulty.texts("#name-error").join(" ");
        assert!(error.contains(sentence), "{name}: {error}");
        assert_eq!(faulty.only_form().value("name").as_deref(), Some(name.trim()));
    }
    client.submit(&typed.fill("name", "Kunst und Kultur")).await.location();
    assert_eq!(topics(&site, "band").await, ["Kunst und Kultur", "Musizieren"]);
}
