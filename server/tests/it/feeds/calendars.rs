//! What stands in a calendar that somebody follows, and for how long.

use super::{CALENDAR, listed, values};
use crate::site::Site;
use crate::site::programme::PROGRAMME;
use backend::testing::TestHouse;
use domain::time::DAY;

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_has_what_is_published_and_listed_and_what_was_lately() {
    let site = Site::open().await;
    let listed = listed(&site, CALENDAR).await;
    for there in ["netzwerk", "chor", "markt", "zu", "vorbei", "abgesagt"] {
        assert!(listed.contains(&there.to_owned()), "{there} is missing in {listed:?}");
    }
    assert!(!listed.contains(&"geheim".to_owned()) && !listed.contains(&"intern".to_owned()), "{listed:?}");
    assert!(!listed.iter().any(|name| name == "museum" || name == "beratung"), "a slug tells what is confidential");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cancelled_says_so_for_sixty_days_from_when_we_said_it() {
    let site = Site::open().await;
    let there = |bis| format!("{CALENDAR}?veranstalter=stadt&bis={bis}");
    let calendar = site.get(&there("2027-01-01")).await;
    let (slugs, states) = (values(&calendar, "UID"), values(&calendar, "STATUS"));
    let place = slugs.iter().position(|uid| uid.starts_with("abgesagt@")).unwrap();
    assert_eq!(states[place], "CANCELLED");
    assert_eq!(states.iter().filter(|state| *state == "CANCELLED").count(), 1);
    // The clerk writes down in June that the walk in July had been cancelled long ago.
    let late = "[[events]]\nslug = \"bald\"\nstarts = \"2026-07-20T11:00\"\nends = \"2026-07-20T12:00\"\ncancelled = \"2026-03-01T08:00\"\n";
    site.house.advance(100 * DAY);
    site.house.import(late).await;
    site.house.advance(59 * DAY);
    assert_eq!(listed(&site, &there("2027-01-02")).await, ["bald"]);
    site.house.advance(2 * DAY);
    assert_eq!(listed(&site, &there("2027-01-03")).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programmes_calendar_keeps_to_the_same_and_an_unknown_one_is_not_there() {
    let site = Site::open().await;
    assert_eq!(listed(&site, "/programme/seniorenarbeit/kalender.ics").await, ["vorbei", "netzwerk"]);
    let calendar = site.get("/programme/seniorenarbeit/kalender.ics?utm_source=brief").await;
    assert_eq!(values(&calendar, "NAME"), ["Seniorenarbeit im Quartier"]);
    assert_eq!(values(&calendar, "SOURCE"), ["https://dabei.example/programme/seniorenarbeit/kalender.ics"]);
    assert_eq!(site.get("/programme/gibtsnicht/kalender.ics").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_that_one_follows_are_told_apart_and_have_one_address_each() {
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
async fn a_confidential_events_calendar_does_not_even_tell_its_address() {
    let telling = "[[events]]\nslug = \"suchtberatung\"\ntitle = \"Beratung bei Sucht\"\nneutral_title = \"Ihr Termin\"\nhost = \"stadt\"\n\
        venue = \"das-k\"\nstarts = \"2026-03-25T15:00\"\nends = \"2026-03-25T16:30\"\ntopics = [\"Sucht\"]\n\
        sign_up = { mode = \"here\", seats = 9, confidential = true }\n";
    let site = Site::of(TestHouse::with(&format!("{PROGRAMME}\n{telling}")).await);
    for path in ["/veranstaltungen/suchtberatung/kalender.ics", CALENDAR] {
        let calendar = site.get(path).await;
        assert!(values(&calendar, "SUMMARY").contains(&"Ihr Termin".to_owned()), "{calendar}");
        assert!(!calendar.text().replace("\r\n ", "").to_lowercase().contains("sucht"), "{path}: {calendar}");
    }
}
