//! One message, or one call, a person for several dates of a series: each sign-up is told of, and none twice.

use super::withdrawal::text;
use crate::fixtures::network;
use crate::waiting_list::setup::organizer;
use backend::messages::{
    Bounce, BounceOutcome, CallOutcome, ClaimedMessage, Delivery, DeliveryStatus, ReturnedHeaders, claim,
    count_pending, record_bounce, record_delivery,
};
use backend::programme::{Import, Plan, plan, save};
use backend::signups::{self, CallResult, Use};
use backend::testing::programme_file::{Record, event, new_event, programme_file, venue, written};
use backend::testing::{TestApp, lead};
use backend::{Actor, messages};
use domain::ids::SignUpId;
use text::Words;

/// A weekly course of single events: the dance on each Tuesday of April.
const DANCES: [&str; 3] = ["tanz-07", "tanz-14", "tanz-21"];
const ANNA: [(&str, &str); 2] = [("contact_name", "Anna Süß"), ("email", "anna@example.org")];

async fn app() -> TestApp {
    let mut app = TestApp::with(network()).await;
    let settings = backend::Settings { has_limits: false, ..(*app.settings).clone() };
    app.ctx.settings = settings.into();
    app.import(programme_file(DANCES.map(dance))).await;
    app
}

fn dance(slug: &str) -> Record {
    let day = slug.trim_start_matches("tanz-");
    let (starts, ends) = (format!("2026-04-{day}T15:00"), format!("2026-04-{day}T17:00"));
    new_event(slug, "Tanztee", &starts, &ends).seats(20).set("series", "tanz").set("sign_up.waiting_list", true)
}

/// Signs up for each of the events.
async fn join(app: &TestApp, events: &[&str], contact: &[(&str, &str)]) -> Vec<SignUpId> {
    let mut ids = Vec::new();
    for event in events {
        ids.push(app.sign_up(event, contact).await.unwrap());
    }
    app.deliver_mail().await;
    ids
}

/// Changes all dates in one act.
async fn change(app: &TestApp, slugs: &[&str], key: &str, value: &str) -> Plan {
    let records = slugs.iter().map(|slug| event(slug).set(key, value));
    let import = Import::read("test.toml", written(records)).unwrap();
    let planned = plan(app, &import).await.unwrap();
    let saved = save(app, &import, Some(&planned)).await.unwrap();
    assert_eq!(saved.notices(), planned.notices());
    saved
}

async fn cancel(app: &TestApp, slugs: &[&str]) -> Plan {
    change(app, slugs, "cancelled", "2026-03-02T09:00").await
}

/// All dates take place somewhere else.
async fn move_to_hall(app: &TestApp) -> Plan {
    app.import(written([venue("saal").set("name", "Festsaal").set("street", "Markt 1").set("city", "Kornwestheim")]))
        .await;
    change(app, &DANCES, "venue", "saal").await
}

async fn reference(app: &TestApp, id: SignUpId) -> String {
    app.page(id).await.sign_up.reference.to_string()
}

/// The references of these sign-ups that a message names.
async fn named(app: &TestApp, message: &ClaimedMessage, ids: &[SignUpId]) -> Vec<usize> {
    let mut named = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        if text(message).contains(&reference(app, *id).await) {
            named.push(index);
        }
    }
    named
}

async fn status(app: &TestApp, ids: &[SignUpId]) -> Vec<DeliveryStatus> {
    let mut all = Vec::new();
    for id in ids {
        all.push(app.page(*id).await.last_message);
    }
    all
}

