//! Which events a subscribed calendar contains, and for how long.

use super::{CALENDAR, listed, values};
use crate::site::Site;
use backend::testing::programme_file::{event, new_event};
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_has_all_published_and_listed_events_and_recent_ones() {
    let site = Site::open().await;
    let listed = listed(&site, CALENDAR).await;
    for expected in ["netzwerk", "chor", "markt", "zu", "vorbei", "abgesagt"] {
        assert!(listed.contains(&expected.to_owned()), "{expected} is missing in {listed:?}");
    }
    assert!(!listed.contains(&"geheim".to_owned()) && !listed.contains(&"intern".to_owned()), "{listed:?}");
    assert!(
        !listed.iter().any(|name| name == "museum" || name == "beratung"),
        "the slug of a confidential event is shown"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_event_is_listed_for_sixty_days_after_its_cancellation_was_imported() {
    let site = Site::open().await;
    let calendar_until = |bis| format!("{CALENDAR}?veranstalter=stadt&bis={bis}");
    let calendar = site.get(&calendar_until("2027-01-01")).await;
    let (uids, statuses) = (values(&calendar, "UID"), values(&calendar, "STATUS"));
    let index = uids.iter().position(|uid| uid.starts_with("abgesagt@")).unwrap();
    assert_eq!(statuses[index], "CANCELLED");
    assert_eq!(statuses.iter().filter(|status| *status == "CANCELLED").count(), 1);
    // In June the city imports that the event in July was cancelled in March.
    let late = event("bald").time("2026-07-20T11:00", "2026-07-20T12:00").set("cancelled", "2026-03-01T08:00");
    site.ctx.advance(100 * DAY);
    site.ctx.import(late).await;
    site.ctx.advance(59 * DAY);
    assert_eq!(listed(&site, &calendar_until("2027-01-02")).await, ["bald"]);
    site.ctx.advance(2 * DAY);
    assert_eq!(listed(&site, &calendar_until("2027-01-03")).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_of_a_programme_follows_the_same_rules_and_an_unknown_one_is_not_found() {
    let site = Site::open().await;
    assert_eq!(listed(&site, "/programme/seniorenarbeit/kalender.ics").await, ["vorbei", "netzwerk"]);
    let calendar = site.get("/programme/seniorenarbeit/kalender.ics?utm_source=brief").await;
    assert_eq!(values(&calendar, "NAME"), ["Seniorenarbeit im Quartier"]);
    assert_eq!(values(&calendar, "SOURCE"), ["https://dabei.example/programme/seniorenarbeit/kalender.ics"]);
    assert_eq!(site.get("/programme/gibtsnicht/kalender.ics").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_list_has_its_own_calendar_name_and_one_canonical_address() {
    let site = Site::open().await;
    for (query, name, source) in [
        ("", "Veranstaltungen: Stadt Kornwestheim", ""),
        ("?programm=demenz&thema=", "Woche der Demenz – Stadt Kornwestheim", "?programm=demenz"),
        ("?thema=Musik&suche=chor", "Musik\\, chor – Stadt Kornwestheim", "?suche=chor&thema=Musik"),
        ("?veranstalter=landkreis", "Landkreis Ludwigsburg – Stadt Kornwestheim", "?veranstalter=landkreis"),
        ("?ort=das-k&ab=2099-01-01", "Das K – Stadt Kornwestheim", "?ab=2099-01-01&ort=das-k"),
        (
            "?ort=Remseck&sprache=uk",
            "Remseck\\, Ukrainisch (Українська) – Stadt Kornwestheim",
            "?ort=Remseck&sprache=uk",
        ),
    ] {
        let calendar = site.get(&format!("{CALENDAR}{query}")).await;
        assert_eq!(values(&calendar, "NAME"), [name], "{query}");
        assert_eq!(values(&calendar, "SOURCE"), [format!("https://dabei.example/kalender.ics{source}")], "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_of_a_confidential_event_does_not_contain_its_slug() {
    let site = Site::open().await;
    let confidential = new_event("suchtberatung", "Beratung bei Sucht", "2026-03-25T15:00", "2026-03-25T16:30")
        .set("neutral_title", "Ihr Termin")
        .set("topics", vec!["Sucht"])
        .seats(9)
        .set("sign_up.confidential", true);
    site.ctx.import(confidential).await;
    for path in ["/veranstaltungen/suchtberatung/kalender.ics", CALENDAR] {
        let calendar = site.get(path).await;
        assert!(values(&calendar, "SUMMARY").contains(&"Ihr Termin".to_owned()), "{calendar}");
        assert!(!calendar.text().replace("\r\n ", "").to_lowercase().contains("sucht"), "{path}: {calendar}");
    }
}
