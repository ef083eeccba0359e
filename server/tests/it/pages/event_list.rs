//! The list of events: its order and its filters.

use super::listed_titles;
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_lists_coming_public_events_by_day() {
    let site = Site::open().await;
    let found = listed_titles(&site, "/").await;
    for title in
        ["Netzwerkveranstaltung Seniorenarbeit", "Aktionsmarkt im Foyer", "Fällt leider aus", "Noch nicht offen"]
    {
        assert!(found.contains(&title.to_owned()), "{title} is missing in {found:?}");
    }
    for title in ["Neujahrstreffen", "Steht noch nicht im Programm", "Nur mit dem Link"] {
        assert!(!found.contains(&title.to_owned()), "{title} is listed");
    }
    let days = site.get("/").await.attributes("section.day h3 time", "datetime");
    assert!(days.is_sorted() && days.first().is_some_and(|day| day == "2026-03-20"), "{days:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_filter_narrows_the_list_and_the_form_keeps_its_values() {
    let site = Site::open().await;
    let network = "Netzwerkveranstaltung Seniorenarbeit";
    let cases: [(&str, &[&str]); 11] = [
        ("programm=seniorenarbeit", &[network]),
        ("zielgruppe=Fachkr%C3%A4fte", &[network]),
        ("thema=Musik", &["Singen für alle"]),
        ("veranstalter=landkreis&bis=2026-03-29", &[network, "Spaziergang mit dem Verein"]),
        ("ab=2026-04-10&bis=2026-04-10", &["Singen für alle"]),
        ("ab=2026-05-01", &["Noch nicht offen"]),
        ("ab=2026-01-01&bis=2026-01-31", &["Neujahrstreffen"]),
        ("suche=netzwerk", &[network]),
        ("suche=MOBILITAET", &[network]),
        ("suche=singen+stimme", &["Singen für alle"]),
        ("suche=gibtsnicht", &[]),
    ];
    for (query, titles) in cases {
        assert_eq!(listed_titles(&site, &format!("/?{query}")).await, titles, "{query}");
    }
    let page = site.get("/?suche=netz%20werk&ab=2026-03-01&programm=seniorenarbeit").await;
    assert_eq!(page.attribute("input[name=suche]", "value").as_deref(), Some("netz werk"));
    assert_eq!(page.attribute("input[name=ab]", "value").as_deref(), Some("2026-03-01"));
    assert_eq!(page.attribute("select[name=programm] option[selected]", "value").as_deref(), Some("seniorenarbeit"));
    assert_eq!(page.attribute("form.filter", "method").as_deref(), Some("get"));
    for town_or_venue in ["Kornwestheim", "das-k", "Remseck"] {
        let page = site.get(&format!("/?ort={town_or_venue}")).await;
        let chosen = page.attribute("select[name=ort] option[selected]", "value");
        assert_eq!(chosen.as_deref(), Some(town_or_venue), "also without an event there");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_of_a_list_has_its_filters_without_the_dates() {
    let site = Site::open().await;
    for query in ["thema=Musik", "thema=Musik&ab=2026-03-20&bis=2026-12-31", "thema=Musik&ab=gestern"] {
        let page = site.get(&format!("/?{query}")).await;
        assert_eq!(page.attributes(".calendar dd a", "href"), ["webcal://dabei.example/kalender.ics?thema=Musik"]);
        assert_eq!(page.texts(".calendar textarea"), ["https://dabei.example/kalender.ics?thema=Musik"]);
    }
    let event = site.get("/veranstaltungen/chor").await;
    assert_eq!(event.attributes(".calendar a", "href"), ["/veranstaltungen/chor/kalender.ics"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_shows_its_hosts_and_all_its_events_including_past_ones() {
    let site = Site::open().await;
    let found = listed_titles(&site, "/programme/seniorenarbeit").await;
    assert_eq!(found, ["Neujahrstreffen", "Netzwerkveranstaltung Seniorenarbeit"]);
    let page = site.get("/programme/seniorenarbeit").await;
    assert_eq!(page.texts("h1"), ["Seniorenarbeit im Quartier"]);
    for host in ["Stadt Kornwestheim, Quartiersmanagement", "Landkreis Ludwigsburg"] {
        assert!(page.text().contains(host), "{host}");
    }
    let calendar = site.get("/programme/seniorenarbeit/kalender.ics").await;
    assert_eq!(calendar.header("content-type"), Some("text/calendar; charset=utf-8"));
    assert_eq!(calendar.text().matches("BEGIN:VEVENT").count(), 2);
}
