//! Forms that are not ours: forged, foreign, too old. They come back with a number that works, and nothing is lost.

use super::{Form, Site, poison, refuse};
use domain::time::{DAY, HOUR};

/// Refused, and what came back can be sent as it is.
async fn assert_works_the_second_time(site: &Site, what: &str, form: &Form) {
    let taken = site.taken("chor").await;
    let answer = refuse(site, what, form, 422, Some("invalid")).await;
    assert_eq!(answer.dangling(), None);
    let again = answer.form();
    assert_ne!(again.value("form_id"), form.value("form_id"), "{what}: the number is a new one");
    assert_eq!(again.value("contact_name").as_deref(), Some("Anna Weiß"));
    site.press(&again).await.location();
    assert_eq!(site.taken("chor").await, taken + 1, "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_or_missing_number_is_replaced_by_one_that_works() {
    let site = Site::open().await;
    let form = site.filled("chor").await;
    let number = form.value("form_id").unwrap();
    let flipped: String =
        number.chars().enumerate().map(|(n, c)| if n == 30 { if c == 'A' { 'B' } else { 'A' } } else { c }).collect();
    let cut = &number[..number.len() - 2];
    let longer = format!("{number}AA");
    for forged in [flipped.as_str(), cut, longer.as_str()] {
        assert_works_the_second_time(&site, forged, &form.clone().fill("form_id", forged)).await;
    }
    for (name, bytes) in poison::all() {
        let form = form.clone().force("form_id", &bytes);
        assert_works_the_second_time(&site, &format!("{name} as number"), &form).await;
    }
    assert_works_the_second_time(&site, "no number", &form.without("form_id")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_good_for_its_own_form_alone() {
    let site = Site::open().await;
    let own = site.signed_up("chor").await;
    let form = site.filled("chor").await;
    let mut foreign = vec![site.filled("netzwerk").await];
    for page in ["aendern", "absagen"] {
        foreign.push(site.form(&format!("{own}/{page}")).await);
    }
    foreign.push(site.form(&site.mailbox_link(&own)).await);
    for other in foreign {
        let number = other.value("form_id").unwrap();
        assert_works_the_second_time(&site, &other.action, &form.clone().fill("form_id", &number)).await;
    }
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_good_for_a_day_and_not_for_longer() {
    let site = Site::open().await;
    let (in_time, late) = (site.filled("chor").await, site.filled("chor").await);
    site.house.advance(DAY);
    site.press(&in_time).await.location();
    site.house.advance(HOUR);
    assert_works_the_second_time(&site, "25 hours", &late).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_fills_in_the_field_that_nobody_sees_is_no_person_and_loses_nothing_all_the_same() {
    let site = Site::open().await;
    let form = site.filled("chor").await;
    assert_eq!(form.value("homepage").as_deref(), Some(""), "the form carries the field, empty");
    let answer = refuse(&site, "honeypot", &form.fill("homepage", "https://spam.example"), 422, Some("invalid")).await;
    assert_eq!(answer.form().value("homepage").as_deref(), Some(""), "a password manager may have filled it in");
    site.press(&answer.form()).await.location();
}
