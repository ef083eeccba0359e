//! The mailer with a real mail relay: no message is lost, none is sent unencrypted, and none is sent twice unless the
//! relay did not reply in time. The clock moves only by `advance`.

pub mod captured_log;
mod certificate_authority;
mod encryption;
mod failure_causes;
mod faulty_relay;
mod hostile_names;
mod mail_catcher;
mod message_format;
mod negative_replies;
mod outages;
pub mod relay;
mod relay_away;
mod run;
pub mod scenario;
mod slow_relay;
mod stop;
mod uncertain_delivery;
mod wrong_relays;

use backend::db::Db;
use backend::messages::body::MessageBody;
use backend::messages::{self, Message, News};
use backend::random::Random;
use backend::signups::SignUpMessage;
use backend::testing::TestApp;
use backend::{AppContext, Settings, read_tx, rows, run, write_tx};
use domain::time::{HOUR, Millis, SECOND};
use lettre::message::Mailbox;
use serde_json::Value;
use server::jobs::mailer::{Transport, parse_sender, send_due};

const FROM: &str = "\"Quartiersmanagement Kornwestheim\" <quartier@kornwestheim.de>";
const CALENDAR: &str =
    "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nSUMMARY:Gedächtnis-Café\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// The headers of every message, in their order.
const HEADERS: [&str; 10] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "Content-Language",
    "MIME-Version",
    "Content-Type",
];

/// The headers of a message that has one more.
fn headers_with(one_more: &str) -> Vec<&str> {
    let (before, after) = HEADERS.split_at(8);
    [before, &[one_more], after].concat()
}

/// A message with all parts; each recipient's is about another sign-up.
pub fn message_to(recipient: &str) -> Message {
    Message {
        related_id: format!("the sign-up of {recipient}"),
        kind: SignUpMessage::Change.kind(),
        recipient: recipient.to_owned(),
        subject: "Ihr Platz im Gedächtnis-Café".to_owned(),
        body: MessageBody::from_text("Guten Tag,\nwir freuen uns – auf Sie.\n"),
        calendar: Some(CALENDAR.to_owned()),
        sender_name: None,
        reply_to: None,
        unsubscribe_url: None,
        told_before: None,
        news: News::default(),
        bundle: None,
    }
}

pub async fn enqueue(ctx: &AppContext, message: Message) {
    let enqueued = write_tx!(ctx, |tx, ctx| { messages::enqueue(&mut tx, &ctx, &message).await });
    enqueued.expect("a message can be enqueued");
}

pub async fn execute(ctx: &AppContext, sql: &'static str) {
    write_tx!(ctx, |tx, _| { Ok(run!(tx, sql)?) }).expect("the statement runs");
}

fn sender() -> Mailbox {
    parse_sender(FROM).expect("a sender")
}

/// A transport to this machine without encryption.
pub fn plain_transport(port: u16) -> Transport {
    Transport::smtp(&format!("smtp://127.0.0.1:{port}"), None, sender()).expect("a relay on this machine")
}

/// Attempts each message that is due, and returns how many.
pub async fn send_batch(ctx: &AppContext, transport: &Transport) -> usize {
    send_due(ctx, transport).await.expect("the deliveries are recorded")
}

/// Advances the clock until the pending message is attempted again. Returns how long that took.
pub async fn advance_to_next_attempt(ctx: &TestApp, transport: &Transport) -> Millis {
    let started = ctx.now();
    while send_batch(ctx, transport).await == 0 {
        ctx.advance(5 * SECOND);
        assert!(ctx.now().since(started) <= 7 * HOUR, "the message is attempted again");
    }
    ctx.now().since(started)
}

/// How many messages have had how many attempts, as `[(attempts, messages)]`.
async fn attempts(ctx: &AppContext) -> Vec<(i64, i64)> {
    let sql = "SELECT attempts, COUNT(*) FROM messages GROUP BY attempts ORDER BY attempts";
    read_tx!(ctx, |c, _| { Ok(rows!(c, sql)?) }).expect("the attempts can be read")
}

/// Another process's context on the same database.
async fn other_node(ctx: &TestApp) -> AppContext {
    let db = Db::open(ctx.url()).await.expect("the database opens");
    AppContext::new(db, ctx.clock.clone(), Random::seeded(2), ctx.secret.clone(), Settings::clone(&ctx.settings))
}

/// The numbers of pending messages and of open call tasks.
async fn pending(ctx: &AppContext) -> (i64, i64) {
    messages::count_pending(ctx).await.expect("messages can be counted")
}

/// The bytes of a message that the relay received.
pub fn raw_bytes(message: &Value) -> Vec<u8> {
    message["raw"].as_str().unwrap().chars().map(|c| u8::try_from(c).unwrap()).collect()
}
