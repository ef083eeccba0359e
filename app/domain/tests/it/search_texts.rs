//! Which words find the events of a programme, exactly or as similar, and which do not.

use crate::fixture::{at, event, listing};
use domain::events::{Event, Filter, Host, Listing, ProgrammeIndex};
use domain::search::{Closeness, Search};
use domain::time::Instant;
use std::sync::Arc;

/// Titles, summaries and hosts of events.
const EVENTS: [[&str; 3]; 10] = [
    ["Erzähl-Café für alle", "Geschichten von früher bei Kaffee und Kuchen.", "Begegnungsstätte Rößle"],
    ["Gespräch auf dem Roten Sofa", "Eine Angehörige erzählt von ihrem Alltag.", "Landratsamt Ludwigsburg"],
    ["Singen gegen das Vergessen", "Volkslieder und Schlager; wir tanzen auch.", "Musikschule"],
    [
        "Wie wollen wir wohnen?",
        "Vorträge über Wohnformen im Alter, mit Führung durch zwei Häuser.",
        "Baugenossenschaft",
    ],
    ["Smartphone-Sprechstunde", "Ehrenamtliche helfen beim Handy; keine Vorkenntnisse.", "Netzwerk Digitalisierung"],
    ["Spaziergänge am Morgen", "Jeden Dienstag eine Stunde, auch mit Rollator.", "Turnverein"],
    ["Was tun bei Demenz?", "Beratung der Pflegestützpunkte.", "Alzheimer-Gesellschaft"],
    ["Physiotherapie zum Mitmachen", "Übungen gegen Stürze.", "Praxis Roth"],
    ["Lesung mit Wałęsa-Biografie", "Bücher und Brot.", "Stadtbücherei"],
    ["Чай і розмова", "Tee und Gespräche auf Ukrainisch.", "Freundeskreis"],
];

fn index() -> ProgrammeIndex {
    let listing = |[title, summary, host]: [&str; 3]| Listing {
        event: Arc::new(Event {
            slug: domain::search::fold(title).replace(' ', "-").try_into().unwrap(),
            title: title.to_owned(),
            summary: summary.to_owned(),
            topics: vec![],
            target_groups: vec![],
            workshops: vec![],
            ..event()
        }),
        host: Arc::new(Host { name: host.to_owned(), ..(*listing(event()).host).clone() }),
        ..listing(event())
    };
    ProgrammeIndex::new(EVENTS.into_iter().map(listing).collect(), Vec::new(), Instant(0))
}

/// What a search finds: how closely, and the first words of each title.
fn found(index: &ProgrammeIndex, typed: &str) -> (Closeness, Vec<String>) {
    let filter = Filter { words: Some(Search::new(typed)), ..Filter::default() };
    let selection = index.select_closest(&filter, at("2022-07-01T08:00"), Instant(0));
    let first_word = |listing: &Listing| listing.event.title.split(' ').next().unwrap().to_owned();
    (selection.closeness, selection.listings().map(first_word).collect())
}

