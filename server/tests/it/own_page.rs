//! What a person does with their sign-up afterwards: change, cancel, take the date and the data along, prove the
//! mailbox. Opening a page changes nothing; pressing its button does, once.

use crate::site::{Site, rows};
use domain::time::DAY;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn the_change_form_opens_as_it_was_filled_in_and_its_press_is_seen_on_the_page() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    let before = rows::all(&site.house).await;
    let form = site.form(&format!("{own}/aendern")).await;
    assert_eq!(rows::all(&site.house).await, before, "opening it changes nothing");
    assert_eq!(form.value("people").as_deref(), Some("1"));
    assert!(!form.has("email"), "the contact is not asked for again");
    let more = site.press(&form.fill("more", "1")).await;
    assert_eq!(more.status, 200);
    assert_eq!(rows::all(&site.house).await, before, "a person more is not stored before it is sent");
    let form = more.form().fill("person_2", "Олена").fill("workshop_nachmittag_2", "wohnen").fill("needs_2", "ruhe");
    assert_eq!(site.press(&form).await.location(), own);
    let page = site.get(&own).await;
    for word in ["Anna Weiß", "Олена", "Alternative Wohnformen", "Ruhiger Platz"] {
        assert!(page.text().contains(word), "{word} is missing: {page}");
    }
    assert_eq!(site.taken("netzwerk").await, 2);
    assert_eq!(site.press(&form).await.location(), own, "pressed twice it is one change");
    assert_eq!(site.house.deliver_mail().await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_does_not_fit_or_comes_too_late_leaves_everything_and_keeps_what_was_typed() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    let (first, second) = (site.form(&format!("{own}/aendern")).await, site.form(&format!("{own}/aendern")).await);
    for _ in 0..4 {
        site.press(&site.filled("netzwerk").await.fill("people", "4")).await.location();
    }
    let before = rows::all(&site.house).await;
    let full = site.press(&first.clone().fill("people", "4").fill("note", "Wir sind vier")).await;
    full.assert_framed();
    assert_eq!((full.status, full.state().as_deref()), (409, Some("full")));
    assert_eq!(full.form().value("note").as_deref(), Some("Wir sind vier"));
    assert_eq!(rows::all(&site.house).await, before);

    site.press(&first.fill("people", "2")).await.location();
    let late = site.press(&second.fill("note", "aus einem zweiten Fenster")).await;
    late.assert_framed();
    assert_eq!((late.status, late.state().as_deref()), (409, Some("invalid")));
    assert_eq!(site.taken("netzwerk").await, 18);
    let again = late.form();
    assert_eq!(again.value("note").as_deref(), Some("aus einem zweiten Fenster"));
    site.press(&again).await.location();
    site.house.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_takes_a_page_and_a_press_and_happens_once() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    let (kept, before) = (site.get(&own).await, rows::all(&site.house).await);
    let form = site.form(&format!("{own}/absagen")).await;
    site.get(&format!("{own}/absagen")).await;
    assert_eq!(rows::all(&site.house).await, before, "opening the question changes nothing");
    assert_eq!(site.press(&form).await.location(), own);
    let page = site.get(&own).await;
    page.assert_framed();
    assert_eq!((page.status, page.state().as_deref()), (200, Some("cancelled")));
    assert_eq!(page.reference(), kept.reference(), "the number that was noted still holds");
    assert_eq!(site.taken("netzwerk").await, 0);
    assert_eq!(site.press(&form).await.location(), own, "a second press is the same press");
    assert_eq!(site.house.deliver_mail().await.len(), 2, "one for signing up, one for cancelling");
    for page in ["absagen", "aendern"] {
        let gone = site.get(&format!("{own}/{page}")).await;
        gone.assert_framed();
        assert_eq!((gone.status, gone.state().as_deref()), (200, Some("cancelled")), "{page} shows how it stands");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_can_neither_be_cancelled_nor_changed() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    site.house.deliver_mail().await;
    let change = site.form(&format!("{own}/aendern")).await.fill("people", "2");
    let cancel = site.form(&format!("{own}/absagen")).await;
    site.house.advance(26 * DAY);
    let before = rows::all(&site.house).await;
    for form in [change, cancel] {
        let late = site.press(&form).await;
        late.assert_framed();
        assert_eq!((late.status, late.state().as_deref()), (409, Some("closed")), "{}", form.action);
    }
    assert_eq!(rows::all(&site.house).await, before);
    assert_eq!(site.get(&own).await.status, 200, "one's own page stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_a_letters_link_proves_nothing_and_pressing_there_proves_the_mailbox() {
    let site = Site::open().await;
    let own = site.signed_up("netzwerk").await;
    let letter = site.house.deliver_mail().await.pop().unwrap();
    let link = site.mailbox_link(&own);
    assert!(letter.text_body.unwrap().contains(&link), "the letter carries {link}");
    assert!(!site.get(&own).await.text().contains("bestaetigen"), "one's own page does not");
    let before = rows::all(&site.house).await;
    let form = site.form(&link).await;
    site.get(&link).await;
    assert_eq!(rows::all(&site.house).await, before, "mail scanners open links");
    assert_eq!(site.press(&form).await.location(), link);
    let proven = site.get(&link).await;
    proven.assert_framed();
    assert_eq!((proven.status, proven.state().as_deref()), (200, Some("confirmed")));
    let after = rows::all(&site.house).await;
    assert_ne!(after, before);
    assert_eq!(site.press(&form).await.location(), link);
    assert_eq!(rows::all(&site.house).await, after, "a second press changes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_date_and_the_data_can_be_taken_along() {
    let site = Site::open().await;
    let form = site.filled("netzwerk").await.fill("email", "anna@example.org").fill("needs", "rollstuhl");
    let form = form.fill("needs_other", "kurze Wege").fill("note", "Bis dann").fill("workshop_nachmittag", "wohnen");
    let own = site.press(&form).await.location();
    let page = site.get(&own).await;
    let reference = page.reference().unwrap();
    for file in ["kalender.ics", "meine-daten.json"] {
        assert!(page.attributes("main a", "href").contains(&format!("{own}/{file}")), "{file}");
    }

    let calendar = site.get(&format!("{own}/kalender.ics")).await;
    assert_eq!((calendar.status, calendar.header("content-type")), (200, Some("text/calendar; charset=utf-8")));
    for line in
        ["METHOD:PUBLISH", "DTSTART;TZID=Europe/Berlin:20260327T130000", "SUMMARY:Netzwerkveranstaltung Seniorenarbeit"]
    {
        assert!(calendar.text().contains(line), "{line}: {calendar}");
    }
    assert!(!calendar.text().contains("ATTENDEE"));

    let data = site.get(&format!("{own}/meine-daten.json")).await;
    assert_eq!((data.status, data.header("content-type")), (200, Some("application/json")));
    let data: Value = serde_json::from_str(data.text()).unwrap();
    let said = data.to_string();
    for word in ["Anna Weiß", "anna@example.org", "07154 123456", "rollstuhl", "kurze Wege", "Bis dann", "wohnen"] {
        assert!(said.contains(word), "{word} is missing: {said}");
    }
    assert_eq!(data["reference"], reference.as_str());
    assert_eq!(data["event"]["starts_at"], "2026-03-27T13:00:00+01:00");
    site.house.deliver_mail().await;
}
