//! A person opens a form, sends it, and lives with what came of it: all over HTTP, as a browser does it.

use crate::site::{Site, id_behind, rows};
use domain::time::{DAY, HOUR};

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_the_form_is_led_to_a_page_of_their_own_that_survives_a_reload() {
    let site = Site::open().await;
    let form = site.filled("netzwerk").await.fill("email", "anna@example.org");
    let own = site.press(&form).await.location();
    assert!(own.starts_with("/anmeldung/"), "{own}");
    let page = site.get(&own).await;
    page.assert_framed();
    assert_eq!((page.status, page.state().as_deref()), (200, Some("confirmed")));
    let reference = page.reference().unwrap();
    assert_eq!(reference.len(), 7, "{reference}");
    assert!(page.text().contains("Anna Weiß") && page.words("h1")[0].contains("Sie sind angemeldet"));
    assert_eq!(site.get(&own).await.text(), page.text(), "the same again");
    assert_eq!(site.taken("netzwerk").await, 1);
    let letters = site.house.deliver_mail().await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text_body.as_deref().unwrap().contains(&own), "the letter leads to the same page");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_button_for_one_more_person_brings_the_form_back_and_stores_nothing() {
    let site = Site::open().await;
    let before = rows::all(&site.house).await;
    let form = site.filled("netzwerk").await.fill("needs_other", "kurze Wege").fill("workshop_nachmittag", "wohnen");
    let form = form.fill("needs", "ruhe").fill("note", "Zeile eins\nZeile zwei");
    assert!(!form.has("person_2"));
    let more = site.press(&form.fill("more", "1")).await;
    more.assert_framed();
    assert_eq!((more.status, more.state()), (200, None), "{more}");
    let form = more.form();
    for (field, value) in [
        ("contact_name", "Anna Weiß"),
        ("phone", "07154 123456"),
        ("people", "2"),
        ("needs_other", "kurze Wege"),
        ("note", "Zeile eins\nZeile zwei"),
        ("workshop_nachmittag_1", "wohnen"),
        ("needs_1", "ruhe"),
    ] {
        assert_eq!(form.value(field).as_deref(), Some(value), "{field}");
    }
    assert_eq!(rows::all(&site.house).await, before, "nothing is stored");
    let own = site.press(&form.fill("person_2", "Đặng Văn Hùng")).await.location();
    assert!(site.get(&own).await.text().contains("Đặng Văn Hùng"));
    assert_eq!(site.taken("netzwerk").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_event_says_so_and_names_a_telephone_number_with_everything_still_in_the_form() {
    let site = Site::open().await;
    let late = site.filled("voll").await.fill("contact_name", "Олена Коваль");
    site.press(&site.filled("voll").await).await.location();
    let before = rows::all(&site.house).await;
    let full = site.press(&late).await;
    full.assert_framed();
    assert_eq!((full.status, full.state().as_deref()), (409, Some("full")));
    assert!(full.attributes("[role=alert] a", "href").contains(&"tel:07154000101".to_owned()), "{full}");
    assert_eq!(full.form().value("contact_name").as_deref(), Some("Олена Коваль"));
    let opened = site.soon("/veranstaltungen/voll/anmelden", |page| page.state().as_deref() == Some("full")).await;
    assert!(opened.text().contains("tel:07154000101"));
    assert_eq!(rows::all(&site.house).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_again_leads_to_the_same_page_and_with_other_content_to_a_refusal() {
    let site = Site::open().await;
    let form = site.filled("netzwerk").await.fill("email", "anna@example.org");
    let own = site.press(&form).await.location();
    site.house.advance(2 * DAY);
    assert_eq!(site.press(&form).await.location(), own, "even days later");
    let other = site.press(&form.clone().fill("contact_name", "Berta Weiß")).await;
    other.assert_framed();
    assert_eq!((other.status, other.state().as_deref()), (409, Some("invalid")));
    assert!(site.get(&own).await.text().contains("Anna Weiß"), "the first stays as it was");
    assert_eq!(site.taken("netzwerk").await, 1);
    let again = other.form();
    assert_eq!(again.value("contact_name").as_deref(), Some("Berta Weiß"));
    assert_ne!(site.press(&again).await.location(), own, "sent once more it is a sign-up of its own");
    assert_eq!(site.house.deliver_mail().await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_lay_open_overnight_comes_back_with_everything_in_it_and_can_be_sent() {
    let site = Site::open().await;
    let form = site.filled("netzwerk").await.fill("note", "bis morgen");
    site.house.advance(25 * HOUR);
    let old = site.press(&form).await;
    old.assert_framed();
    assert_eq!(old.dangling(), None);
    assert_eq!((old.status, old.state().as_deref()), (422, Some("invalid")));
    assert_eq!(site.taken("netzwerk").await, 0);
    assert_eq!(old.form().value("note").as_deref(), Some("bis morgen"));
    site.press(&old.form()).await.location();
    assert_eq!(site.taken("netzwerk").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_keep_their_script_in_what_is_stored_and_what_is_shown() {
    let site = Site::open().await;
    for name in ["Олена", "Đặng", "O’Neil", "Weiß", "محمد", "李小龍"] {
        let form = site.filled("chor").await.fill("contact_name", name);
        let own = site.press(&form).await.location();
        let stored = site.house.page(id_behind(&own)).await.sign_up.wish.contact.name.to_string();
        assert_eq!(stored, name);
        assert_eq!(site.get(&own).await.words("dd bdi")[0], name);
        let refused = site.press(&site.filled("chor").await.fill("contact_name", name).fill("phone", "keins")).await;
        assert_eq!((refused.status, refused.form().value("contact_name").as_deref()), (422, Some(name)));
    }
}
