//! Walk-ins, and head counts of events without sign-up.

use super::{CHECK_IN, check_in_client, counts, expected_counts, names, party};
use crate::site::{Site, rows};

#[tokio::test]
async fn a_walk_in_is_signed_up_and_checked_in_by_one_form() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let form = client.get(CHECK_IN).await.form_to("/tuer/netzwerk/aufnehmen");
    let location = client.submit(&form.clone().fill("contact_name", "Dora Klein")).await.location();
    let page = client.get(location.split('#').next().unwrap()).await;
    assert_eq!(page.texts("[role=status]"), ["Dora Klein ist da, seit 9:00 Uhr."]);
    assert_eq!(counts(&page), expected_counts("1", "1"));
    let before = rows::all_except_versions(&site.ctx).await;
    assert_eq!(
        client.submit(&form.fill("contact_name", "Dora Klein")).await.location(),
        location,
        "submitted twice, it is signed up once"
    );
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
    let nameless = client.get(CHECK_IN).await.form_to("/tuer/netzwerk/aufnehmen").fill("people", "2");
    client.submit(&nameless).await.location();
    assert_eq!(names(&client.get(CHECK_IN).await), ["Ohne Namen", "Begleitung", "Dora Klein"]);
    assert_eq!(site.taken_seats("netzwerk").await, 3);
}

#[tokio::test]
async fn a_walk_in_beyond_the_seats_is_refused_with_the_number_of_free_seats_and_accepted_when_confirmed() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    for n in 0..4 {
        party(&site, "netzwerk", &format!("Gruppe {n}"), "4").await;
    }
    let form = client.get(CHECK_IN).await.form_to("/tuer/netzwerk/aufnehmen");
    let before = rows::all_except_versions(&site.ctx).await;
    let refused = client.submit(&form.fill("contact_name", "Dora").fill("people", "4")).await;
    assert_eq!((refused.status, refused.page_status().as_deref()), (409, Some("full")));
    assert_eq!(refused.texts("[role=alert] h2"), ["Von 19 Plätzen sind nur noch 3 frei"]);
    assert_eq!(rows::all_except_versions(&site.ctx).await, before);
    let again = refused.form_to("/tuer/netzwerk/aufnehmen");
    assert_eq!((again.value("contact_name").as_deref(), again.value("people").as_deref()), (Some("Dora"), Some("4")));
    client.submit(&again).await.location();
    assert_eq!(site.taken_seats("netzwerk").await, 20);
}

#[tokio::test]
async fn a_walk_in_party_that_is_too_large_is_a_fault_of_the_field() {
    let site = Site::open().await;
    let client = check_in_client(&site).await;
    let form = client.get(CHECK_IN).await.form_to("/tuer/netzwerk/aufnehmen");
    let faulty = client.submit(&form.fill("people", "9")).await;
    assert_eq!(faulty.status, 422);
    assert_eq!(faulty.error_summary_fault(), None);
}

#[tokio::test]
async fn an_event_without_sign_up_has_a_head_count() {
    let site = Site::open().await;
    let client = site.log_in_as_lead().await;
    let page = client.get("/tuer/markt").await;
    page.assert_is_page();
    let form = page.only_form();
    let faulty = client.submit(&form.clone().fill("people", "viele")).await;
    assert_eq!((faulty.status, faulty.error_summary_fault()), (422, None));
    let location = client.submit(&form.fill("people", "42")).await.location();
    let page = client.get(location.split('#').next().unwrap()).await;
    assert_eq!(page.texts("[role=status]"), ["Gespeichert: 42 Personen."]);
    assert_eq!(page.only_form().value("people").as_deref(), Some("42"));
}
