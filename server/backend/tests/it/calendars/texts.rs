//! What an entry says: whom to ask, and where to read more.

use backend::events::{self, calendar};
use backend::signups;
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, host, new_event, programme_file};
use std::slice;
use text::Words;

/// The unfolded values of a property.
fn values(file: &str, name: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    let lines = unfolded.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    lines.map(|value| value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")).collect()
}

fn has_name(file: &str) -> bool {
    file.lines().any(|line| line.starts_with("NAME") || line.starts_with("X-WR-CALNAME"))
}

fn talk() -> Record {
    new_event("vortrag", "Vorsorge", "2026-04-01T19:00", "2026-04-01T20:30")
        .set("summary", "Was Sie regeln können, und wie.")
        .seats(9)
}

/// The descriptions of the event's file, of a message and of the own page.
async fn descriptions(app: &TestApp) -> [String; 3] {
    let words = Words::german();
    let event = calendar::of_event(app, words, &events::event(app, "vortrag").await.unwrap());
    let id = app.sign_up("vortrag", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    let message = app.deliver_mail().await.remove(0).calendar.unwrap();
    let page = app.page(id).await;
    let own = signups::own_calendar(app, words, &page).unwrap();
    let reference = page.sign_up.reference.to_string();
    [event, message, own].map(|file| values(&file, "DESCRIPTION").remove(0).replace(&reference, "NUMMER"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_description_ends_with_the_address_of_the_page_and_the_telephone_number() {
    let app = TestApp::with(programme_file([talk()])).await;
    let own = "Mehr dazu: https://dabei.example/veranstaltungen/vortrag\n\
               Ihre Anmeldenummer: NUMMER. Bitte nennen Sie sie, wenn Sie anrufen: 07154 000-101";
    let event = "Was Sie regeln können, und wie.\n\
                 Mehr dazu: https://dabei.example/veranstaltungen/vortrag\n\
                 Haben Sie Fragen? Rufen Sie uns an: 07154 000-101";
    assert_eq!(descriptions(&app).await, [event, own, own]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_is_that_of_the_events_contact_else_of_the_host_else_of_the_city() {
    let app = TestApp::with(programme_file([talk().set("contact.phone", "07154 555")])).await;
    let ends = async |number: &str| {
        let descriptions = descriptions(&app).await;
        assert!(descriptions.iter().all(|description| description.ends_with(number)), "{number}: {descriptions:?}");
    };
    ends("07154 555").await;
    app.import(event("vortrag").set("contact.phone", "")).await;
    ends("07154 000-101").await;
    app.import(host("stadt").set("phone", "")).await;
    ends("07154 000-100").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_entry_of_a_confidential_event_has_the_number_of_the_city_and_no_link() {
    let talk = talk().set("sign_up.confidential", true).set("neutral_title", "Ihr Termin im Rathaus");
    let app = TestApp::with(programme_file([talk])).await;
    let own = "Ihre Anmeldenummer: NUMMER. Bitte nennen Sie sie, wenn Sie anrufen: 07154 000-100";
    assert_eq!(descriptions(&app).await, ["Haben Sie Fragen? Rufen Sie uns an: 07154 000-100", own, own]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_has_a_name_that_is_escaped_once_and_the_file_of_an_event_has_none() {
    let app = TestApp::with(programme_file([talk()])).await;
    let listing = events::event(&app, "vortrag").await.unwrap();
    let (words, name) = (Words::german(), "Stadt Kornwestheim, Quartier; A\\B");
    let list = calendar::of_list(&app, words, name, "/kalender.ics", slice::from_ref(&listing));
    for property in ["NAME", "X-WR-CALNAME"] {
        let line = format!("{property}:Stadt Kornwestheim\\, Quartier\\; A\\\\B\r\n");
        assert!(list.contains(&line), "{list}");
    }
    let file = calendar::of_event(&app, words, &listing);
    assert!(!has_name(&file), "{file}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_a_message_has_no_name() {
    let app = TestApp::with(programme_file([talk()])).await;
    app.sign_up("vortrag", &[("contact_name", "Anna"), ("email", "anna@example.org")]).await.unwrap();
    let file = app.deliver_mail().await.remove(0).calendar.unwrap();
    assert!(!has_name(&file), "{file}");
}
