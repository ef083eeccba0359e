//! A small programme with an event of every kind. The clock of a test stands at Monday, 2 March 2026, 9:00.

use backend::testing::programme_file::{Record, host, network_event, new_event, programme, programme_file};

pub fn small_programme() -> String {
    let frame = [
        host("landkreis").set("name", "Landkreis Ludwigsburg"),
        programme("seniorenarbeit")
            .set("title", "Seniorenarbeit im Quartier")
            .set("summary", "Lernen Sie sich kennen.")
            .set("host", "stadt"),
        programme("demenz")
            .set("title", "Woche der Demenz")
            .set("summary", "Eine Woche für alle.")
            .set("host", "landkreis"),
    ];
    programme_file(frame.into_iter().chain(events_with_workshops()).chain(open_events()).chain(other_events()))
}

fn events_with_workshops() -> [Record; 3] {
    let network = network_event()
        .set("co_hosts", vec!["landkreis"])
        .set("topics", vec!["Ehrenamt"])
        .set("target_groups", vec!["Fachkräfte"])
        .set("translations.uk.title", "Зустріч мережі")
        .set("translations.uk.summary", "Знайомство");
    let choir = new_event("chor", "Singen für alle", "2026-04-10T15:00", "2026-04-10T17:00")
        .set("summary", "Platz für jede Stimme.")
        .set("host", "landkreis")
        .set("topics", vec!["Musik"])
        .set("target_groups", vec!["Alle"])
        .seats(5000)
        .max_party(4)
        .workshop("alt", "stimme", "Alt", 5000);
    let museum = new_event("museum", "Museum für Menschen mit Demenz", "2026-03-25T15:00", "2026-03-25T16:30")
        .set("neutral_title", "Ihr Nachmittag im Museum")
        .set("summary", "Bilder wecken Erinnerungen an Demenz vorbei.")
        .set("programme", "demenz")
        .seats(7301)
        .max_party(4)
        .set("sign_up.confidential", true)
        .workshop("malen", "danach", "Malen", 5407);
    [network, choir, museum]
}

/// The events that one can still attend: by a sign-up here, with the host or on another site, or without one.
fn open_events() -> [Record; 5] {
    [
        new_event("beratung", "Beratung bei Demenz", "2026-03-26T10:00", "2026-03-26T11:00")
            .set("programme", "demenz")
            .seats(3)
            .max_party(6)
            .set("sign_up.confidential", true),
        new_event("voll", "Kleiner Kreis", "2026-03-24T10:00", "2026-03-24T11:00").seats(1).max_party(1),
        new_event("markt", "Aktionsmarkt im Foyer", "2026-03-28T11:00", "2026-03-28T16:00")
            .set("programme", "demenz")
            .without_sign_up(),
        new_event("telefon", "Spaziergang mit dem Verein", "2026-03-29T11:00", "2026-03-29T12:00")
            .set("host", "landkreis")
            .set("sign_up.mode", "by_host")
            .set("sign_up.phone", "07141 555-0")
            .set("sign_up.email", "verein@verein.example"),
        new_event("anderswo", "Vortrag der Volkshochschule", "2026-03-30T19:00", "2026-03-30T20:00")
            .set("host", "landkreis")
            .set("sign_up.mode", "elsewhere")
            .set("sign_up.url", "https://vhs.example/kurs/12"),
    ]
}

/// Past, closed, not yet open, cancelled, unpublished and unlisted, each with 20 seats.
fn other_events() -> [Record; 6] {
    let of_network = |event: Record| event.set("programme", "seniorenarbeit");
    let past = new_event("vorbei", "Neujahrstreffen", "2026-01-10T11:00", "2026-01-10T12:00");
    let closed = new_event("zu", "Schon geschlossen", "2026-03-20T11:00", "2026-03-20T12:00");
    let early = new_event("bald", "Noch nicht offen", "2026-05-20T11:00", "2026-05-20T12:00");
    let cancelled = new_event("abgesagt", "Fällt leider aus", "2026-03-21T11:00", "2026-03-21T12:00");
    let hidden = new_event("geheim", "Steht noch nicht im Programm", "2026-04-20T11:00", "2026-04-20T12:00");
    let unlisted = new_event("intern", "Nur mit dem Link", "2026-04-21T11:00", "2026-04-21T12:00");
    [
        of_network(past),
        closed.set("sign_up.closes", "2026-03-01T12:00"),
        early.set("sign_up.opens", "2026-04-01T08:00"),
        cancelled.set("cancelled", "2026-03-01T08:00"),
        of_network(hidden).set("published_at", "2026-03-10T08:00"),
        of_network(unlisted).set("unlisted", true),
    ]
    .map(|event| event.seats(20))
}
