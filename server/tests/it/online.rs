//! Events that take place online, alone or as well: everybody learns that they do, and the link only who has a seat.

use crate::site::Site;
use backend::messages::ClaimedMessage;
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, new_event, programme, programme_file};
use domain::time::DAY;
use serde_json::Value;

const LINK: &str = "https://video.example/raum/4711";
const NEW_LINK: &str = "https://video.example/raum/4712";

/// The public addresses of the site below; `{slug}` is its event.
const PUBLIC: [&str; 17] = [
    "/",
    "/?suche=online",
    "/?ansicht=monat&ab=2026-04-01",
    "/programme/woche",
    "/veranstaltungen/{slug}",
    "/veranstaltungen/{slug}/anmelden",
    "/veranstaltungen/{slug}/kalender.ics",
    "/programme/woche/kalender.ics",
    "/kalender.ics",
    "/feed.atom",
    "/sitemap.xml",
    "/api/v1/events",
    "/api/v1/events/{slug}",
    "/einbetten/liste",
    "/einbetten/liste?aussehen=karten",
    "/einbetten/veranstaltung/{slug}",
    "/oembed?url=https%3A%2F%2Fdabei.example%2Fveranstaltungen%2F{slug}",
];

/// A talk with one seat and a waiting list, at a venue.
fn talk() -> Record {
    new_event("vortrag", "Vortrag zur Pflege", "2026-04-10T18:00", "2026-04-10T19:00")
        .set("programme", "woche")
        .seats(1)
        .set("sign_up.waiting_list", true)
}

fn online_talk() -> Record {
    talk().set("venue", "").set("online_url", LINK)
}

async fn site(talk: Record) -> Site {
    let week = programme("woche").set("title", "Woche der Pflege").set("host", "stadt");
    Site::of(TestApp::with(programme_file([week, talk])).await)
}

/// Signs up with a mailbox; returns the own page.
async fn sign_up(site: &Site, email: &str) -> String {
    let form = site.filled_form("vortrag").await.fill("email", email);
    site.submit(&form).await.location()
}

/// The parts of a message. Lines of calendar files are unfolded.
fn all_of(message: &ClaimedMessage) -> String {
    let parts = [&message.text(), &message.html(), &message.calendar].map(|part| part.clone().unwrap_or_default());
    format!("{}\n{}", message.subject, parts.join("\n").replace("\r\n ", ""))
}

/// What is sent now to a mailbox, as one text.
async fn mail_to(site: &Site, email: &str) -> String {
    let messages = site.ctx.deliver_mail().await;
    messages.iter().filter(|message| message.recipient == email).map(all_of).collect()
}

