//! What the letters say of themselves and of an event that changes: who writes, what was and what is.

use super::withdrawal::{change_field, text};
use crate::fixtures::network;
use crate::sign_ups::ANNA;
use backend::messages::ClaimedMessage;
use backend::programme::{self, Import};
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, event, host, new_event, programme_file, venue, written};
use backend::{Actor, events, signups};
use domain::signups::CancelReason;
use domain::time::Moment;
use text::Words;

const BERTA: [(&str, &str); 2] = [("contact_name", "Berta"), ("email", "berta@example.org")];

/// An afternoon of the club, with two workshops in rooms, for which Anna and Berta sign up; their messages have left.
async fn afternoon() -> TestApp {
    let club = host("heimatverein")
        .set("name", "Heimatverein")
        .set("phone", "07154 000-321")
        .set("email", "verein@heimat.example");
    let afternoon = new_event("singen", "Offenes Singen", "2026-03-27T14:00", "2026-03-27T16:00")
        .set("host", "heimatverein")
        .seats(20);
    let app = TestApp::with(programme_file([club, afternoon])).await;
    app.import(rooms("Saal", "Küche")).await;
    app.sign_up("singen", &[&ANNA[..], &[("workshop_runde_1", "kanon")]].concat()).await.unwrap();
    app.sign_up("singen", &[&BERTA[..], &[("workshop_runde_1", "volkslied")]].concat()).await.unwrap();
    app.deliver_mail().await;
    app
}

/// The workshops in these rooms.
fn rooms(kanon: &str, volkslied: &str) -> Record {
    let with_kanon = event("singen").workshop("kanon", "runde", "Kanon", 10).room(kanon);
    with_kanon.workshop("volkslied", "runde", "Volkslied", 10).room(volkslied)
}

async fn letters(app: &TestApp) -> Vec<(String, String)> {
    let mut letters: Vec<_> =
        app.deliver_mail().await.iter().map(|message| (message.recipient.clone(), text(message))).collect();
    letters.sort();
    letters
}

