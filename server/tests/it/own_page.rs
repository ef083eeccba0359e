//! The own page of a sign-up: change, cancel, download the calendar and the data, confirm the mailbox. Opening a page
//! changes nothing; submitting its form changes it once.

use crate::site::{Site, rows};
use axum::http::Method;
use backend::testing::programme_file::network_event;
use domain::time::DAY;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn the_change_form_has_the_current_values_and_the_own_page_shows_the_change() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    assert_eq!(site.ctx.deliver_mail().await.len(), 1);
    let before = rows::all(&site.ctx).await;
    let form = site.form(&format!("{own}/aendern")).await;
    assert_eq!(rows::all(&site.ctx).await, before, "opening it changes nothing");
    assert_eq!(form.value("people").as_deref(), Some("1"));
    assert_eq!(form.value("contact_name").as_deref(), Some("Anna Weiß"));
    let more = site.submit(&form.fill("needs", "ruhe").fill("more", "1")).await;
    assert_eq!(more.status, 200);
    let each = site.submit(&more.form().fill("person_2", "Олена").fill("workshops_for_each", "1")).await;
    let for_whom = site.submit(&each.form().fill("needs_for_whom", "1")).await;
    assert_eq!(for_whom.status, 200);
    assert_eq!(rows::all(&site.ctx).await, before, "nothing is stored before the form is submitted");
    let form = for_whom.form().fill("workshop_nachmittag_2", "wohnen").fill("needs_2", "ruhe");
    assert_eq!(site.submit(&form).await.location(), own);
    let page = site.get(&own).await;
    for word in ["Anna Weiß", "Олена", "Alternative Wohnformen", "Ruhiger Platz"] {
        assert!(page.text().contains(word), "{word} is missing: {page}");
    }
    assert_eq!(site.taken_seats("netzwerk").await, 2);
    assert_eq!(site.submit(&form).await.location(), own, "submitted twice, it is one change");
    assert_eq!(site.ctx.deliver_mail().await.len(), 1, "one change");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_does_not_fit_or_is_outdated_changes_nothing_and_the_form_keeps_its_values() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let (first, second) = (site.form(&format!("{own}/aendern")).await, site.form(&format!("{own}/aendern")).await);
    for _ in 0..4 {
        site.submit(&site.filled_form("netzwerk").await.fill("people", "4")).await.location();
    }
    let before = rows::all(&site.ctx).await;
    let full = site.submit(&first.clone().fill("people", "4").fill("note", "Wir sind vier")).await;
    full.assert_is_page();
    assert_eq!((full.status, full.page_status().as_deref()), (409, Some("full")));
    assert_eq!(full.form().value("note").as_deref(), Some("Wir sind vier"));
    assert_eq!(rows::all(&site.ctx).await, before);

    site.submit(&first.fill("people", "2")).await.location();
    let late = site.submit(&second.fill("note", "aus einem zweiten Fenster")).await;
    late.assert_is_page();
    assert_eq!((late.status, late.page_status().as_deref()), (409, Some("invalid")));
    assert_eq!(site.taken_seats("netzwerk").await, 18);
    let again = late.form();
    assert_eq!(again.value("note").as_deref(), Some("aus einem zweiten Fenster"));
    site.submit(&again).await.location();
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_takes_a_page_and_a_submission_and_happens_once() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    assert_eq!(site.ctx.deliver_mail().await.len(), 1);
    let (confirmed, before) = (site.get(&own).await, rows::all(&site.ctx).await);
    let form = site.form(&format!("{own}/absagen")).await;
    site.get(&format!("{own}/absagen")).await;
    assert_eq!(rows::all(&site.ctx).await, before, "opening the question changes nothing");
    assert_eq!(site.submit(&form).await.location(), own);
    let page = site.get(&own).await;
    page.assert_is_page();
    assert_eq!((page.status, page.page_status().as_deref()), (200, Some("cancelled")));
    assert_eq!(page.reference(), confirmed.reference(), "the reference stays the same");
    assert_eq!(site.taken_seats("netzwerk").await, 0);
    assert_eq!(site.submit(&form).await.location(), own, "submitted again, it redirects to the same page");
    assert_eq!(site.ctx.deliver_mail().await.len(), 1, "one for cancelling");
    for page in ["absagen", "aendern"] {
        let gone = site.get(&format!("{own}/{page}")).await;
        gone.assert_is_page();
        assert_eq!((gone.status, gone.page_status().as_deref()), (200, Some("cancelled")), "{page} shows the status");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_page_says_who_cancelled_and_for_a_cancelled_event_looks_like_the_event() {
    let site = Site::open().await;
    let office = site.log_in_as_lead().await;
    for (reason, heading) in [("asked", "Sie haben abgesagt"), ("twice", "Ihre Anmeldung ist abgesagt")] {
        let own = site.sign_up("netzwerk").await;
        let reference = site.get(&own).await.reference().unwrap();
        let form = office.form(&format!("/verwaltung/anmeldungen/{reference}/absagen")).await.fill("reason", reason);
        office.submit(&form).await.location();
        let page = site.get(&own).await;
        assert_eq!(page.texts("h1"), [heading], "{reason}");
        assert_eq!(page.text().contains("Danke, dass Sie Bescheid gesagt haben"), reason == "asked", "{page}");
    }
    let own = site.sign_up("netzwerk").await;
    let links = site.get(&own).await.attributes("main a", "href");
    assert_eq!(links.iter().filter(|link| link.ends_with("/absagen")).count(), 1, "{links:?}");
    site.ctx.import(network_event().set("cancelled", "2026-03-02T09:00")).await;
    let page = site.get(&own).await;
    assert_eq!(page.texts(".answer.stop h1"), ["Diese Veranstaltung fällt aus"], "{page}");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_up_of_a_past_event_can_neither_be_cancelled_nor_changed() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    site.ctx.deliver_mail().await;
    let change = site.form(&format!("{own}/aendern")).await.fill("people", "2");
    let cancel = site.form(&format!("{own}/absagen")).await;
    site.ctx.advance(26 * DAY);
    let before = rows::all(&site.ctx).await;
    for form in [change, cancel] {
        let late = site.submit(&form).await;
        late.assert_is_page();
        assert_eq!((late.status, late.page_status().as_deref()), (409, Some("closed")), "{}", form.action);
    }
    assert_eq!(rows::all(&site.ctx).await, before);
    assert_eq!(site.get(&own).await.status, 200, "the own page stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailbox_is_confirmed_by_the_form_behind_the_link_of_a_message_and_not_by_the_link_alone() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let message = site.ctx.deliver_mail().await.pop().unwrap();
    let link = site.mailbox_link(&own);
    assert!(message.text().unwrap().contains(&link), "the message contains {link}");
    assert!(!site.get(&own).await.text().contains("bestaetigen"), "the own page does not link to it");
    let before = rows::all(&site.ctx).await;
    let form = site.form(&link).await;
    site.get(&link).await;
    assert_eq!(rows::all(&site.ctx).await, before, "mail scanners open links");
    assert_eq!(site.submit(&form).await.location(), link);
    let confirmed = site.get(&link).await;
    confirmed.assert_is_page();
    assert_eq!((confirmed.status, confirmed.page_status().as_deref()), (200, Some("confirmed")));
    let after = rows::all(&site.ctx).await;
    assert_ne!(after, before);
    assert_eq!(site.submit(&form).await.location(), link);
    assert_eq!(rows::all(&site.ctx).await, after, "a second submission changes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_and_the_data_can_be_downloaded() {
    let site = Site::open().await;
    let form = site.filled_form("netzwerk").await.fill("email", "anna@example.org").fill("needs", "rollstuhl");
    let form = form.fill("needs_other", "kurze Wege").fill("note", "Bis dann").fill("workshop_nachmittag", "wohnen");
    let own = site.submit(&form).await.location();
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
    let json = data.to_string();
    for word in ["Anna Weiß", "anna@example.org", "07154 123456", "rollstuhl", "kurze Wege", "Bis dann", "wohnen"] {
        assert!(json.contains(word), "{word} is missing: {json}");
    }
    assert_eq!(data["reference"], reference.as_str());
    assert_eq!(data["event"]["starts_at"], "2026-03-27T13:00:00+01:00");
    site.ctx.deliver_mail().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_can_be_declined_by_one_press_in_a_mail_program_and_wanted_again() {
    let site = Site::open().await;
    let own = site.sign_up("netzwerk").await;
    let page = format!("{own}/keine-erinnerung");
    let before = rows::all(&site.ctx).await;
    let form = site.form(&page).await;
    assert_eq!(rows::all(&site.ctx).await, before, "opening it changes nothing");

    // The mail program sends no cookie, no origin of ours and no form id (RFC 8058), and follows no redirect.
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("origin", "https://mail.example"),
        ("sec-fetch-site", "cross-site"),
    ];
    let press = |body: &'static [u8]| site.request(Method::POST, &page, &headers, body.to_vec());
    assert_eq!(press(b"reminders=no").await.status, 403, "a form of another site");
    assert_eq!(rows::all(&site.ctx).await, before);
    assert_eq!(press(b"List-Unsubscribe=One-Click").await.status, 200);
    let multipart = [("content-type", "multipart/form-data; boundary=x")];
    let body =
        b"--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n".to_vec();
    assert_eq!(
        site.request(Method::POST, &page, &multipart, body).await.status,
        200,
        "as RFC 8058 has it, and once more"
    );
    assert!(site.get(&own).await.text().contains("Sie bekommen keine Erinnerung."));

    let wanted = site.form(&page).await;
    assert_eq!(site.submit(&wanted).await.location(), own);
    assert!(!site.get(&own).await.text().contains("keine Erinnerung"));
    assert_eq!(site.submit(&form).await.location(), own, "the first form still declines");
    assert!(site.get(&own).await.text().contains("Sie bekommen keine Erinnerung."));
    let data: Value = serde_json::from_slice(&site.get(&format!("{own}/meine-daten.json")).await.body).unwrap();
    assert_eq!(data["declines_reminders"], true);
    assert_eq!(site.submit(&site.form(&page).await).await.location(), own);
    site.ctx.deliver_mail().await;
    site.ctx.advance(60 * DAY);
    assert!(site.get(&page).await.text().contains("Die Veranstaltung ist vorbei."), "the link in the thanks says so");
}
