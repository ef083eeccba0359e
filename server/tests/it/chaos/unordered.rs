//! The real mailer, with the queue's order left out: the checker finds what the order prevents. (That it finds what the lock
//! of an event prevents is a test of the histories, whose checker judges the afternoon.)

use super::checker::Flaw;
use super::checker::messages::{Circumstances, judge};
use super::checker::stored::Stored;
use super::mail::Mail;
use crate::mailer::{advance_to_next_attempt, enqueue, execute, message_to, plain_transport, send_batch};
use backend::messages::Message;
use backend::signups::SignUpMessage;
use backend::testing::TestApp;
use domain::time::MINUTE;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn with_the_order_left_out_the_checker_finds_what_the_mailer_does() {
    for (is_ordered, expected) in [(true, vec![]), (false, vec![Flaw::OutOfOrder])] {
        let mut mail = Mail::open().await;
        let (app, transport) = (TestApp::open().await, plain_transport(mail.port));
        for (recipient, kind) in [("alt", SignUpMessage::Cancellation), ("neu", SignUpMessage::Thanks)] {
            let message = message_to(&format!("{recipient}@example.org"));
            enqueue(&app, Message { related_id: "anna".to_owned(), kind: kind.kind(), ..message }).await;
            app.advance(MINUTE);
        }
        if !is_ordered {
            // To the queue, each message is the only one of its sign-up.
            execute(&app, "UPDATE messages SET related_id = id").await;
        }
        mail.set_mood(json!({ "at": "rcpt", "code": 451, "to": "alt@example.org" })).await;
        send_batch(&app, &transport).await;
        mail.calm_down().await;
        advance_to_next_attempt(&app, &transport).await;
        send_batch(&app, &transport).await;
        execute(&app, "UPDATE messages SET related_id = 'anna'").await;
        let stored = Stored::read(&app).await;
        let accepted = mail.close().await;
        assert_eq!(accepted.len(), 2, "both were sent: {accepted:?}");
        let found: Vec<_> = judge(&stored.messages, &accepted, &Circumstances::default()).into_iter().collect();
        assert_eq!(found.iter().map(|fault| fault.flaw).collect::<Vec<_>>(), expected, "{is_ordered}: {found:?}");
    }
}
