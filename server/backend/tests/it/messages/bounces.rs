//! Bounces: a message that came back has failed, and an organizer calls, unless the contact has heard of it otherwise.

use crate::fixtures::network;
use crate::sign_ups::ANNA;
use crate::waiting_list::actions::cancel;
use crate::waiting_list::setup::organizer;
use backend::messages::{
    Bounce, BounceOutcome, ClaimedMessage, Delivery, DeliveryStatus, ReturnedHeaders, claim, record_bounce,
    record_delivery,
};
use backend::secret::Purpose;
use backend::signups;
use backend::testing::TestApp;
use backend::{Actor, run, write_tx};
use domain::ids::SignUpId;
use domain::signups::{Channel, form_data_of, read_sign_up_form};
use domain::time::DAY;
use text::Words;
use tokio::runtime::Handle;
use tokio::task::block_in_place;

async fn app_with_sent_message() -> (TestApp, SignUpId, ClaimedMessage) {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    let message = app.deliver_mail().await.remove(0);
    (app, id, message)
}

async fn bounce(app: &TestApp, message: &ClaimedMessage) -> BounceOutcome {
    let bounce = Bounce { message_ids: vec![message.message_id.clone()], ..Bounce::default() };
    record_bounce(app, bounce).await.unwrap()
}

async fn bounce_at(app: &TestApp, recipient: &str) -> BounceOutcome {
    let bounce = Bounce { recipients: vec![recipient.into()], ..Bounce::default() };
    record_bounce(app, bounce).await.unwrap()
}

/// The kinds of the messages that open calls replace.
async fn calls(app: &TestApp) -> Vec<String> {
    signups::call_tasks(app, 0).await.unwrap().0.into_iter().map(|call| call.task.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bounce_that_arrives_twice_at_once_opens_one_call() {
    let (app, id, message) = app_with_sent_message().await;
    let both = tokio::join!(bounce(&app, &message), bounce(&app, &message));
    assert!(matches!(
        both,
        (BounceOutcome::Recorded, BounceOutcome::RecordedBefore)
            | (BounceOutcome::RecordedBefore, BounceOutcome::Recorded)
    ));
    assert_eq!(calls(&app).await, ["confirmation"]);
    assert_eq!(app.page(id).await.last_message, DeliveryStatus::Undeliverable);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bounce_is_not_lost_if_it_is_faster_than_the_mailer() {
    let app = TestApp::with(network()).await;
    let id = app.sign_up("netzwerk", &ANNA).await.unwrap();
    let message = claim(&app, 1).await.unwrap().remove(0);
    assert_eq!(bounce(&app, &message).await, BounceOutcome::Recorded);
    record_delivery(&app, &message, Delivery::Sent).await.unwrap();
    assert_eq!(app.page(id).await.last_message, DeliveryStatus::Undeliverable);
    assert!(app.deliver_mail().await.is_empty(), "it is not sent again");
    assert_eq!(calls(&app).await, ["confirmation"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_call_says_what_the_last_message_said_in_whichever_order_they_come_back() {
    for is_reversed in [false, true] {
        let (app, id, first) = app_with_sent_message().await;
        cancel(&app, id).await;
        let mut messages = [first, app.deliver_mail().await.remove(0)];
        if is_reversed {
            messages.reverse();
        }
        for message in &messages {
            assert_eq!(bounce(&app, message).await, BounceOutcome::Recorded);
        }
        assert_eq!(calls(&app).await, ["cancellation"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_called_once_the_mailbox_was_corrected() {
    let (app, id, first) = app_with_sent_message().await;
    let page = app.page(id).await;
    let mut form = form_data_of(&page.sign_up.request);
    form.set("email", "richtig@example.org");
    let request = read_sign_up_form(&form, &page.listing.event).unwrap();
    let actor = Actor::organizer(organizer(&app).await, Channel::Phone);
    let revision = Some(page.sign_up.revision);
    let generation = signups::change(&app, Words::german(), actor, page, revision, request).await.unwrap();
    let told = app.deliver_mail().await;
    let told: Vec<_> = told.iter().map(|message| (message.kind.as_str(), message.recipient.as_str())).collect();
    assert_eq!(told, [("mailbox_left", "anna@example.org"), ("entry", "richtig@example.org")]);
    assert_eq!(bounce(&app, &first).await, BounceOutcome::Recorded);
    assert!(calls(&app).await.is_empty());
    let page = signups::own_page(&app, &app.secret.token(Purpose::OwnPage, id, generation)).await.unwrap();
    assert_eq!(page.last_message, DeliveryStatus::Sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_that_comes_back_calls_nobody() {
    let (app, id, _) = app_with_sent_message().await;
    let starts = app.page(id).await.listing.event.starts().at;
    app.advance(starts.since(app.now()) + -DAY);
    signups::send_reminders(&app).await.unwrap();
    let reminder = app.deliver_mail().await.remove(0);
    assert_eq!(reminder.kind, "reminder");
    assert_eq!(bounce(&app, &reminder).await, BounceOutcome::Recorded);
    assert!(calls(&app).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_message_id_only_the_one_recent_message_to_the_mailbox_is_meant() {
    let (app, _, _) = app_with_sent_message().await;
    let recipient = ANNA.iter().find(|(name, _)| *name == "email").unwrap().1;
    assert_eq!(bounce_at(&app, "someone@example.org").await, BounceOutcome::UnknownMessage);
    app.advance(8 * DAY);
    assert_eq!(bounce_at(&app, recipient).await, BounceOutcome::UnknownMessage, "no relay tries for so long");
    app.sign_up("netzwerk", &ANNA).await.unwrap();
    app.deliver_mail().await;
    assert_eq!(bounce_at(&app, &recipient.to_uppercase()).await, BounceOutcome::Recorded);
    assert_eq!(bounce_at(&app, recipient).await, BounceOutcome::RecordedBefore);
    assert_eq!(calls(&app).await, ["confirmation"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_names_another_message_to_the_mailbox_is_not_about_ours() {
    let (app, id, message) = app_with_sent_message().await;
    let (message_ids, recipients) = (vec!["<1@other.example>".to_owned()], vec![message.recipient.clone()]);
    let of_person = ReturnedHeaders { subject: Some(message.subject.clone()), is_automatic: false };
    let other = ReturnedHeaders { subject: Some("Ihr Bücherausweis".into()), is_automatic: true };
    for returned in [None, Some(of_person), Some(other)] {
        let bounce = Bounce { message_ids: message_ids.clone(), returned, recipients: recipients.clone() };
        assert_eq!(record_bounce(&app, bounce).await.unwrap(), BounceOutcome::UnknownMessage);
    }
    assert_eq!(app.page(id).await.last_message, DeliveryStatus::Sent);
    assert!(calls(&app).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_for_the_message_of_a_bounce_waits_for_no_writer() {
    let (app, _, _) = app_with_sent_message().await;
    let other = app.ctx.clone();
    write_tx!(app, |tx, _| {
        run!(tx, "UPDATE messages SET attempts = attempts")?;
        let bounce = Bounce { recipients: vec!["someone@example.org".into()], ..Bounce::default() };
        let found = block_in_place(|| Handle::current().block_on(record_bounce(&other, bounce)));
        assert_eq!(found?, BounceOutcome::UnknownMessage);
        Ok(())
    })
    .unwrap();
}
