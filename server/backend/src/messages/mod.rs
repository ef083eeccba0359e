//! The message queue. A use case enqueues finished words in its own transaction; the mailer claims, sends and records each
//! message. It knows ids and finished words, no feature: `related_id` is the id of the record that a message is about.

pub mod body;
mod bounces;
mod bundle;
mod call_tasks;
mod delivery;
mod enqueue;
mod joined;
mod letter;
mod mailbox;
mod message;
mod news;
mod overdue;
mod questions;
mod replacement;
mod status;
mod store;

use domain::time::Millis;

pub use bounces::{Bounce, BounceOutcome, ReturnedHeaders, record_bounce};
pub use bundle::Bundle;
pub use call_tasks::{
    CALL_LEASE, CallOutcome, CallReason, claim_call_task, close_call_task, has_open_call_task, open_call_task,
    open_call_task_subject, open_calls_with,
};
pub use delivery::{Delivery, LEASE, claim, record_and_claim, record_delivery};
pub use enqueue::{enqueue, enqueue_first};
pub use letter::Letter;
pub use mailbox::{Mailbox, is_verified, verify};
pub use message::{CallTaskKind, Message, MessageKind};
pub use news::News;
pub use overdue::{call_about_waiting_questions, fail_expired};
pub use questions::{has_unsent_question, withdraw_questions};
pub use replacement::{Withdrawn, withdraw_replaceable, withdraw_unclaimed};
pub use status::{DeliveryStatus, count_pending, delivery_status, messages_about};
pub use store::{ClaimedMessage, MessageSummary, last_sequence, news_about, was_sent_to};

/// How long messages and call tasks are kept.
const RETENTION: Millis = Millis::days(30);
