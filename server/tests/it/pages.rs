//! What people find when they look: lists and filters, a programme, an event of each kind, and what monitors ask.

use crate::site::programme::PROGRAMME;
use crate::site::{Answer, PAGES, Site, public};
use backend::House;
use backend::edition::Remembered;
use backend::testing::TestHouse;
use domain::time::DAY;

/// Titles of the events in a list, in their order.
async fn listed(site: &Site, path: &str) -> Vec<String> {
    let page = site.get(path).await;
    assert_eq!(page.status, 200, "{path}: {page}");
    page.assert_framed();
    page.words("li.row h3 a")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_shows_what_is_coming_by_day_and_nothing_that_is_not_for_everybody() {
    let site = Site::open().await;
    let found = listed(&site, "/").await;
    for title in
        ["Netzwerkveranstaltung Seniorenarbeit", "Aktionsmarkt im Foyer", "Fällt leider aus", "Noch nicht offen"]
    {
        assert!(found.contains(&title.to_owned()), "{title} is missing in {found:?}");
    }
    for title in ["Neujahrstreffen", "Steht noch nicht im Programm", "Nur mit dem Link"] {
        assert!(!found.contains(&title.to_owned()), "{title} is listed");
    }
    let days = site.get("/").await.attributes("section.day h2 time", "datetime");
    assert!(days.is_sorted() && days.first().is_some_and(|day| day == "2026-03-20"), "{days:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_filter_narrows_the_list_and_keeps_what_was_chosen() {
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
        assert_eq!(listed(&site, &format!("/?{query}")).await, titles, "{query}");
    }
    let page = site.get("/?suche=netz%20werk&ab=2026-03-01&programm=seniorenarbeit").await;
    assert_eq!(page.attribute("input[name=suche]", "value").as_deref(), Some("netz werk"));
    assert_eq!(page.attribute("input[name=ab]", "value").as_deref(), Some("2026-03-01"));
    assert_eq!(page.attribute("select[name=programm] option[selected]", "value").as_deref(), Some("seniorenarbeit"));
    assert_eq!(page.attribute("form.filter", "method").as_deref(), Some("get"));
    for place in ["Kornwestheim", "das-k", "Remseck"] {
        let page = site.get(&format!("/?ort={place}")).await;
        let chosen = page.attribute("select[name=ort] option[selected]", "value");
        assert_eq!(chosen.as_deref(), Some(place), "also where nothing is planned");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_a_list_follows_what_it_is_about_whichever_days_they_look_at() {
    let site = Site::open().await;
    for query in ["thema=Musik", "thema=Musik&ab=2026-03-20&bis=2026-12-31", "thema=Musik&ab=gestern"] {
        let page = site.get(&format!("/?{query}")).await;
        assert_eq!(page.attributes(".calendar dd a", "href"), ["webcal://dabei.example/kalender.ics?thema=Musik"]);
        assert_eq!(page.words(".calendar textarea"), ["https://dabei.example/kalender.ics?thema=Musik"]);
    }
    let event = site.get("/veranstaltungen/chor").await;
    assert_eq!(event.attributes(".calendar a", "href"), ["/veranstaltungen/chor/kalender.ics"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_shows_its_events_past_ones_too_and_who_invites() {
    let site = Site::open().await;
    let found = listed(&site, "/programme/seniorenarbeit").await;
    assert_eq!(found, ["Neujahrstreffen", "Netzwerkveranstaltung Seniorenarbeit"]);
    let page = site.get("/programme/seniorenarbeit").await;
    assert_eq!(page.words("h1"), ["Seniorenarbeit im Quartier"]);
    for host in ["Stadt Kornwestheim, Quartiersmanagement", "Landkreis Ludwigsburg"] {
        assert!(page.text().contains(host), "{host}");
    }
    let calendar = site.get("/programme/seniorenarbeit/kalender.ics").await;
    assert_eq!(calendar.header("content-type"), Some("text/calendar; charset=utf-8"));
    assert_eq!(calendar.text().matches("BEGIN:VEVENT").count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_says_what_to_do_in_each_way_of_signing_up() {
    let site = Site::open().await;
    site.press(&site.filled("voll").await).await.location();
    let cases = [
        ("netzwerk", "a[href='/veranstaltungen/netzwerk/anmelden']"),
        ("telefon", "a[href='tel:071415550']"),
        ("telefon", "a[href='mailto:verein@verein.example']"),
        ("anderswo", "a[href='https://vhs.example/kurs/12']"),
        ("voll", "a[href='tel:07154000101']"),
        ("zu", "a[href='tel:07154000101']"),
        ("abgesagt", "a[href='/']"),
    ];
    for (slug, link) in cases {
        let page = site.get(&format!("/veranstaltungen/{slug}")).await;
        page.assert_framed();
        assert_eq!(page.words(&format!("section.todo {link}")).len(), 1, "{slug} has no {link}: {page}");
    }
    for slug in ["markt", "telefon", "anderswo", "voll", "zu", "bald", "abgesagt", "vorbei"] {
        let page = site.get(&format!("/veranstaltungen/{slug}")).await;
        assert!(page.words("a[href$='/anmelden']").is_empty(), "{slug} offers a form");
    }
    let open = site.get("/veranstaltungen/netzwerk").await.words("main").join(" ");
    for fact in ["19", "Freitag, 27. März 2026", "Stuttgarter Straße 65", "Induktionsschleife", "Mobilität"] {
        assert!(open.contains(fact), "{fact} is missing: {open}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn free_places_are_never_older_than_a_second() {
    let site = Site::open().await;
    for free in (16..19).rev() {
        site.press(&site.filled("netzwerk").await).await.location();
        let tells = |page: &Answer| page.words("section.todo").join(" ").contains(&free.to_string());
        site.soon("/veranstaltungen/netzwerk", tells).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_writes_into_the_programme_shows_at_once_on_pages_that_were_kept() {
    let site = Site::open().await;
    let said = |words: &'static str| move |page: &Answer| page.words("h1").join(" ").contains(words);
    site.soon("/veranstaltungen/netzwerk", said("Netzwerkveranstaltung")).await;
    let elsewhere = House { remembered: Remembered::default(), ..site.house.house.clone() };
    let renamed = "[[events]]\nslug = \"netzwerk\"\ntitle = \"Treffen der Seniorenarbeit\"\n";
    backend::programme::import(&elsewhere, "neu.toml", renamed).await.expect("a new title");
    site.soon("/veranstaltungen/netzwerk", said("Treffen der Seniorenarbeit")).await;
    let form = site.filled("netzwerk").await;
    assert!(site.get(&site.press(&form).await.location()).await.text().contains("Treffen der Seniorenarbeit"));
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_a_form_with_a_number_of_their_own_though_the_page_is_written_once() {
    let site = Site::open().await;
    let (first, second) = (site.filled("netzwerk").await, site.filled("netzwerk").await);
    assert_ne!(first.value("form_id"), second.value("form_id"));
    let pages = [site.press(&first).await.location(), site.press(&second).await.location()];
    assert_ne!(pages[0], pages[1], "two people, two sign-ups");
    assert_eq!(site.press(&first).await.location(), pages[0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unlisted_event_is_reached_by_its_link_and_found_nowhere() {
    let site = Site::open().await;
    for path in ["/veranstaltungen/intern", "/veranstaltungen/intern/anmelden", "/veranstaltungen/intern/kalender.ics"]
    {
        assert_eq!(site.get(path).await.status, 200, "{path}");
    }
    site.press(&site.filled("intern").await).await.location();
    for path in public().chain(["/?suche=link", "/?programm=seniorenarbeit", "/programme/seniorenarbeit/kalender.ics"])
    {
        assert!(!site.get(path).await.text().contains("Nur mit dem Link"), "{path} tells of it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_appears_when_it_is_published_and_not_a_moment_before() {
    let site = Site::open().await;
    let paths = ["", "/anmelden", "/kalender.ics"].map(|rest| format!("/veranstaltungen/geheim{rest}"));
    for path in &paths {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("Steht noch nicht"), "{path} tells of it");
    }
    for path in public().chain(["/programme/seniorenarbeit/kalender.ics", "/?suche=programm"]) {
        assert!(!site.get(path).await.text().contains("Steht noch nicht"), "{path} tells of it");
    }
    site.house.advance(8 * DAY);
    // Asked by another who has not looked before: finished pages may be kept for a second of real time.
    for path in paths.map(|path| format!("{path}?neu")) {
        assert_eq!(site.get(&path).await.status, 200, "{path}");
    }
    assert!(listed(&site, "/?suche=steht").await.contains(&"Steht noch nicht im Programm".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_german_and_parts_in_another_language_say_so() {
    let site = Site::open().await;
    for path in PAGES {
        site.get(path).await.assert_framed();
    }
    let page = site.get("/veranstaltungen/netzwerk").await;
    assert_eq!(page.words("[lang=uk] strong"), ["Зустріч мережі"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn examples_are_called_examples_on_every_page_and_real_events_are_not() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    site.house.deliver_mail().await;
    for path in ["/", "/veranstaltungen/netzwerk", "/hilfe", "/gibtsnicht", own.as_str()] {
        assert!(site.get(path).await.words("aside.example").is_empty(), "{path}");
    }
    let house = TestHouse::open().await;
    let today = house.now().in_berlin().date();
    backend::programme::demo(&house, today).await.unwrap();
    let site = Site::of(house);
    let listed = site.get("/").await.attributes("li.row h3 a", "href");
    assert!(listed.len() >= 10, "{listed:?}");
    for path in listed.iter().map(String::as_str).chain(["/", "/hilfe", "/gibtsnicht"]) {
        let page = site.get(path).await;
        page.assert_framed();
        assert_eq!(page.words("aside.example").len(), 1, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn monitors_hear_whether_the_house_lives_and_whether_it_can_answer() {
    let site = Site::of(TestHouse::with(PROGRAMME).await);
    assert_eq!(site.get("/health/live").await.status, 200);
    assert_eq!(site.get("/health/ready").await.status, 200);
}