async fn only_letter(app: &TestApp) -> ClaimedMessage {
    let [message] = app.deliver_mail().await.try_into().unwrap();
    message
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_greets_and_says_who_writes_for_whom_and_how_to_reach_them() {
    let app = afternoon().await;
    app.sign_up("singen", &[("contact_name", "Carla"), ("email", "carla@example.org")]).await.unwrap();
    let message = only_letter(&app).await;
    let text = text(&message);
    for part in [
        "\n\nGuten Tag,\n\n",
        "Haben Sie Fragen? Rufen Sie uns an: 07154 000-321",
        "Freundliche Grüße\nStadt Kornwestheim\nVeranstalter: Heimatverein",
        "Impressum: https://dabei.example/impressum",
    ] {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
    assert!(!text.contains("Carla"), "a letter has none of the person's own words: {text}");
    assert_eq!(message.sender_name.as_deref(), Some("Stadt Kornwestheim (Heimatverein)"));
    assert_eq!(message.reply_to.as_deref(), Some("verein@heimat.example"));
    assert!(message.html_body.unwrap().contains("href=\"tel:07154000321\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_go_to_the_contact_of_the_event_and_from_a_confidential_one_to_the_city_alone() {
    let app = TestApp::with(network()).await;
    app.sign_up("netzwerk", &ANNA).await.unwrap();
    let message = only_letter(&app).await;
    assert_eq!(message.sender_name.as_deref(), Some("Stadt Kornwestheim"), "the host is the city");
    assert_eq!(message.reply_to.as_deref(), Some("quartier@kornwestheim.example"));

    app.import(event("netzwerk").set("contact.email", "netzwerk@kornwestheim.example")).await;
    app.sign_up("netzwerk", &BERTA).await.unwrap();
    assert_eq!(only_letter(&app).await.reply_to.as_deref(), Some("netzwerk@kornwestheim.example"));

    let anonymous =
        host("sucht").set("name", "Suchtberatung").set("email", "hilfe@sucht.example").set("phone", "07141 555-777");
    app.import(written([anonymous, event("museum").set("host", "sucht")])).await;
    app.sign_up("museum", &ANNA).await.unwrap();
    let message = only_letter(&app).await;
    assert_eq!((message.sender_name.as_deref(), message.reply_to.as_deref()), (Some("Stadt Kornwestheim"), None));
    let all = format!("{message:?}");
    assert!(!all.contains("ucht") && !all.contains("555-777"), "the host's name, mailbox and number: {all}");
    assert!(all.contains("Rufen Sie uns an: 07154 000-100"), "{all}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_moves_is_said_as_it_was_and_as_it_is() {
    let app = afternoon().await;
    app.import(event("singen").time("2026-03-28T14:00", "2026-03-28T16:00")).await;
    for (_, text) in letters(&app).await {
        assert!(
            text.contains("Bisher: Freitag, 27. März 2026, 14:00 bis 16:00 Uhr\nJetzt: Samstag, 28. März"),
            "{text}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_street_that_changes_is_told_to_all_who_would_go_there() {
    let app = afternoon().await;
    let street = String::from(venue("das-k").set("street", "Neue Straße 9"));
    let plan = programme::plan(&app, &Import::read("halle.toml", &street).unwrap()).await.unwrap();
    assert_eq!(plan.notices().by_mail, 2, "the plan says it before it happens");
    let before = events::event(&app, "singen").await.unwrap().event.sequence;
    app.import(street).await;
    let letters = app.deliver_mail().await;
    assert_eq!(letters.len(), 2);
    for message in &letters {
        let text = text(message);
        assert!(text.contains("Bisheriger Ort: Das K, Stuttgarter Straße 65, 70806 Kornwestheim\n"), "{text}");
        assert!(text.contains("Neuer Ort: Das K, Neue Straße 9, 70806 Kornwestheim\n"), "{text}");
        let sequence = format!("SEQUENCE:{}\r\n", before + 1);
        assert!(message.calendar.as_ref().unwrap().contains(&sequence), "calendars take over the new place");
    }
    let event = events::event(&app, "singen").await.unwrap().event;
    assert!(event.moved_at.is_some() && event.sequence == before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_changes_is_told_to_those_who_have_the_workshop() {
    let app = afternoon().await;
    app.import(rooms("Saal", "Garten")).await;
    let [(recipient, text)] = letters(&app).await.try_into().unwrap();
    assert_eq!(recipient, "berta@example.org");
    assert!(text.contains("Bisheriger Raum: Volkslied (Küche)\nNeuer Raum: Volkslied (Garten)\n"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_of_a_course_that_is_dropped_or_added_is_named() {
    let course = |dates: &[u32]| {
        let course = event("kurs").set("title", "Smartphone-Kurs").set("host", "stadt").set("venue", "das-k").seats(8);
        let hours = |day: &u32| (format!("2026-04-{day:02}T10:00"), format!("2026-04-{day:02}T11:00"));
        dates.iter().map(hours).fold(course, |course, (starts, ends)| course.date(&starts, &ends))
    };
    let app = TestApp::with(programme_file([course(&[1, 8, 15])])).await;
    app.sign_up("kurs", &ANNA).await.unwrap();
    let confirmation = text(&only_letter(&app).await);
    assert!(confirmation.contains("Termine:\n  Mittwoch, 1. April"), "one table of dates: {confirmation}");
    assert!(!confirmation.contains("Wann"), "{confirmation}");

    app.import(course(&[1, 15])).await;
    let dropped = text(&only_letter(&app).await);
    assert!(dropped.contains("Fällt weg: Mittwoch, 8. April"), "{dropped}");
    assert!(!dropped.contains("Bisher"), "{dropped}");

    app.import(course(&[1, 15, 22])).await;
    assert!(text(&only_letter(&app).await).contains("Neu dabei: Mittwoch, 22. April"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_moves_of_which_none_was_told_are_one_from_what_the_contact_knows() {
    let app = afternoon().await;
    app.import(event("singen").time("2026-03-28T14:00", "2026-03-28T16:00")).await;
    app.import(event("singen").time("2026-03-29T14:00", "2026-03-29T16:00")).await;
    for (_, text) in letters(&app).await {
        assert!(text.contains("Bisher: Freitag, 27. März 2026"), "{text}");
        assert!(text.contains("Jetzt: Sonntag, 29. März 2026") && !text.contains("28. März"), "{text}");
    }
    // There and back before anything has left.
    app.import(event("singen").time("2026-03-30T14:00", "2026-03-30T16:00")).await;
    app.import(event("singen").time("2026-03-29T14:00", "2026-03-29T16:00")).await;
    for (_, text) in letters(&app).await {
        assert!(text.contains("Ort und Zeit sind wieder wie zuerst angekündigt."), "{text}");
        assert!(!text.contains("30. März"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_event_says_why_and_where_others_are() {
    let app = afternoon().await;
    let reason = "Die Chorleiterin ist krank. Wir holen das Singen im April nach.";
    app.import(event("singen").set("cancelled", "2026-03-03T09:00").set("cancelled_reason", reason)).await;
    for (_, text) in letters(&app).await {
        assert!(text.contains(reason), "{text}");
        assert!(!text.contains("Barrierefreiheit"), "{text}");
        assert!(text.contains("was sonst stattfindet.\nhttps://dabei.example/\n"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_declines_reminders_gets_neither_reminder_nor_thanks_but_all_news() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    app.sign_up("netzwerk", &BERTA).await.unwrap();
    app.deliver_mail().await;
    let page = app.page(id).await;
    signups::decline_reminders(&app, &page, true).await.unwrap();
    app.advance(Moment::parse("2026-03-26T10:30").unwrap().at.since(app.now()));
    signups::send_reminders(&app).await.unwrap();
    let [reminder] = app.deliver_mail().await.try_into().unwrap();
    assert_eq!((reminder.recipient.as_str(), reminder.kind.as_str()), ("berta@example.org", "reminder"));
    let url = reminder.unsubscribe_url.unwrap();
    assert!(url.ends_with("/keine-erinnerung") && reminder.text_body.unwrap().contains(&url));

    app.import(event("netzwerk").time("2026-03-27T14:00", "2026-03-27T18:00")).await;
    assert_eq!(app.deliver_mail().await.len(), 2, "a move is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_asked_for_the_cancellation_is_told_to_have_cancelled() {
    let app = TestApp::with(network()).await;
    app.import(event("netzwerk").set("sign_up.seats", 1).set("sign_up.waiting_list", true)).await;
    let (asked, twice) = (Some(CancelReason::Asked), Some(CancelReason::Twice));
    let cases = [
        (BERTA, asked, "Sie stehen nicht mehr auf der Warteliste"),
        (BERTA, twice, "Sie stehen nicht mehr auf der Warteliste"),
        (ANNA, asked, "Sie haben abgesagt"),
        (ANNA, twice, "Wir haben Ihre Anmeldung abgesagt"),
    ];
    let mut first = Some(app.sign_up("netzwerk", &ANNA).await.unwrap());
    for (person, reason, told) in cases {
        let id = if person == ANNA { first.take() } else { None };
        let id = match id {
            Some(id) => id,
            None => app.sign_up("netzwerk", &person).await.unwrap(),
        };
        app.deliver_mail().await;
        let page = app.page(id).await;
        signups::cancel(&app, Words::german(), Actor::PUBLIC, page, reason).await.unwrap();
        let text = text(&only_letter(&app).await);
        assert!(text.contains(told), "{text}");
        assert_eq!(text.contains("Bescheid gegeben"), reason == asked, "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_ones_own_is_not_said_as_a_move() {
    let app = TestApp::with(network()).await;
    app.import(event("netzwerk").workshop("mobilitaet", "nachmittag", "Mobilität", 7).room("Saal")).await;
    app.import(
        event("netzwerk")
            .workshop("mobilitaet", "nachmittag", "Mobilität", 7)
            .room("Saal")
            .workshop("wohnen", "nachmittag", "Alternative Wohnformen", 7)
            .room("Küche"),
    )
    .await;
    let id = app.sign_up("netzwerk", &[&ANNA[..], &[("workshop_nachmittag_1", "mobilitaet")]].concat()).await.unwrap();
    app.deliver_mail().await;
    // The event moves there and back before anything has left, then Anna takes the other workshop.
    app.import(event("netzwerk").time("2026-03-28T13:00", "2026-03-28T18:00")).await;
    app.import(event("netzwerk").time("2026-03-27T13:00", "2026-03-27T18:00")).await;
    change_field(&app, id, "workshop_nachmittag_1", "wohnen").await;
    let text = text(&only_letter(&app).await);
    assert!(text.contains("Alternative Wohnformen (Küche)"), "{text}");
    for word in ["verlegt", "Bisher", "Neuer Raum"] {
        assert!(!text.contains(word), "{word} in\n{text}");
    }
}
