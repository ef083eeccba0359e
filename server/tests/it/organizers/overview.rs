//! The overview: what needs somebody, the filters in its address, and the events by month.

use crate::site::staff::StaffClient;
use crate::site::{Answer, Site};
use backend::City;
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, host, new_event, programme, programme_file, venue};
use domain::phone::AreaCode;

const LIST: &str = "/verwaltung/veranstaltungen";

/// An event at two o'clock; the clock stands at Monday, 2 March 2026, 9:00.
fn at(slug: &str, title: &str, day: &str) -> Record {
    new_event(slug, title, &format!("{day}T14:00"), &format!("{day}T16:00")).seats(20)
}

/// A site with events of this and the next year, of two hosts, in several states.
async fn office() -> Site {
    let records = [
        host("vhs").set("name", "Volkshochschule"),
        venue("keller").set("name", "Keller"),
        programme("winter").set("title", "Winterabende"),
        at("tanz", "Tanznachmittag", "2026-03-04").seats(2).set("sign_up.waiting_list", true),
        at("vortrag", "Vortrag", "2026-03-05").set("host", "vhs").set("venue", "keller"),
        at("entwurf", "Neue Reihe", "2026-04-01").set("published_at", ""),
        at("geplant", "Sommerfest", "2026-07-01").set("published_at", "2026-06-01T08:00"),
        at("abgesagt", "Ausflug", "2026-03-06").set("cancelled", "2026-03-01T08:00"),
        at("maerz", "Lesung", "2027-03-04").set("programme", "winter"),
        at("vorbei", "Neujahrstreffen", "2026-01-10").set("host", "vhs"),
        at("alt", "Adventskaffee", "2025-12-10"),
    ];
    Site::of(TestApp::with(programme_file(records)).await)
}

async fn titles(client: &StaffClient<'_>, query: &str) -> Vec<String> {
    client.get(&format!("/verwaltung?{query}")).await.texts(".row h3")
}

/// The lines of what is to do.
fn tasks(page: &Answer) -> Vec<String> {
    page.texts(".tasks > li")
}

