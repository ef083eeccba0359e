//! The stored rows, read by statements of the test's own.

use backend::db::Record;
use backend::{AppContext, read_tx, record, rows};
use std::collections::{BTreeMap, BTreeSet};

record! {
    #[derive(Clone, Debug)]
    pub struct StoredSignUp {
        pub id: String,
        pub event: String,
        pub contact: String,
        pub email: Option<String>,
        pub note: Option<String>,
        pub seats: i64,
        pub queued: Option<i64>,
        pub offered_until: Option<i64>,
        pub promoted_at: Option<i64>,
        pub cancelled_at: Option<i64>,
        pub lapsed_at: Option<i64>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct StoredMessage {
        pub message_id: String,
        pub related_id: String,
        pub kind: String,
        /// The position in the order of the messages of one sign-up.
        pub position: i64,
        pub enqueued_at: i64,
        pub sent_at: Option<i64>,
        pub failed_at: Option<i64>,
        pub withdrawn_at: Option<i64>,
    }
}

const SIGN_UPS: &str = "SELECT id, event, contact_name AS contact, email, \
    note, seats, queued_at_version AS queued, offered_until, promoted_at, cancelled_at, lapsed_at FROM sign_ups";
const MESSAGES: &str = "SELECT message_id, related_id, kind, sequence AS position, enqueued_at, sent_at, failed_at, \
    withdrawn_at FROM messages WHERE kind <> 'login' ORDER BY related_id, sequence";

pub struct Stored {
    pub sign_ups: Vec<StoredSignUp>,
    /// By sign-up, and for each in the order of enqueueing.
    pub messages: Vec<StoredMessage>,
    /// The sign-ups about which somebody calls, or has called.
    pub called: BTreeSet<String>,
    /// The keys of check-ins, and whose they are.
    pub check_ins: BTreeMap<String, String>,
    pub summary: String,
}

impl Stored {
    pub async fn read(ctx: &AppContext) -> Self {
        let called = query::<(String,)>(ctx, "SELECT related_id FROM call_tasks").await;
        let check_ins = query::<(String, String)>(ctx, "SELECT check_in_key, sign_up FROM check_ins").await;
        let summary = query::<(String,)>(ctx, "SELECT summary FROM events WHERE slug = 'netzwerk'").await;
        Self {
            sign_ups: query(ctx, SIGN_UPS).await,
            messages: query(ctx, MESSAGES).await,
            called: called.into_iter().map(|(id,)| id).collect(),
            check_ins: check_ins.into_iter().collect(),
            summary: summary.into_iter().map(|(text,)| text).collect(),
        }
    }
}

pub async fn query<T: Record + Send + 'static>(ctx: &AppContext, sql: &'static str) -> Vec<T> {
    read_tx!(ctx, |c, _| { Ok(rows!(c, sql)?) }).expect("the tables can be read")
}
