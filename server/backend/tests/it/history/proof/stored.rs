//! The sign-ups and messages in the database after all clients have ended, read by statements of its own.

use super::programme::{Person, area_of};
use backend::db::Record;
use backend::{AppContext, read_tx, rows, run, write_tx};
use std::collections::BTreeMap;

/// Everything that clients may have written.
#[derive(Debug, Default)]
pub struct StoredData {
    pub sign_ups: Vec<StoredSignUp>,
    /// The messages of each sign-up: revision, kind and recipient, sorted.
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

/// The messages of each sign-up with their revision: a pending one has it in its calendar entry, a withdrawn one by its place
/// in the order. Only the last one is pending; another state is told by the kind.
async fn messages(ctx: &AppContext) -> BTreeMap<String, Vec<(i64, String, String)>> {
    let mut messages: BTreeMap<String, Vec<_>> = BTreeMap::new();
    let sql = "SELECT related_id, sequence, kind, recipient, COALESCE(calendar, ''), CAST(CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END AS BIGINT) \
               FROM messages WHERE sent_at IS NULL ORDER BY related_id, sequence";
    for (related_id, sequence, kind, recipient, calendar, is_withdrawn) in
        query::<(String, i64, String, String, String, bool)>(ctx, sql).await
    {
        let number = calendar.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        let revision = if is_withdrawn { Some(sequence - 1) } else { number.and_then(|it| it.trim().parse().ok()) };
        let revision = revision.expect("the number of the calendar entry");
        messages.entry(related_id).or_default().push((revision, kind, recipient, is_withdrawn));
    }
    let with_state = |mut messages: Vec<(i64, String, String, bool)>| {
        messages.sort();
        let count = messages.len();
        let numbered = (1..).zip(messages);
        let told = numbered.map(|(number, (revision, kind, recipient, is_withdrawn))| {
            let kind = match is_withdrawn {
                true if number == count => format!("{kind}, withdrawn"),
                false if number < count => format!("{kind}, pending"),
                _ => kind,
            };
            (revision, kind, recipient)
        });
        told.collect()
    };
    messages.into_iter().map(|(id, messages)| (id, with_state(messages))).collect()
}

/// Marks all messages as sent, once the checker has read them.
pub async fn discard_messages(ctx: &AppContext) {
    let sql = "UPDATE messages SET sent_at = enqueued_at WHERE sent_at IS NULL";
    write_tx!(ctx, |tx, _| { Ok(run!(tx, sql)?) }).expect("the messages are marked as sent");
}

pub async fn query<T: Record + Send + 'static>(ctx: &AppContext, sql: &'static str) -> Vec<T> {
    read_tx!(ctx, |c, _| { Ok(rows!(c, sql)?) }).expect("the tables can be read")
}
