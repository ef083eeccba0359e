//! The database cannot be used: pages that were rendered before go on, and no form loses what was typed.

use crate::site::staff::StaffClient;
use crate::site::{Answer, Form, Site};
use axum::http::Method;

const SIGN_UP: &str = "/veranstaltungen/netzwerk/anmelden";
const ENTER: &str = "/verwaltung/veranstaltungen/netzwerk/eintragen";
const PHONE: &str = "tel:07154000100";

#[track_caller]
fn assert_outage(answer: &Answer) {
    assert_eq!((answer.status, answer.page_status().as_deref()), (503, Some("busy")), "{answer}");
    assert!(answer.header("retry-after").is_some(), "{answer}");
    answer.assert_is_page();
    assert!(answer.text().contains(PHONE), "{answer}");
}

/// Asserts that the page sends again exactly what was submitted.
#[track_caller]
fn assert_sends_again(answer: &Answer, form: &Form) {
    assert_outage(answer);
    let again = answer.form_to(&form.action);
    assert_eq!(again.fields, form.fields, "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_goes_on_with_its_time_and_one_that_was_never_opened_shows_the_telephone_number() {
    let site = Site::open().await;
    let pages = ["/", "/veranstaltungen/netzwerk", "/programme/demenz", "/einbetten/liste"];
    for page in pages {
        assert!(site.get(page).await.texts("aside.stale").is_empty(), "{page}");
    }
    site.ctx.db.close().await;
    for page in pages {
        let stale = site.get_until(page, |answer| !answer.texts("aside.stale").is_empty()).await;
        assert_eq!(stale.status, 200, "{stale}");
        assert!(stale.texts("aside.stale").join(" ").starts_with("Stand 9:00 Uhr."), "{stale}");
        assert_eq!(site.get(page).await.texts("aside.stale").len(), 1, "{page}");
    }
    assert_outage(&site.get("/veranstaltungen/voll").await);
    assert_eq!(site.get("/veranstaltungen/gibt-es-nicht").await.status, 503, "it is not known whether it exists");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_go_on_unmarked_and_the_api_says_when_to_ask_again() {
    let site = Site::open().await;
    let files = ["/kalender.ics", "/feed.atom", "/veranstaltungen/netzwerk/kalender.ics", "/api/v1/events"];
    let mut before = Vec::new();
    for file in files {
        before.push(site.get(file).await);
    }
    site.ctx.db.close().await;
    for (file, before) in files.into_iter().zip(before) {
        let after = site.get(file).await;
        assert_eq!((after.status, after.text()), (200, before.text()), "{file}");
    }
    let unknown = site.get("/api/v1/events/netzwerk").await;
    assert_eq!((unknown.status, unknown.header("content-type")), (503, Some("application/problem+json")), "{unknown}");
    assert!(unknown.header("retry-after").is_some(), "{unknown}");
    let oembed = "/oembed?url=https%3A%2F%2Fdabei.example%2Fveranstaltungen%2Fmuseum";
    assert_eq!(site.get(oembed).await.status, 503);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_is_shown_again_as_it_was_typed_and_claims_nothing_that_is_not_known() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("note", "Zwei „Zeilen“\nund <mehr>");
    site.ctx.db.close().await;
    let from_cache = site.get_until(SIGN_UP, |answer| !answer.texts("aside.stale").is_empty()).await;
    assert!(from_cache.form().value("form_id").is_some_and(|id| !id.is_empty()), "{from_cache}");
    let answer = site.submit(&form).await;
    assert_outage(&answer);
    let again = answer.form();
    for field in ["form_id", "contact_name", "phone", "note"] {
        assert_eq!(again.value(field), form.value(field), "{field}");
    }
    let alert = answer.texts("[role=alert]").join(" ");
    assert!(alert.contains("Doppelt wird dadurch nichts") && !alert.contains("nichts gespeichert"), "{alert}");
}

/// The form is shown again for another reason, but the page cannot be rendered.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_whose_id_is_not_ours_is_shown_again_as_it_was_typed() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("note", "Bitte ein Platz am Rand").fill("form_id", "gefälscht");
    site.ctx.db.close().await;
    assert_sends_again(&site.submit(&form).await, &form);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_forms_of_an_own_page_send_again_what_was_typed() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let change = site.form(&format!("{own}/aendern")).await.fill("note", "Bitte ein Platz am Rand");
    let cancel = site.form(&format!("{own}/absagen")).await;
    site.ctx.db.close().await;
    for form in [change, cancel] {
        assert_sends_again(&site.submit(&form).await, &form);
    }
    assert_outage(&site.get(&own).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_is_not_lent_our_page() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    site.ctx.db.close().await;
    let path = format!("{own}/aendern");
    let headers = [("content-type", crate::site::FORM), ("sec-fetch-site", "cross-site")];
    let answer = site.request(Method::POST, &path, &headers, b"note=fremd".to_vec()).await;
    assert_outage(&answer);
    assert!(!answer.text().contains("fremd"), "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_keep_what_they_typed_and_a_device_its_queue() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let enter = client.form(ENTER).await.fill("contact_name", "Frieda Häberle").fill("note", "Kommt mit dem Bus");
    site.ctx.deliver_mail().await;
    site.ctx.db.close().await;
    assert_sends_again(&client.submit(&enter).await, &enter);
    for (method, path) in [(Method::GET, "/tuer/netzwerk/stand?version=0"), (Method::POST, "/tuer/netzwerk/stapel")] {
        let answer = json(&client, method, path).await;
        assert_eq!((answer.status, answer.header("content-type")), (503, Some("application/problem+json")), "{answer}");
        assert!(answer.header("retry-after").is_some(), "{answer}");
    }
}

/// A request of the check-in island.
async fn json(client: &StaffClient<'_>, method: Method, path: &str) -> Answer {
    let headers = [
        ("accept", "application/json"),
        ("content-type", "application/json"),
        ("sec-fetch-site", "same-origin"),
        ("cookie", client.cookie.as_str()),
    ];
    client.site.request(method, path, &headers, b"[]".to_vec()).await
}
