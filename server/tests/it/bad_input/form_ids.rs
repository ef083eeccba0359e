//! Forms whose form id is forged, of another form, or too old. They return with a valid form id and all fields.

use super::{Form, Site, hostile_values, refuse};
use domain::time::{DAY, HOUR};

/// Asserts that a form is refused, and that the returned form is accepted unchanged.
async fn assert_accepted_the_second_time(site: &Site, input: &str, form: &Form) {
    let taken = site.taken_seats("chor").await;
    let answer = refuse(site, input, form, 422, Some("invalid")).await;
    assert_eq!(answer.error_summary_fault(), None);
    let again = answer.form();
    assert_ne!(again.value("form_id"), form.value("form_id"), "{input}: the form id is a new one");
    assert_eq!(again.value("contact_name").as_deref(), Some("Anna Weiß"));
    site.submit(&again).await.location();
    assert_eq!(site.taken_seats("chor").await, taken + 1, "{input}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_or_missing_form_id_is_replaced_by_a_valid_one() {
    let site = Site::open().await;
    let form = site.filled_form("chor").await;
    let form_id = form.value("form_id").unwrap();
    let flipped: String =
        form_id.chars().enumerate().map(|(n, c)| if n == 30 { if c == 'A' { 'B' } else { 'A' } } else { c }).collect();
    let cut = &form_id[..form_id.len() - 2];
    let longer = format!("{form_id}AA");
    for forged in [flipped.as_str(), cut, longer.as_str()] {
        assert_accepted_the_second_time(&site, forged, &form.clone().fill("form_id", forged)).await;
    }
    for (name, bytes) in hostile_values::all() {
        let form = form.clone().force("form_id", &bytes);
        assert_accepted_the_second_time(&site, &format!("{name} as form id"), &form).await;
    }
    assert_accepted_the_second_time(&site, "no form id", &form.without("form_id")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_id_is_valid_for_its_own_form_only() {
    let site = Site::open().await;
    let own = site.sign_up("chor").await;
    let form = site.filled_form("chor").await;
    let mut others = vec![site.filled_form("netzwerk").await];
    for page in ["aendern", "absagen"] {
        others.push(site.form(&format!("{own}/{page}")).await);
    }
    others.push(site.form(&site.mailbox_link(&own)).await);
    for other in others {
        let form_id = other.value("form_id").unwrap();
        assert_accepted_the_second_time(&site, &other.action, &form.clone().fill("form_id", &form_id)).await;
    }
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_valid_for_one_day() {
    let site = Site::open().await;
    let (in_time, late) = (site.filled_form("chor").await, site.filled_form("chor").await);
    site.ctx.advance(DAY);
    site.submit(&in_time).await.location();
    site.ctx.advance(HOUR);
    assert_accepted_the_second_time(&site, "25 hours", &late).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_with_a_filled_honeypot_is_refused_and_returned_with_an_empty_one() {
    let site = Site::open().await;
    let form = site.filled_form("chor").await;
    assert_eq!(form.value("homepage").as_deref(), Some(""), "the form has the field, empty");
    let answer = refuse(&site, "honeypot", &form.fill("homepage", "https://spam.example"), 422, Some("invalid")).await;
    assert_eq!(answer.form().value("homepage").as_deref(), Some(""), "a password manager may have filled it in");
    site.submit(&answer.form()).await.location();
}
