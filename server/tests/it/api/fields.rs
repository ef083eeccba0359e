//! Every field of the JSON of events and programmes, for each kind of event.

use super::{all_slugs, get_json};
use crate::site::Site;
use backend::testing::programme_file::{event as record, programme, venue, written};
use serde_json::{Value, json};

async fn event(site: &Site, slug: &str) -> Value {
    get_json(site, &format!("/api/v1/events/{slug}")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_has_all_that_its_page_shows() {
    let site = Site::open().await;
    let described =
        record("netzwerk").set("description", "## Ablauf\n\nEin *Vortrag*.").set("languages", vec!["de", "uk"]);
    site.ctx.import(written([described, venue("das-k").set("lat", 48.5).set("lon", 9.25)])).await;
    site.submit(&site.filled_form("netzwerk").await.fill("workshop_nachmittag", "wohnen")).await.location();
    let page = "https://dabei.example/veranstaltungen/netzwerk";
    let expected = json!({
        "slug": "netzwerk",
        "title": "Netzwerkveranstaltung Seniorenarbeit",
        "summary": "Wer mit älteren Menschen arbeitet, lernt sich kennen.",
        "description_html": "<h3>Ablauf</h3>\n<p>Ein <em>Vortrag</em>.</p>\n",
        "programme": {
            "slug": "seniorenarbeit",
            "title": "Seniorenarbeit im Quartier",
            "url": "https://dabei.example/programme/seniorenarbeit",
        },
        "host": {
            "slug": "stadt",
            "name": "Stadt Kornwestheim, Quartiersmanagement",
            "phone": "07154 000-101",
            "email": "quartier@kornwestheim.example",
            "website": null,
        },
        "venue": {
            "slug": "das-k",
            "name": "Das K",
            "street": "Stuttgarter Straße 65",
            "postcode": "70806",
            "city": "Kornwestheim",
            "lat": 48.5,
            "lon": 9.25,
        },
        "dates": [{ "starts_at": "2026-03-27T13:00:00+01:00", "ends_at": "2026-03-27T18:00:00+01:00" }],
        "starts_at": "2026-03-27T13:00:00+01:00",
        "ends_at": "2026-03-27T18:00:00+01:00",
        "status": "scheduled",
        "uid": "netzwerk@dabei.example",
        "price": null,
        "online": false,
        "image": null,
        "sign_up": {
            "mode": "here",
            "opens_at": null,
            "closes_at": "2026-03-27T13:00:00+01:00",
            "url": format!("{page}/anmelden"),
            "phone": null,
            "email": null,
        },
        "seats": { "total": 19, "free": 18, "waiting_list": false },
        "workshops": [
            { "slug": "mobilitaet", "title": "Mobilität", "slot": "nachmittag", "seats": { "total": 7, "free": 7 } },
            { "slug": "wohnen", "title": "Alternative Wohnformen", "slot": "nachmittag", "seats": { "total": 7, "free": 6 } },
        ],
        "topics": ["Ehrenamt"],
        "target_groups": ["Fachkräfte"],
        "languages": ["de", "uk"],
        "accessibility": ["stufenloser Zugang", "Induktionsschleife"],
        "url": page,
        "ics_url": format!("{page}/kalender.ics"),
        "updated_at": "2026-03-02T09:00:00+01:00",
        "sequence": 1,
        "licence": "CC BY 4.0",
    });
    assert_eq!(event(&site, "netzwerk").await, expected);
    let list = get_json(&site, "/api/v1/events?suche=netzwerk").await;
    assert_eq!(list, json!({ "events": [expected], "next": null }));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mode_of_sign_up_says_where_to_sign_up() {
    let site = Site::open().await;
    let cases = [
        (
            "markt",
            json!({ "mode": "none", "opens_at": null, "closes_at": null, "url": null, "phone": null, "email": null }),
        ),
        (
            "telefon",
            json!({
                "mode": "by_host", "opens_at": null, "closes_at": "2026-03-29T11:00:00+02:00", "url": null,
                "phone": "07141 555-0", "email": "verein@verein.example",
            }),
        ),
        (
            "anderswo",
            json!({
                "mode": "elsewhere", "opens_at": null, "closes_at": "2026-03-30T19:00:00+02:00",
                "url": "https://vhs.example/kurs/12", "phone": null, "email": null,
            }),
        ),
        (
            "bald",
            json!({
                "mode": "here", "opens_at": "2026-04-01T08:00:00+02:00", "closes_at": "2026-05-20T11:00:00+02:00",
                "url": "https://dabei.example/veranstaltungen/bald/anmelden", "phone": null, "email": null,
            }),
        ),
    ];
    for (slug, expected) in cases {
        let event = event(&site, slug).await;
        assert_eq!(event["sign_up"], expected, "{slug}");
        assert_eq!(event["seats"].is_null(), slug != "bald", "{slug}");
        assert_eq!(event["programme"].is_null(), slug != "markt", "{slug}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_has_its_status() {
    let site = Site::open().await;
    site.ctx.import(record("chor").time("2026-04-11T15:00", "2026-04-11T17:00")).await;
    for (slug, status) in [("netzwerk", "scheduled"), ("chor", "moved"), ("abgesagt", "cancelled"), ("vorbei", "over")]
    {
        assert_eq!(event(&site, slug).await["status"], status, "{slug}");
    }
    assert_eq!(event(&site, "chor").await["sequence"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confidential_event_has_the_title_of_its_page_and_no_number_of_seats() {
    let site = Site::open().await;
    site.submit(&site.filled_form("museum").await.fill("workshop_danach", "malen")).await.location();
    let event = event(&site, "museum").await;
    assert_eq!(event["title"], "Museum für Menschen mit Demenz");
    assert_eq!((&event["seats"], &event["workshops"][0]["seats"]), (&Value::Null, &Value::Null));
    assert!(!event["uid"].as_str().unwrap().contains("museum"), "the uid is copied into calendars");
    for figure in ["7301", "7300", "5407", "5406"] {
        assert!(!event.to_string().contains(figure), "{event}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_with_a_waiting_list_shows_no_free_seat() {
    let site = Site::open().await;
    site.ctx.import(record("voll").set("sign_up.waiting_list", true).set("sign_up.promotion", "offer")).await;
    let own = site.submit(&site.filled_form("voll").await).await.location();
    site.submit(&site.filled_form("voll").await.fill("contact_name", "Bea Bauer")).await.location();
    site.submit(&site.form(&format!("{own}/absagen")).await).await.location();
    assert_eq!(event(&site, "voll").await["seats"], json!({ "total": 1, "free": 0, "waiting_list": true }));
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_hold_upcoming_events_and_accept_the_filters_of_the_start_page() {
    let site = Site::open().await;
    let upcoming =
        ["zu", "abgesagt", "voll", "museum", "beratung", "netzwerk", "markt", "telefon", "anderswo", "chor", "bald"];
    assert_eq!(all_slugs(&site, "/api/v1/events").await, upcoming);
    let cases: [(&str, &[&str]); 8] = [
        ("programm=demenz", &["museum", "beratung", "markt"]),
        ("thema=Musik", &["chor"]),
        ("zielgruppe=Fachkr%C3%A4fte", &["netzwerk"]),
        ("veranstalter=landkreis&suche=seniorenarbeit", &["netzwerk"]),
        ("ort=das-k&bis=2026-03-20", &["zu"]),
        ("ab=2026-01-01&bis=2026-03-20", &["vorbei", "zu"]),
        ("sprache=fr", &[]),
        ("suche=&ab=&bis=2026-03-20", &["zu"]),
    ];
    for (query, expected) in &cases {
        assert_eq!(&all_slugs(&site, &format!("/api/v1/events?{query}")).await, expected, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn programmes_without_events_are_not_listed() {
    let site = Site::open().await;
    let week = programme("demenz").time("2026-03-25T00:00", "2026-03-29T00:00").set("description", "Für **alle**.");
    site.ctx.import(written([programme("leer").set("title", "Noch nichts"), week])).await;
    let list = get_json(&site, "/api/v1/programmes").await;
    let demenz = json!({
        "slug": "demenz",
        "title": "Woche der Demenz",
        "summary": "Eine Woche für alle.",
        "description_html": "<p>Für <strong>alle</strong>.</p>\n",
        "starts_at": "2026-03-25T00:00:00+01:00",
        "ends_at": "2026-03-29T00:00:00+01:00",
        "image": null,
        "url": "https://dabei.example/programme/demenz",
        "ics_url": "https://dabei.example/programme/demenz/kalender.ics",
        "licence": "CC BY 4.0",
    });
    let programmes = list["programmes"].as_array().unwrap();
    assert_eq!(programmes.len(), 2, "{list}");
    assert_eq!((&programmes[0]["slug"], &programmes[1]), (&json!("seniorenarbeit"), &demenz));
    let first = get_json(&site, "/api/v1/programmes?limit=1").await;
    let second =
        get_json(&site, &format!("/api/v1/programmes?limit=1&cursor={}", first["next"].as_str().unwrap())).await;
    assert_eq!((&second["programmes"][0], &second["next"]), (&demenz, &Value::Null));
}
