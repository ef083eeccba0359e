//! The mail catcher of development.

use super::{CALENDAR, enqueue, message_to, send_batch};
use backend::testing::TestApp;
use domain::time::Millis;
use server::jobs::mailer::{MailCatcher, Transport};

#[tokio::test(flavor = "multi_thread")]
async fn caught_messages_are_listed_newest_first() {
    let ctx = TestApp::open().await;
    let mail_catcher = MailCatcher::new(ctx.clock.clone());
    let transport = Transport::Caught(mail_catcher.clone());
    for number in 0..501 {
        enqueue(&ctx, message_to(&format!("person{number}@example.org"))).await;
        ctx.advance(Millis(1));
    }
    while send_batch(&ctx, &transport).await > 0 {}

    let messages = mail_catcher.messages();
    assert_eq!(messages.len(), 500, "older ones are dropped");
    let newest = &messages[0];
    assert_eq!(newest.caught_at, ctx.now());
    assert_eq!(
        (newest.subject.as_str(), newest.text.as_str()),
        ("Ihr Platz im Gedächtnis-Café", "Guten Tag,\nwir freuen uns – auf Sie.\n")
    );
    assert!(newest.html.starts_with("<!DOCTYPE html>") && newest.calendar.as_deref() == Some(CALENDAR));
    let raw = String::from_utf8(mail_catcher.message(&newest.id).unwrap().raw).unwrap();
    assert!(raw.contains(&format!("Message-ID: {}\r\n", newest.message_id)), "{raw}");
    assert!(mail_catcher.message("another").is_none());
}
