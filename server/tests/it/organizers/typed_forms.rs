//! What was typed survives a session that has run out, at every form of the back office: the answer has it, and after the next
//! login it is sent as if nothing had happened.

use super::authorization::{Object, addresses, site};
use crate::site::staff::StaffClient;
use crate::site::{Answer, Form, Site};
use axum::http::Method;
use backend::testing::picture::jpeg;
use domain::organizers::{Right, SESSION_IDLE_TIMEOUT};
use server::routes::staff_routes;

/// Texts that a page could spoil.
const TYPED: [(&str, &str); 3] =
    [("form_id", "id"), ("description", "Zeile 1\n\n  <Zeile> & „drei“ \"vier\""), ("topics", "Musik")];

#[track_caller]
fn assert_is_kept(answer: &Answer, form: &Form) {
    assert_eq!(answer.status, 404);
    assert!(answer.text().contains("Ihre Angaben sind noch da"), "{}: {answer}", form.action);
    let kept = answer.only_form();
    assert_eq!((kept.action, kept.fields), (form.action.clone(), form.fields.clone()));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_that_is_submitted_after_the_session_has_run_out_keeps_what_was_typed() {
    let site = site().await;
    let mut client = site.log_in_as_lead().await;
    let routes = staff_routes().into_iter().filter(|route| route.method == Method::POST && route.right != Right::None);
    let mut forms = 0;
    for route in routes.filter(|route| route.path != "/verwaltung/abmelden") {
        let addresses = addresses(&site, &route.path).await.into_iter();
        for (path, _) in addresses.filter(|(_, object)| *object != Object::Missing) {
            let form = Form::of_fields(&path, &TYPED);
            let form = form.add("topics", "Tanz");
            site.ctx.advance(SESSION_IDLE_TIMEOUT);
            let ended = client.submit(&form).await;
            assert_is_kept(&ended, &form);
            client = site.log_in("leitung@kornwestheim.example").await;
            let again = client.submit(&ended.only_form()).await;
            assert!(![403, 404].contains(&again.status) && again.status < 500, "{path}: {again}");
            forms += 1;
        }
    }
    assert!(forms > 30, "only {forms} forms");
}

/// Fills in a form, submits it when the session has run out, logs in again and sends what the answer has kept.
async fn resubmit(
    site: &Site,
    client: &mut StaffClient<'_>,
    form: &Form,
    file: Option<(&str, &[u8])>,
) -> (Answer, Answer) {
    site.ctx.advance(SESSION_IDLE_TIMEOUT);
    let ended = match file {
        Some(_) => client.submit_with_file(form, file).await,
        None => client.submit(form).await,
    };
    client.cookie = site.log_in("leitung@kornwestheim.example").await.cookie;
    let again = client.submit(&ended.only_form()).await;
    (ended, again)
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_of_each_kind_are_carried_out_after_the_next_login() {
    let site = Site::open().await;
    let mut client = site.log_in_as_lead().await;
    let settings = client.form("/verwaltung/einstellungen").await.fill("contact", "Marktplatz 1\r\n70806 Kornwestheim");
    let (_, saved) = resubmit(&site, &mut client, &settings, None).await;
    assert!(client.get(&saved.location()).await.text().contains("Marktplatz 1"));

    let venue = client.form("/verwaltung/orte/das-k/bearbeiten").await.fill("name", "Das K am Bahnhof");
    let (_, saved) = resubmit(&site, &mut client, &venue, None).await;
    assert!([200, 303].contains(&saved.status), "{saved}");

    let cancel =
        client.form("/verwaltung/veranstaltungen/netzwerk/absagen").await.fill("reason", "Wasserschaden im Saal");
    let (_, consequences) = resubmit(&site, &mut client, &cancel, None).await;
    assert_eq!(consequences.only_form().value("reason").as_deref(), Some("Wasserschaden im Saal"), "{consequences}");

    let walk_in =
        client.get("/tuer/netzwerk").await.form_to("/tuer/netzwerk/aufnehmen").fill("contact_name", "Otto Sieber");
    let (_, taken) = resubmit(&site, &mut client, &walk_in, None).await;
    assert_eq!(taken.status, 303, "{taken}");
    assert!(client.get("/tuer/netzwerk").await.text().contains("Otto Sieber"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_with_an_image_and_long_texts_is_kept_whole() {
    let site = Site::open().await;
    let mut client = site.log_in_as_lead().await;
    let long = "Grüße ".repeat(8_000);
    let form = client.form("/verwaltung/veranstaltungen/neu").await;
    let form = form.fill("title", "Erzählcafé").fill("description", long.trim()).fill("image_alt", "Ein rotes Sofa");
    let picture = jpeg(640, 480);
    let (ended, again) = resubmit(&site, &mut client, &form, Some(("sofa.jpg", &picture))).await;
    assert!(!ended.text().contains("Nur das Bild fehlt"), "{ended}");
    assert_eq!(again.status, 422, "the time is missing: {again}");
    let kept = again.only_form();
    assert_eq!(kept.value("title").as_deref(), Some("Erzählcafé"));
    assert_eq!(kept.value("description").as_deref().map(str::trim), Some(long.trim()));
    assert!(kept.value("image_hash").is_some_and(|image| image.ends_with("-640x480")), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_browser_without_a_session_no_file_is_stored_and_the_page_says_so() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let form = client.form("/verwaltung/veranstaltungen/neu").await.fill("title", "Erzählcafé");
    let answer = site.logged_out().submit_with_file(&form, Some(("sofa.jpg", &jpeg(640, 480)))).await;
    assert!(answer.text().contains("Nur das Bild fehlt"), "{answer}");
    assert_eq!(answer.only_form().value("title").as_deref(), Some("Erzählcafé"));
    assert!(answer.only_form().value("image_hash").is_none_or(|image| image.is_empty()));
}
