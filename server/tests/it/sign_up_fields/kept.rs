//! No field is lost between a form for signing up and the forms for changing, and no form reads a field that it does not ask.

use super::{
    asked, assert_asks, enter, enter_walk_in, event, expected, full_request, open_site, own_page, sign_up_online,
    stored,
};
use crate::site::staff::StaffClient;
use domain::signups::{FormKind, Participant, TextField};

/// Submits both forms for changing a sign-up unchanged, then with one more person; each must keep everything else.
async fn assert_changes_keep_everything(client: &StaffClient<'_>, reference: &str) {
    let (site, before) = (client.site, stored(client.site, reference).await);
    let own = format!("{}/aendern", own_page(site, &before));
    let office = format!("/verwaltung/anmeldungen/{reference}/aendern");

    let form = site.form(&own).await;
    assert_asks(&form, FormKind::OwnChange, &event(site).await);
    site.submit(&form).await.location();
    assert_eq!(stored(site, reference).await, before, "the own page's form, unchanged");
    let form = client.form(&office).await;
    assert_asks(&form, FormKind::Office, &event(site).await);
    client.submit(&form).await.location();
    assert_eq!(stored(site, reference).await, before, "the back office's form, unchanged");

    let mut after = before.request.clone();
    after.participants.push(Participant::default());
    site.submit(&site.form(&own).await.fill("people", "3")).await.location();
    assert_eq!(stored(site, reference).await.request, after, "one more person by the own page's form");
    after.participants.push(Participant::default());
    client.submit(&client.form(&office).await.fill("people", "4").fill("told", "yes")).await.location();
    assert_eq!(stored(site, reference).await.request, after, "one more person by the back office's form");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_between_the_public_form_and_the_forms_for_changing() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = sign_up_online(&site).await;
    assert_eq!(stored(&site, &reference).await.request, expected(FormKind::SignUp, &event(&site).await));
    assert_changes_keep_everything(&client, &reference).await;
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_between_the_form_of_the_back_office_and_the_forms_for_changing() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter(&client).await;
    assert_eq!(stored(&site, &reference).await.request, full_request(), "the back office asks for everything");
    assert_changes_keep_everything(&client, &reference).await;
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_between_the_form_for_walk_ins_and_the_forms_for_changing() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter_walk_in(&client).await;
    let (request, expected) =
        (stored(&site, &reference).await.request, expected(FormKind::WalkIn, &event(&site).await));
    assert_eq!(request.participants.len(), 2);
    for field in TextField::ALL {
        assert_eq!(request.text(field), expected.text(field), "{}", field.name());
    }
    assert_changes_keep_everything(&client, &reference).await;
}

/// Only a waiting party is asked whether fewer seats will do.
#[tokio::test(flavor = "multi_thread")]
async fn no_field_is_lost_while_a_party_waits() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    for people in ["4", "4", "4", "4", "3"] {
        let fields = [("contact_name", "Gruppe"), ("phone", "07154 11111"), ("people", people)];
        site.ctx.sign_up("netzwerk", &fields).await.unwrap();
    }
    let reference = sign_up_online(&site).await;
    let sign_up = stored(&site, &reference).await;
    assert!(sign_up.placement.is_waiting() && sign_up.request.fewer_ok);
    assert_changes_keep_everything(&client, &reference).await;
    let form = site.form(&format!("{}/aendern", own_page(&site, &sign_up))).await.without("fewer_ok");
    site.submit(&form).await.location();
    assert!(!stored(&site, &reference).await.request.fewer_ok, "the box can be emptied");
    site.ctx.deliver_mail().await;
}

/// What a contact sends beyond the form of the own page changes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_form_reads_no_field_that_it_does_not_ask() {
    let site = open_site().await;
    let client = site.log_in_as_lead().await;
    let reference = enter(&client).await;
    let before = stored(&site, &reference).await;
    let asked = asked(FormKind::OwnChange, &event(&site).await);
    let mut form = site.form(&format!("{}/aendern", own_page(&site, &before))).await;
    for field in TextField::ALL.into_iter().filter(|field| !asked.contains(&field.name())) {
        form = form.force(field.name(), b"07154 999999");
    }
    site.submit(&form).await.location();
    assert_eq!(stored(&site, &reference).await, before);
    site.ctx.deliver_mail().await;
}