/// The targets of their links.
fn task_links(page: &Answer) -> Vec<String> {
    page.attributes(".tasks a", "href")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_needs_somebody_is_a_line_each_with_the_way_to_it() {
    let site = office().await;
    site.create_call_task("maerz").await;
    let page = site.log_in_as_lead().await.get("/verwaltung").await;
    let expected = [
        "1 Anruf steht an",
        "1 E-Mail kam nicht an Lesung",
        "1 Entwurf ist noch nicht veröffentlicht",
        "2 Veranstaltungen der nächsten Tage haben wenige Anmeldungen \
         Weniger als ein Viertel der Plätze, und weniger als 20 Personen TanznachmittagVortrag",
        "1 Veranstaltung ohne Angaben zur Barrierefreiheit",
        "3 Veranstaltungen ohne Bild",
        "3 Veranstaltungen ohne Text in Leichter Sprache",
        "3 Angaben zur Stadt fehlen",
    ];
    let without_spaces = |line: &str| line.replace(' ', "");
    assert_eq!(tasks(&page).iter().map(|line| without_spaces(line)).collect::<Vec<_>>(), expected.map(without_spaces));
    let published = "/verwaltung?stand=veroeffentlicht&fehlt=";
    let links = [
        "/verwaltung/anrufe".to_owned(),
        format!("{LIST}/maerz"),
        "/verwaltung?stand=entwurf".to_owned(),
        format!("{LIST}/tanz"),
        format!("{LIST}/vortrag"),
        format!("{published}barrierefreiheit"),
        format!("{published}bild"),
        format!("{published}leichte-sprache"),
        "/verwaltung/einstellungen".to_owned(),
    ];
    assert_eq!(task_links(&page), links);
    assert_eq!(page.attributes(".office-head a", "href"), ["/verwaltung/veranstaltungen/neu"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_to_do_a_sentence_says_so() {
    let mut app = TestApp::with(programme_file([at("alt", "Adventskaffee", "2025-12-10")])).await;
    app.fix_city(City {
        contact: "Rathaus".to_owned(),
        dpo: "Datenschutz".to_owned(),
        area_code: AreaCode::parse("07154"),
        ..app.settings.fixed_city.clone()
    });
    let site = Site::of(app);
    let page = site.log_in_as_lead().await.get("/verwaltung").await;
    assert_eq!(page.texts(".today"), ["Was zu tun istGerade gibt es nichts zu tun."]);
    assert!(tasks(&page).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_events_of_the_next_days_show_their_seats_and_who_waits() {
    let site = office().await;
    let sign_ups = [["Anna", "2"], ["Berta", "1"], ["Carl", "2"]];
    for [name, people] in sign_ups {
        let fields = [("contact_name", name), ("phone", "07154 123456"), ("people", people)];
        site.ctx.sign_up("tanz", &fields).await.unwrap();
    }
    let page = site.log_in_as_lead().await.get("/verwaltung").await;
    let soon =
        ["Mi, 4. März, 14:00Tanznachmittag2 von 2, 3 warten", "Do, 5. März, 14:00Vortragwenige Anmeldungen0 von 20"];
    assert_eq!(page.texts(".soon li"), soon);
    assert_eq!(page.attributes(".soon a", "href"), [format!("{LIST}/tanz"), format!("{LIST}/vortrag")]);
    let row = page.texts(".row").into_iter().find(|row| row.contains("Tanz")).expect("the event's row");
    assert!(row.contains("2 von 2, 3 warten"), "{row}");
}

#[tokio::test(flavor = "multi_thread")]
async fn events_stand_under_their_month_and_year() {
    let site = office().await;
    let client = site.log_in_as_lead().await;
    let page = client.get("/verwaltung").await;
    assert_eq!(page.texts(".month > h2"), ["März 2026", "April 2026", "Juli 2026", "März 2027"]);
    assert_eq!(page.texts(".month:last-of-type h3"), ["Lesung"]);
    let past = client.get("/verwaltung?zeit=vorbei").await;
    assert_eq!(past.texts("h1"), ["Vergangene Veranstaltungen"]);
    assert_eq!(past.texts(".month > h2"), ["Januar 2026", "Dezember 2025"]);
    assert_eq!(past.texts(".row h3"), ["Neujahrstreffen", "Adventskaffee"]);
    assert!(past.texts(".today").is_empty(), "what is to do stands on the first page");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_filter_of_the_address_finds_its_events() {
    let site = office().await;
    site.ctx.sign_up("tanz", &[("contact_name", "Anna"), ("phone", "07154 123456"), ("people", "2")]).await.unwrap();
    let client = site.log_in_as_lead().await;
    let all = ["Tanznachmittag", "Vortrag", "Ausflug", "Neue Reihe", "Sommerfest", "Lesung"];
    for (query, expected) in [
        ("", &all[..]),
        ("stand=&programm=&veranstalter=&fehlt=&zeit=", &all),
        ("stand=unsinn", &all),
        ("stand=veroeffentlicht", &["Tanznachmittag", "Vortrag", "Lesung"]),
        ("stand=entwurf", &["Neue Reihe"]),
        ("stand=geplant", &["Sommerfest"]),
        ("stand=abgesagt", &["Ausflug"]),
        ("stand=ausgebucht", &["Tanznachmittag"]),
        ("stand=warteliste", &[]),
        ("programm=winter", &["Lesung"]),
        ("veranstalter=vhs", &["Vortrag"]),
        ("veranstalter=vhs&zeit=vorbei", &["Neujahrstreffen"]),
        ("fehlt=barrierefreiheit", &["Vortrag"]),
        ("fehlt=barrierefreiheit&stand=entwurf", &[]),
    ] {
        assert_eq!(titles(&client, query).await, expected, "{query}");
    }
    let page = client.get("/verwaltung?veranstalter=vhs&stand=veroeffentlicht").await;
    assert_eq!(page.texts("option[selected]"), ["veröffentlicht", "Volkshochschule"], "the form shows what is chosen");
    assert_eq!(page.texts("p[role=status]"), ["1 Veranstaltung"]);
    let none = client.get("/verwaltung?stand=warteliste").await;
    assert_eq!(none.texts("p[role=status]"), ["0 Veranstaltungen"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_page_keeps_the_filter() {
    let events = (0..120).map(|number| {
        let event =
            at(&format!("abend-{number}"), &format!("Abend {number}"), &format!("2026-05-{:02}", 1 + number % 28));
        if number < 60 { event.set("published_at", "") } else { event }
    });
    let site = Site::of(TestApp::with(programme_file(events)).await);
    let client = site.log_in_as_lead().await;
    let first = client.get("/verwaltung?veranstalter=stadt&stand=entwurf").await;
    assert_eq!(first.texts(".row").len(), 50);
    let next = first.attribute("a[rel=next]", "href").expect("a next page");
    assert_eq!(next, "/verwaltung?veranstalter=stadt&stand=entwurf&seite=2");
    let second = client.get(&next).await;
    assert_eq!((second.texts(".row").len(), second.attribute("a[rel=next]", "href")), (10, None));
    assert_eq!(second.texts("p[role=status]"), ["60 Veranstaltungen"]);
}
