//! Confidential events: public pages show no number of seats, and neither messages nor calendars show what the event is
//! about.

use crate::site::{EMBEDS, Form, Site, public_paths};

/// Total and free seats after one sign-up, of the event and of its workshop.
const SEAT_NUMBERS: [&str; 4] = ["7301", "7300", "5407", "5406"];

/// Signs up one person for the event and its workshop; returns the own page.
async fn sign_up(site: &Site) -> String {
    let form = site.filled_form("museum").await.fill("email", "anna@example.org").fill("workshop_danach", "malen");
    site.submit(&form).await.location()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_and_no_file_shows_total_or_free_seats() {
    let site = Site::open().await;
    sign_up(&site).await;
    site.ctx.deliver_mail().await;
    for path in public_paths().chain(EMBEDS) {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        for number in SEAT_NUMBERS {
            assert!(!answer.text().contains(number), "{path} shows {number}");
        }
    }
    let (event, form) = ("/veranstaltungen/museum", "/veranstaltungen/museum/anmelden");
    for path in [event, form] {
        let text = site.get(path).await.texts("main").join(" ");
        let shows_free_seats =
            ["Plätze frei", "Platz frei", "noch frei", "freie Plätze"].iter().any(|phrase| text.contains(phrase));
        assert!(!shows_free_seats, "{path} shows free seats: {text}");
    }
    let invalid = site.submit(&site.filled_form("museum").await.fill("phone", "keins")).await;
    assert!(SEAT_NUMBERS.iter().all(|number| !invalid.text().contains(number)), "{invalid}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_does_not_show_how_many_seats_are_free() {
    let site = Site::open().await;
    let mut refusals = Vec::new();
    for _ in 0..2 {
        let party = site.filled_form("beratung").await.fill("people", "5");
        let answer = site.submit(&party).await;
        answer.assert_is_page();
        assert_eq!((answer.status, answer.page_status().as_deref()), (409, Some("full")));
        refusals.push(answer.texts("main [role=alert]"));
        site.submit(&site.filled_form("beratung").await).await.location();
    }
    assert_eq!(refusals[0], refusals[1], "the text is the same with three free seats and with two");
    let alert = refusals[0].join(" ").replace("07154 000-101", "");
    assert!(!alert.contains(|c: char| c.is_ascii_digit()) && !alert.contains("drei"), "{alert}");
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_and_calendars_show_the_neutral_title() {
    let site = Site::open().await;
    let own = sign_up(&site).await;
    let mut messages = site.ctx.deliver_mail().await;
    let change: Form = site.form(&format!("{own}/aendern")).await.fill("people", "2");
    site.submit(&change).await.location();
    messages.extend(site.ctx.deliver_mail().await);
    let own_calendar = format!("{own}/kalender.ics");
    let before = site.get(&own_calendar).await;
    site.submit(&site.form(&format!("{own}/absagen")).await).await.location();
    messages.extend(site.ctx.deliver_mail().await);
    assert_eq!(messages.len(), 3);
    let mut texts = vec![before.text().to_owned(), site.get(&own_calendar).await.text().to_owned()];
    texts.push(site.get("/veranstaltungen/museum/kalender.ics").await.text().to_owned());
    for message in &messages {
        let parts = [message.text(), message.html(), message.calendar.clone()];
        let parts = parts.map(Option::unwrap_or_default);
        texts.push(format!("{} {}", message.subject, parts.join(" ")));
    }
    for text in &texts {
        assert!(!text.contains("Demenz") && !text.contains("Malen"), "it is named in\n{text}");
        assert!(SEAT_NUMBERS.iter().all(|number| !text.contains(number)), "a number of seats in\n{text}");
    }
    assert!(texts.iter().all(|text| text.contains("Ihr Nachmittag im Museum")), "the neutral title is missing");
    let programme = site.get("/programme/demenz/kalender.ics").await;
    assert!(!programme.text().contains("Museum für Menschen") && !programme.text().contains("Beratung"), "{programme}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_neutral_title_no_title_is_shown() {
    let site = Site::open().await;
    let form = site.filled_form("beratung").await.fill("email", "anna@example.org");
    let own = site.submit(&form).await.location();
    let message = site.ctx.deliver_mail().await.pop().unwrap();
    let text = format!("{} {:?} {:?} {:?}", message.subject, message.text(), message.html(), message.calendar);
    assert!(!text.contains("Demenz") && !text.contains("Beratung"), "{text}");
    let calendar = site.get(&format!("{own}/kalender.ics")).await;
    assert!(calendar.text().contains("SUMMARY:") && !calendar.text().contains("Beratung"), "{calendar}");
}
