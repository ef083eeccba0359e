//! Signing up over HTTP as a browser does it: the form, its faults, the full event, and the idempotency of a form.

use crate::site::{Site, rows, sign_up_id_of};
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn an_accepted_form_redirects_to_the_own_page_which_survives_a_reload() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("email", "anna@example.org");
    let own = site.submit(&form).await.location();
    assert!(own.starts_with("/anmeldung/"), "{own}");
    let page = site.get(&own).await;
    page.assert_is_page();
    assert_eq!((page.status, page.page_status().as_deref()), (200, Some("confirmed")));
    let reference = page.reference().unwrap();
    assert_eq!(reference.len(), 7, "{reference}");
    assert!(page.text().contains("Anna Weiß") && page.texts("h1")[0].contains("Sie sind angemeldet"));
    assert_eq!(site.get(&own).await.text(), page.text(), "the same page");
    assert_eq!(site.taken_seats("netzwerk").await, 1);
    let messages = site.ctx.deliver_mail().await;
    assert_eq!(messages.len(), 1);
    assert!(messages[0].text().unwrap().contains(&own), "the message links to the same page");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_button_for_one_more_person_returns_the_form_and_stores_nothing() {
    let site = Site::open().await;
    let before = rows::all(&site.ctx).await;
    let form =
        site.filled_form("netzwerk").await.fill("needs_other", "kurze Wege").fill("workshop_nachmittag", "wohnen");
    let form = form.fill("needs", "ruhe").fill("note", "Zeile eins\nZeile zwei");
    assert!(!form.has("person_2"));
    let more = site.submit(&form.fill("more", "1")).await;
    more.assert_is_page();
    assert_eq!((more.status, more.page_status()), (200, None), "{more}");
    let form = more.form();
    for (field, value) in [
        ("contact_name", "Anna Weiß"),
        ("phone", "07154 123456"),
        ("people", "2"),
        ("needs_other", "kurze Wege"),
        ("note", "Zeile eins\nZeile zwei"),
        ("workshop_nachmittag", "wohnen"),
        ("needs", "ruhe"),
    ] {
        assert_eq!(form.value(field).as_deref(), Some(value), "{field}");
    }
    assert_eq!(rows::all(&site.ctx).await, before, "nothing is stored");
    let own = site.submit(&form.fill("person_2", "Đặng Văn Hùng")).await.location();
    assert!(site.get(&own).await.text().contains("Đặng Văn Hùng"));
    assert_eq!(site.taken_seats("netzwerk").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_event_returns_the_form_with_its_values_and_a_telephone_number() {
    let site = Site::open().await;
    let late = site.filled_form("voll").await.fill("contact_name", "Олена Коваль");
    site.submit(&site.filled_form("voll").await).await.location();
    let before = rows::all(&site.ctx).await;
    let full = site.submit(&late).await;
    full.assert_is_page();
    assert_eq!((full.status, full.page_status().as_deref()), (409, Some("full")));
    assert!(full.attributes("[role=alert] a", "href").contains(&"tel:07154000101".to_owned()), "{full}");
    assert_eq!(full.form().value("contact_name").as_deref(), Some("Олена Коваль"));
    let opened =
        site.get_until("/veranstaltungen/voll/anmelden", |page| page.page_status().as_deref() == Some("full")).await;
    assert!(opened.text().contains("tel:07154000101"));
    assert_eq!(rows::all(&site.ctx).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_again_redirects_to_the_same_page_and_with_other_content_is_refused() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("email", "anna@example.org");
    let own = site.submit(&form).await.location();
    site.ctx.advance(2 * DAY);
    assert_eq!(site.submit(&form).await.location(), own, "even days later");
    let other = site.submit(&form.clone().fill("contact_name", "Berta Weiß")).await;
    other.assert_is_page();
    assert_eq!((other.status, other.page_status().as_deref()), (409, Some("invalid")));
    assert!(site.get(&own).await.text().contains("Anna Weiß"), "the first stays as it was");
    assert_eq!(site.taken_seats("netzwerk").await, 1);
    let again = other.form();
    assert_eq!(again.value("contact_name").as_deref(), Some("Berta Weiß"));
    assert_ne!(site.submit(&again).await.location(), own, "submitted again with a new form id, it is another sign-up");
    assert_eq!(site.ctx.deliver_mail().await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_form_is_returned_with_its_values_and_can_be_submitted() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("note", "bis morgen");
    site.ctx.advance(25 * HOUR);
    let expired = site.submit(&form).await;
    expired.assert_is_page();
    assert_eq!(expired.error_summary_fault(), None);
    assert_eq!((expired.status, expired.page_status().as_deref()), (422, Some("invalid")));
    assert_eq!(site.taken_seats("netzwerk").await, 0);
    assert_eq!(expired.form().value("note").as_deref(), Some("bis morgen"));
    site.submit(&expired.form()).await.location();
    assert_eq!(site.taken_seats("netzwerk").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_in_any_script_are_stored_and_shown_unchanged() {
    let site = Site::open().await;
    for name in ["Олена", "Đặng", "O’Neil", "Weiß", "محمد", "李小龍"] {
        let form = site.filled_form("chor").await.fill("contact_name", name);
        let own = site.submit(&form).await.location();
        let stored = site.ctx.page(sign_up_id_of(&own)).await.sign_up.request.contact.name.to_string();
        assert_eq!(stored, name);
        assert_eq!(site.get(&own).await.texts("dd bdi")[0], name);
        let refused =
            site.submit(&site.filled_form("chor").await.fill("contact_name", name).fill("phone", "keins")).await;
        assert_eq!((refused.status, refused.form().value("contact_name").as_deref()), (422, Some(name)));
    }
}
