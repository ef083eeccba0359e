//! The sign-ups and messages in the database after all clients have ended, read by statements of its own.

use super::programme::{Person, area_of};
use backend::db::Record;
use backend::{AppContext, read_tx, rows, run, write_tx};
use std::collections::BTreeMap;

/// Everything that clients may have written.
#[derive(Debug, Default)]
pub struct StoredData {
    pub sign_ups: Vec<StoredSignUp>,
    /// The pending messages of each sign-up: revision, kind and recipient, sorted.
    pub messages: BTreeMap<String, Vec<(i64, String, String)>>,
}

#[derive(Clone, Debug)]
pub struct StoredSignUp {
    pub id: String,
    pub contact: String,
    pub email: Option<String>,
    pub seats: i64,
    pub people: Vec<Person>,
    pub revision: i64,
    pub is_cancelled: bool,
}

type Row = (String, String, Option<String>, i64, i64, Option<i64>);

impl StoredData {
    pub async fn read(ctx: &AppContext) -> Self {
        Self { messages: messages(ctx).await, ..Self::sign_ups(ctx).await }
    }

    /// The sign-ups of the event, without the messages.
    pub async fn sign_ups(ctx: &AppContext) -> Self {
        let sign_ups =
            "SELECT id, contact_name, email, seats, revision, cancelled_at FROM sign_ups WHERE event = 'netzwerk'";
        let mut people: BTreeMap<String, Vec<Person>> = BTreeMap::new();
        let participants = "SELECT sign_up, position FROM participants ORDER BY sign_up, position";
        for (sign_up, _) in query::<(String, i64)>(ctx, participants).await {
            people.entry(sign_up).or_default().push([None, None]);
        }
        let choices = "SELECT sign_up, position, workshop FROM workshop_choices";
        for (sign_up, position, workshop) in query::<(String, i64, String)>(ctx, choices).await {
            let person = usize::try_from(position - 1).unwrap();
            let (slot, choice) = ((area_of(&workshop) - 1) / 2, (area_of(&workshop) - 1) % 2);
            people.get_mut(&sign_up).expect("a participant for each workshop choice")[person][slot] = Some(choice);
        }
        let stored = |(id, contact, email, seats, revision, cancelled_at): Row| {
            let people = people.remove(&id).unwrap_or_default();
            StoredSignUp { id, contact, email, seats, people, revision, is_cancelled: cancelled_at.is_some() }
        };
        let sign_ups = query(ctx, sign_ups).await.into_iter().map(stored).collect();
        Self { sign_ups, messages: BTreeMap::new() }
    }
}

async fn messages(ctx: &AppContext) -> BTreeMap<String, Vec<(i64, String, String)>> {
    let mut messages: BTreeMap<String, Vec<_>> = BTreeMap::new();
    let pending =
        "SELECT related_id, kind, recipient, calendar FROM messages WHERE sent_at IS NULL AND failed_at IS NULL";
    for (related_id, kind, recipient, calendar) in query::<(String, String, String, String)>(ctx, pending).await {
        let sequence = calendar.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        let revision = sequence.and_then(|sequence| sequence.trim().parse().ok()).expect("the calendar's number");
        messages.entry(related_id).or_default().push((revision, kind, recipient));
    }
    for messages in messages.values_mut() {
        messages.sort();
    }
    messages
}

/// Marks all messages as sent, once the checker has read them.
pub async fn discard_messages(ctx: &AppContext) {
    let sql = "UPDATE messages SET sent_at = enqueued_at WHERE sent_at IS NULL";
    write_tx!(ctx, |tx, _| { Ok(run!(tx, sql)?) }).expect("the messages are marked as sent");
}

pub async fn query<T: Record + Send + 'static>(ctx: &AppContext, sql: &'static str) -> Vec<T> {
    read_tx!(ctx, |c, _| { Ok(rows!(c, sql)?) }).expect("the tables can be read")
}