/// A file with its long lines unfolded.
async fn unfolded(site: &Site, path: &str) -> String {
    site.get(path).await.text().replace("\r\n ", "")
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_that_an_event_is_online_and_nobody_reads_the_link() {
    for (talk, place) in [(online_talk(), "Online"), (talk().set("online_url", LINK), "ort und online")] {
        let site = site(talk).await;
        sign_up(&site, "anna@example.org").await;
        site.ctx.deliver_mail().await;
        for path in PUBLIC.map(|path| path.replace("{slug}", "vortrag")) {
            let answer = site.get(&path).await;
            assert_eq!(answer.status, 200, "{path}");
            let text = answer.text().replace("\r\n ", "");
            assert!(!text.contains("video.example"), "{path} shows the link");
            let is_without_place = ["/sitemap.xml", "/oembed", "/api", "monat"].iter().any(|part| path.contains(part));
            assert!(is_without_place || text.to_lowercase().contains(&place.to_lowercase()), "{path}: {text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_learn_how_one_can_take_part() {
    let both = talk().set("online_url", LINK);
    for (talk, mode, is_online, venue) in [
        (talk(), "Offline", false, Some("das-k")),
        (online_talk(), "Online", true, None),
        (both, "Mixed", true, Some("das-k")),
    ] {
        let site = site(talk).await;
        let api: Value = serde_json::from_str(site.get("/api/v1/events/vortrag").await.text()).unwrap();
        assert_eq!((api["online"].as_bool(), api["venue"]["slug"].as_str()), (Some(is_online), venue));
        assert_eq!(api["accessibility"].as_array().unwrap().is_empty(), venue.is_none());
        let page = site.get("/veranstaltungen/vortrag").await;
        let schema: Value = serde_json::from_str(&page.texts("script[type=\"application/ld+json\"]")[0]).unwrap();
        assert_eq!(schema["eventAttendanceMode"], format!("https://schema.org/{mode}EventAttendanceMode"));
        let places = schema["location"].as_array().cloned().unwrap_or_else(|| vec![schema["location"].clone()]);
        let virtual_place = places.iter().find(|place| place["@type"] == "VirtualLocation");
        assert_eq!(virtual_place.map(|place| &place["url"]), is_online.then(|| &schema["url"]), "{schema}");
        assert_eq!(places.iter().any(|place| place["@type"] == "Place"), venue.is_some(), "{schema}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_has_the_link_and_changes_nothing_when_it_comes_back() {
    let app = TestApp::with(programme_file([online_talk().set("programme", "")])).await;
    let exported = backend::programme::export(&app).await.unwrap();
    assert!(exported.contains(&format!("online_url = \"{LINK}\"\n")) && !exported.contains("venue = "), "{exported}");
    assert_eq!(app.import(&exported).await.unchanged, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_without_a_venue_is_found_but_not_at_a_place() {
    let site = site(online_talk()).await;
    for (query, is_found) in [("suche=online", true), ("ort=das-k", false), ("ort=Kornwestheim", false)] {
        let found = site.get(&format!("/?{query}")).await.text().contains("Vortrag zur Pflege");
        assert_eq!(found, is_found, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_is_for_who_has_a_seat_as_long_as_they_have_it() {
    let site = site(online_talk()).await;
    let (anna, berta) = (sign_up(&site, "anna@example.org").await, sign_up(&site, "berta@example.org").await);
    let first = site.ctx.deliver_mail().await;
    let [to_anna, to_berta] =
        ["anna", "berta"].map(|name| all_of(first.iter().find(|message| message.recipient.starts_with(name)).unwrap()));
    assert!(to_anna.contains(&format!("Online teilnehmen: {LINK}\n")), "as text: {to_anna}");
    assert!(to_anna.contains(&format!("href=\"{LINK}\"")), "to press: {to_anna}");
    assert!(to_anna.contains(&format!("DESCRIPTION:Online teilnehmen: {LINK}")), "in the calendar: {to_anna}");
    assert!(!to_berta.contains(LINK) && to_berta.contains("Wo: Online"), "who waits: {to_berta}");
    for (own, has_link) in [(&anna, true), (&berta, false)] {
        let links = site.get(own).await.attributes("main a", "href");
        assert_eq!(links.contains(&LINK.to_owned()), has_link, "{links:?}");
    }
    assert!(unfolded(&site, &format!("{anna}/kalender.ics")).await.contains(LINK));

    let cancel = site.form(&format!("{anna}/absagen")).await;
    site.submit(&cancel).await.location();
    let mail = site.ctx.deliver_mail().await;
    let of =
        |name: &str| mail.iter().filter(|message| message.recipient.starts_with(name)).map(all_of).collect::<String>();
    assert!(!of("anna").contains(LINK), "who has cancelled: {}", of("anna"));
    assert!(of("berta").contains(LINK), "who was promoted: {}", of("berta"));
    for path in [anna.clone(), format!("{anna}/kalender.ics")] {
        assert!(!unfolded(&site, &path).await.contains(LINK), "{path}");
    }
    assert!(site.get(&berta).await.text().contains(LINK));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_has_the_link() {
    let site = site(online_talk()).await;
    sign_up(&site, "anna@example.org").await;
    site.ctx.deliver_mail().await;
    site.ctx.advance(38 * DAY);
    backend::signups::send_reminders(&site.ctx).await.unwrap();
    let reminder = mail_to(&site, "anna@example.org").await;
    assert!(reminder.contains("Bald ist es so weit") && reminder.contains(LINK), "{reminder}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_link_is_told_to_who_has_a_seat_and_is_no_move_for_the_public() {
    let site = site(online_talk()).await;
    let own = sign_up(&site, "anna@example.org").await;
    sign_up(&site, "berta@example.org").await;
    site.ctx.deliver_mail().await;
    site.ctx.import(event("vortrag").set("online_url", NEW_LINK)).await;
    let mail = site.ctx.deliver_mail().await;
    let recipients: Vec<&str> = mail.iter().map(|message| message.recipient.as_str()).collect();
    assert_eq!(recipients, ["anna@example.org"], "the link is nothing to those who wait");
    let news = all_of(&mail[0]);
    assert!(news.contains("Neuer Link: Vortrag zur Pflege") && !news.contains("verlegt"), "{news}");
    assert!(news.contains(NEW_LINK) && !news.contains(LINK), "{news}");
    let event = &backend::events::event(&site.ctx, "vortrag").await.unwrap().event;
    assert_eq!((event.moved_at, event.sequence), (None, 1), "calendars take the new entry");
    assert!(site.get(&own).await.text().contains(NEW_LINK));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_goes_online_is_moved_and_its_people_get_the_link() {
    let site = site(talk()).await;
    sign_up(&site, "anna@example.org").await;
    sign_up(&site, "berta@example.org").await;
    site.ctx.deliver_mail().await;
    site.ctx.import(event("vortrag").set("venue", "").set("online_url", LINK)).await;
    let mail = site.ctx.deliver_mail().await;
    assert_eq!(mail.len(), 2, "the place is news to all");
    for message in &mail {
        let news = all_of(message);
        assert!(news.contains("verlegt") && news.contains("Bisheriger Ort: Das K, "), "{news}");
        assert!(news.contains("Neuer Ort: Online"), "{news}");
        assert_eq!(news.contains(LINK), message.recipient.starts_with("anna"), "{news}");
    }
    let page = site.get("/veranstaltungen/vortrag").await;
    assert!(page.texts("h2").contains(&"Diese Veranstaltung ist verlegt".to_owned()), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_about_a_confidential_event_lead_to_the_link_but_do_not_show_it() {
    let site = site(online_talk().set("sign_up.confidential", true)).await;
    let own = sign_up(&site, "anna@example.org").await;
    let message = mail_to(&site, "anna@example.org").await;
    assert!(message.contains(&format!("Online teilnehmen: https://dabei.example{own}\n")), "{message}");
    site.ctx.import(event("vortrag").set("online_url", NEW_LINK)).await;
    let news = mail_to(&site, "anna@example.org").await;
    assert!(news.contains(&format!("Neuer Link: https://dabei.example{own}\n")), "{news}");
    let calendar = unfolded(&site, &format!("{own}/kalender.ics")).await;
    assert!([message, news, calendar].iter().all(|text| !text.contains("video.example")));
    assert!(site.get(&own).await.text().contains(NEW_LINK));
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_see_the_link_and_read_it_to_who_has_no_mailbox() {
    let site = site(talk().set("online_url", LINK)).await;
    let reference = site.sign_up_by_phone("vortrag").await;
    let lead = site.log_in_as_lead().await;
    let letter = format!("/verwaltung/anmeldungen/{reference}/brief");
    for path in ["/verwaltung/veranstaltungen/vortrag", &format!("/verwaltung/anmeldungen/{reference}"), &letter] {
        let page = lead.get(path).await;
        assert!(page.text().contains(LINK), "{path}: {page}");
    }
    site.ctx.import(event("vortrag").set("online_url", NEW_LINK)).await;
    let call = lead.get("/verwaltung/anrufe").await.texts(".call").join(" ");
    assert!(call.contains("Der Link oder der Raum") && call.contains(NEW_LINK) && call.contains("Das K"), "{call}");
}