/// The open calls, each with the number of the dates that it is about.
async fn calls(app: &TestApp) -> Vec<(String, usize)> {
    let (calls, _) = signups::call_tasks(app, 0).await.unwrap();
    assert_eq!(calls.len(), usize::try_from(count_pending(app).await.unwrap().1).unwrap());
    calls.into_iter().map(|call| (call.task.name.to_string(), call.others.len() + 1)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_hears_once_that_several_dates_are_cancelled_and_others_at_the_mailbox_hear_for_themselves() {
    let app = app().await;
    let anna = join(&app, &DANCES, &ANNA).await;
    join(&app, &DANCES[..1], &[("contact_name", "ANNA  SÜSS"), ("email", "Anna@example.org")]).await;
    let bernd = join(&app, &DANCES[1..], &[("contact_name", "Bernd Süß"), ("email", "anna@example.org")]).await;
    join(&app, &DANCES, &[("contact_name", "Carl"), ("phone", "07154 000-3")]).await;
    join(&app, &DANCES[..2], &[("contact_name", "Dora"), ("phone", "+49 7154 000-3")]).await;
    let notices = cancel(&app, &DANCES).await.notices();
    assert_eq!((notices.by_mail, notices.by_phone), (2, 2), "what the plan says is what is sent");
    assert_eq!(calls(&app).await.len(), 2);
    let messages = app.deliver_mail().await;
    let [first, second] = messages.as_slice() else { panic!("{} messages", messages.len()) };
    let (to_anna, to_bernd) = if text(first).contains("4 Termine") { (first, second) } else { (second, first) };
    assert_eq!(named(&app, to_anna, &anna).await, [0, 1, 2]);
    assert_eq!(named(&app, to_bernd, &bernd).await, [0, 1]);
    assert!(named(&app, to_bernd, &anna).await.is_empty());
    let said = text(to_anna);
    assert!(said.starts_with("Fällt aus: Tanztee (4 Termine)"), "{said}");
    for (sentence, times) in
        [("Es tut uns leid.", 1), ("Andere Veranstaltungen", 0), ("Termin 4 von 4", 1), ("Guten Tag,", 1)]
    {
        assert_eq!(said.matches(sentence).count(), times, "{sentence}: {said}");
    }
    let calendar = to_anna.calendar.as_deref().unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 4, "the entry of each sign-up: {calendar}");
    assert_eq!(calendar.matches("BEGIN:VCALENDAR").count(), 1);
    assert_eq!(status(&app, &anna).await, [DeliveryStatus::Sent; 3]);
    assert!(app.deliver_mail().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_that_is_restored_before_the_message_has_left_is_not_in_it_and_the_others_are() {
    for (restored, slug) in DANCES.into_iter().enumerate() {
        let app = app().await;
        let anna = join(&app, &DANCES, &ANNA).await;
        cancel(&app, &DANCES).await;
        change(&app, &[slug], "cancelled", "").await;
        let messages = app.deliver_mail().await;
        let of = |kind: &str| messages.iter().find(|message| message.kind == kind).unwrap();
        assert_eq!(messages.len(), 2);
        let others: Vec<usize> = (0..3).filter(|index| *index != restored).collect();
        assert_eq!(named(&app, of("event_cancelled"), &anna).await, others);
        assert!(text(of("event_cancelled")).contains("(2 Termine)"));
        assert_eq!(named(&app, of("event_restored"), &anna).await, [restored]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_date_alone_has_a_message_of_its_own_and_so_has_an_event_of_no_series() {
    let app = app().await;
    join(&app, &DANCES[..1], &ANNA).await;
    join(&app, &["netzwerk", "museum"], &ANNA).await;
    let slugs = [&DANCES[..], &["netzwerk", "museum"]].concat();
    let notices = cancel(&app, &slugs).await.notices();
    assert_eq!(notices.by_mail, 3);
    let messages = app.deliver_mail().await;
    assert_eq!(messages.len(), 3);
    assert!(messages.iter().all(|message| !text(message).contains("Termin 1") && !message.subject.contains("Termine")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_that_fails_or_comes_back_is_one_call_about_all_of_its_dates() {
    for end in ["rejected", "bounced", "bounced without an id"] {
        let app = app().await;
        let anna = join(&app, &DANCES, &ANNA).await;
        cancel(&app, &DANCES).await;
        let [message] = claim(&app, 10).await.unwrap().try_into().unwrap();
        let delivery = if end == "rejected" { Delivery::Rejected } else { Delivery::Sent };
        record_delivery(&app, &message, delivery).await.unwrap();
        if end != "rejected" {
            let message_ids = if end == "bounced" { vec![message.message_id.clone()] } else { Vec::new() };
            let returned = Some(ReturnedHeaders { subject: Some(message.subject.clone()), is_automatic: true });
            let recipients = vec![message.recipient.clone()];
            let bounce = Bounce { message_ids, returned, recipients };
            assert_eq!(record_bounce(&app, bounce).await.unwrap(), BounceOutcome::Recorded, "{end}");
        }
        assert_eq!(calls(&app).await, [("Anna Süß".to_owned(), 3)], "{end}");
        assert_eq!(status(&app, &anna).await, [DeliveryStatus::Undeliverable; 3], "{end}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_is_tried_again_as_one_and_no_second_mailer_sends_a_part_of_it() {
    let app = app().await;
    let anna = join(&app, &DANCES, &ANNA).await;
    cancel(&app, &DANCES).await;
    let [message] = claim(&app, 1).await.unwrap().try_into().unwrap();
    assert!(claim(&app, 10).await.unwrap().is_empty(), "all of it is with the first mailer");
    record_delivery(&app, &message, Delivery::Deferred).await.unwrap();
    assert!(claim(&app, 10).await.unwrap().is_empty());
    app.advance(30 * domain::time::SECOND);
    let [again] = claim(&app, 10).await.unwrap().try_into().unwrap();
    assert_eq!((&again.message_id, named(&app, &again, &anna).await.len()), (&message.message_id, 3));
    record_delivery(&app, &again, Delivery::Untried).await.unwrap();
    assert_eq!(app.deliver_mail().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_withdrawn_while_the_bundle_is_sent_counts_as_sent_if_the_relay_accepts_it() {
    let app = app().await;
    let anna = join(&app, &DANCES, &ANNA).await;
    move_to_hall(&app).await;
    let [message] = claim(&app, 10).await.unwrap().try_into().unwrap();
    signups::cancel(&app, Words::german(), Actor::PUBLIC, app.page(anna[1]).await, None).await.unwrap();
    assert!(claim(&app, 10).await.unwrap().is_empty(), "the cancellation does not overtake it");
    record_delivery(&app, &message, Delivery::Sent).await.unwrap();
    let later = app.deliver_mail().await;
    assert_eq!(later.iter().map(|message| message.kind.as_str()).collect::<Vec<_>>(), ["cancellation"]);
    let person = signups::person(&app, &lead(), &reference(&app, anna[1]).await, Use::View).await.unwrap();
    let messages = person.history.unwrap().messages;
    assert!(messages.iter().all(|message| message.sent_at.is_some() && message.withdrawn_at.is_none()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_alike_is_said_once_and_what_each_date_has_stands_with_it() {
    let app = app().await;
    let anna = join(&app, &DANCES, &ANNA).await;
    assert_eq!(move_to_hall(&app).await.notices().told(), 1);
    let [message] = app.deliver_mail().await.try_into().unwrap();
    let said = text(&message);
    for (sentence, times) in
        [("Neuer Ort", 1), ("Für Sie ist 1 Platz reserviert.", 1), ("Absagen", 0), ("/absagen", 3), ("Wann: ", 3)]
    {
        assert_eq!(said.matches(sentence).count(), times, "{sentence}: {said}");
    }
    assert_eq!(named(&app, &message, &anna).await, [0, 1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_call_is_made_about_all_dates_and_ends_for_all() {
    let app = app().await;
    join(&app, &DANCES, &[("contact_name", "Carl"), ("phone", "07154 000-3")]).await;
    cancel(&app, &DANCES).await;
    let organizer = organizer(&app).await;
    for outcome in [CallOutcome::NotReached, CallOutcome::Reached] {
        assert_eq!(calls(&app).await, [("Carl".to_owned(), 3)]);
        let (open, _) = signups::call_tasks(&app, 0).await.unwrap();
        let id = &open[0].task.id;
        signups::claim_call_task(&app, organizer, id).await.unwrap();
        let result = CallResult::Otherwise(outcome);
        signups::close_call_task(&app, Words::german(), organizer, id, result).await.unwrap();
    }
    assert!(calls(&app).await.is_empty());
    // A date that takes place again is no longer in the call about the others.
    change(&app, &DANCES, "cancelled", "").await;
    cancel(&app, &DANCES[..1]).await;
    let mut both = calls(&app).await;
    both.sort();
    assert_eq!(both, [("Carl".to_owned(), 1), ("Carl".to_owned(), 2)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_counts_once_though_a_plan_needs_several_transactions() {
    let app = app().await;
    let slugs: Vec<String> = (1..=25).map(|day| format!("tanz-{day:02}")).collect();
    let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
    app.import(written(slugs.iter().map(|slug| dance(slug)))).await;
    let anna = join(&app, &slugs, &ANNA).await;
    let notices = cancel(&app, &slugs).await.notices();
    assert_eq!((notices.by_mail, notices.told()), (1, 1));
    let [message] = app.deliver_mail().await.try_into().unwrap();
    assert_eq!(named(&app, &message, &anna).await.len(), 25);
    assert_eq!(messages::count_pending(&app).await.unwrap(), (0, 0));
}