fn expect(index: &ProgrammeIndex, closeness: Closeness, cases: &[(&str, &str)]) {
    let outcomes = cases.iter().map(|(typed, title)| (typed, title, found(index, typed)));
    let wrong: Vec<_> =
        outcomes.filter(|(_, title, found)| *found != (closeness, vec![(**title).to_owned()])).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_find_the_events_that_have_them_in_any_form() {
    let index = index();
    let exact = [
        ("Erzählcafé", "Erzähl-Café"),
        ("erzaehlcafe", "Erzähl-Café"),
        ("Erzähl Café", "Erzähl-Café"),
        ("ERZÄHL-CAFÉ", "Erzähl-Café"),
        ("Cafés", "Erzähl-Café"),
        ("Geschichte", "Erzähl-Café"),
        ("Rößle", "Erzähl-Café"),
        ("roessle", "Erzähl-Café"),
        ("Rotes Sofa", "Gespräch"),
        ("rote sofa", "Gespräch"),
        ("Rotensofa", "Gespräch"),
        ("Angehörige", "Gespräch"),
        ("Angehörigen", "Gespräch"),
        ("angehoeriger", "Gespräch"),
        ("Landratsamt", "Gespräch"),
        ("Volkslied", "Singen"),
        ("Volksliedern", "Singen"),
        ("tanz", "Singen"),
        ("lieder", "Singen"),
        ("Vortrag", "Wie"),
        ("Vorträgen", "Wie"),
        ("Wohnform", "Wie"),
        ("Führungen", "Wie"),
        ("Haus", "Wie"),
        ("Häusern", "Wie"),
        ("wohnen alter", "Wie"),
        ("Smartphone", "Smartphone-Sprechstunde"),
        ("Sprechstunden", "Smartphone-Sprechstunde"),
        ("Smartphone Sprechstunde", "Smartphone-Sprechstunde"),
        ("Handys", "Smartphone-Sprechstunde"),
        ("ehrenamt", "Smartphone-Sprechstunde"),
        ("Digitalisierung", "Smartphone-Sprechstunde"),
        ("Spaziergang", "Spaziergänge"),
        ("spaziergaenge", "Spaziergänge"),
        ("Rollatoren", "Spaziergänge"),
        ("Stunden Dienstag", "Spaziergänge"),
        ("Demenz", "Was"),
        ("Beratungen", "Was"),
        ("Pflegestützpunkt", "Was"),
        ("stützpunkte", "Was"),
        ("alzheimergesellschaft", "Was"),
        ("Sturz", "Physiotherapie"),
        ("therapie", "Physiotherapie"),
        ("Übung", "Physiotherapie"),
        ("walesa", "Lesung"),
        ("Wałęsa Biografie", "Lesung"),
        ("Buch", "Lesung"),
        ("brot", "Lesung"),
        ("Чай", "Чай"),
        ("tschai", "Чай"),
        ("rozmova", "Чай"),
    ];
    expect(&index, Closeness::Exact, &exact);
}

#[test]
fn what_sounds_alike_or_has_a_typing_error_is_found_only_where_nothing_is_exact() {
    let index = index();
    let similar = [
        ("Fisiotherapie", "Physiotherapie"),
        ("Demens", "Was"),
        ("Demnz", "Was"),
        ("Alzhaimer", "Was"),
        ("Smartfon", "Smartphone-Sprechstunde"),
        ("Spatziergang", "Spaziergänge"),
        ("Ludwigsbrug", "Gespräch"),
        ("Stadtbüchrei", "Lesung"),
        ("Rotes Sova", "Gespräch"),
        ("Kaffee mit Kuchen", "Erzähl-Café"),
    ];
    expect(&index, Closeness::Similar, &similar);
    // „Roth“ is the name of a host; the sofa is red.
    assert_eq!(found(&index, "Roth"), (Closeness::Exact, vec!["Physiotherapie".to_owned()]));
}

#[test]
fn other_words_find_nothing() {
    let index = index();
    let nothing = [
        "Fußball",
        "Yoga",
        "Rothaus",
        "Kasper",
        "Schach",
        "Sofakissen blau",
        "Tanzkurs Salsa",
        "Rotkehlchen",
        "Erzgebirge",
        "Wohnmobil",
        "Demokratie",
        "Lesezirkel",
        "Brotbacken",
        "Handball",
        "Beratz",
        "Polen",
        "Griechisch",
        "2027",
        "Haushalt",
        "Musical",
        "Stundenlohn",
        "Turnier",
        "Netzhaut",
        "Alterna",
        "Pfleger Maier",
        "Singapur",
        "Morgenland",
        "Hausarzt",
        "Physik",
        "Kaffeebohne",
        "Kuchenblech",
        "Schlagzeug",
        "Gesellschaftsspiel Abend",
        "Praxisgebühr",
        "Biologie",
        "Ukulele",
        "Freiburg",
        "Verlies",
        "Rollstuhl",
        "Sprachkurs",
        "Genossen Rot",
        "Begegnung Yoga",
        "Ludwig Erhard",
        "rtz",
        "xyz",
        "q",
        "Ü60",
        "Vorlesung Physik",
        "Geschirr",
        "Alltagsheld",
        "Dienstleister",
        "Kenntnis x",
        "Volksbank",
        "Wie geht's",
        "Amt für Yoga",
        "Tee-Ei",
        "Stadion",
        "Buchhaltung",
        "Land unter",
        "Kreisel",
    ];
    assert_eq!(nothing.len(), 60);
    let wrong: Vec<_> = nothing
        .into_iter()
        .map(|typed| (typed, found(&index, typed).1))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn hostile_words_are_only_words() {
    let index = index();
    let long = "x".repeat(10_000);
    for typed in [
        "%",
        "😀",
        "***",
        "\u{202e}",
        long.as_str(),
        "(.*)+$",
        "'; DROP TABLE events; --",
        "\u{202e}zneмeD",
        "Demenz\u{0}x",
        "\" OR \"\"*",
    ] {
        assert!(found(&index, typed).1.is_empty(), "{typed:.30}");
    }
}
