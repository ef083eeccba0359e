//! The statements of the outbox.

mod calls;

use super::{KEPT_AFTER, Letter};
use crate::db::{self, Conn};
use crate::house::House;
use crate::{record, row, rows, run};
use domain::time::{DAY, Instant};

pub use calls::{
    claim_call, count_calls, drop_calls, end_call, insert_call_task, is_called_since, is_to_be_called, open_call,
    overtake_calls,
};

record! {
    /// A letter in a carrier's hands.
    #[derive(Clone, Debug)]
    pub struct Claimed {
        pub id: String,
        pub about: String,
        pub kind: String,
        pub recipient: String,
        pub message_id: String,
        pub subject: String,
        pub text_body: Option<String>,
        pub html_body: Option<String>,
        pub calendar: Option<String>,
        pub posted_at: i64,
        pub tries: i64,
    }
}

pub async fn insert(c: &mut Conn<'_>, house: &House, letter: &Letter) -> db::Result<()> {
    let (id, now) = (house.new_id(), house.clock.now());
    run!(
        c,
        "INSERT INTO letters (id, about, kind, recipient, message_id, subject, text_body, html_body, calendar, \
         posted_at, tries, next_try_at, delete_after) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $10, $11)",
        &id,
        &letter.about,
        letter.kind.code(),
        &letter.recipient,
        format!("<{id}@{}>", house.settings.host()),
        &letter.subject,
        &letter.text,
        &letter.html,
        &letter.calendar,
        now.0,
        now.plus(KEPT_AFTER).0
    )?;
    Ok(())
}

/// The outer conditions repeat the inner ones, so that of two who claim at once only one gets a letter.
pub async fn claim(
    c: &mut Conn<'_>,
    now: Instant,
    lease: i64,
    most: i64,
    furthest: Instant,
) -> db::Result<Vec<Claimed>> {
    rows!(
        c,
        "UPDATE letters SET tries = tries + 1, next_try_at = $2 \
         WHERE id IN (SELECT id FROM letters WHERE sent_at IS NULL AND gave_up_at IS NULL AND (next_try_at <= $1 OR next_try_at > $4) \
                      ORDER BY next_try_at LIMIT $3) \
         AND sent_at IS NULL AND gave_up_at IS NULL AND (next_try_at <= $1 OR next_try_at > $4) \
         RETURNING id, about, kind, recipient, message_id, subject, text_body, html_body, calendar, posted_at, tries",
        now.0,
        now.plus(lease).0,
        most,
        furthest.0
    )
}

pub async fn sent(c: &mut Conn<'_>, id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE letters SET sent_at = $2, text_body = NULL, html_body = NULL, calendar = NULL WHERE id = $1",
        id,
        now.0
    )?;
    Ok(())
}

pub async fn retry(c: &mut Conn<'_>, id: &str, at: Instant) -> db::Result<()> {
    run!(c, "UPDATE letters SET next_try_at = $2 WHERE id = $1", id, at.0)?;
    Ok(())
}

pub async fn gave_up(c: &mut Conn<'_>, id: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE letters SET gave_up_at = $2, text_body = NULL, html_body = NULL, calendar = NULL WHERE id = $1",
        id,
        now.0
    )?;
    Ok(())
}

/// Letters about something of two kinds: how many wait, and how many have gone out.
pub async fn questions(c: &mut Conn<'_>, about: &str, kinds: [&'static str; 2]) -> db::Result<(i64, i64)> {
    let found: Option<(i64, i64)> = row!(
        c,
        "SELECT COUNT(*) - COUNT(sent_at) - COUNT(gave_up_at), COUNT(sent_at) FROM letters \
         WHERE about = $1 AND kind IN ($2, $3)",
        about,
        kinds[0],
        kinds[1]
    )?;
    Ok(found.unwrap_or_default())
}

/// Ends what has not gone out yet of two kinds.
pub async fn withdraw(c: &mut Conn<'_>, about: &str, kinds: [&'static str; 2], now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE letters SET gave_up_at = $4, withdrawn_at = $4, text_body = NULL, html_body = NULL, calendar = NULL \
         WHERE about = $1 AND kind IN ($2, $3) AND sent_at IS NULL AND gave_up_at IS NULL",
        about,
        kinds[0],
        kinds[1],
        now.0
    )?;
    Ok(())
}

record! {
    /// What became of one letter.
    #[derive(Clone, Debug)]
    pub struct Trace {
        pub kind: String,
        pub posted_at: i64,
        pub sent_at: Option<i64>,
        pub gave_up_at: Option<i64>,
        pub withdrawn_at: Option<i64>,
    }
}

/// Every letter about something, the oldest first.
pub async fn about(c: &mut Conn<'_>, about: &str) -> db::Result<Vec<Trace>> {
    rows!(
        c,
        "SELECT kind, posted_at, sent_at, gave_up_at, withdrawn_at FROM letters WHERE about = $1 ORDER BY posted_at, id",
        about
    )
}

/// First letters since `day_began`, this one included, and when the mailbox was proven. One statement, so that
/// two sign-ups at once are counted one after the other.
pub async fn count_first_letter(
    c: &mut Conn<'_>,
    mailbox: &str,
    now: Instant,
    day_began: Instant,
) -> db::Result<Option<(i64, Option<i64>)>> {
    row!(
        c,
        "INSERT INTO mailboxes (hash, first_letters, counted_from, delete_after) VALUES ($1, 1, $2, $4) \
         ON CONFLICT (hash) DO UPDATE SET \
         first_letters = CASE WHEN mailboxes.counted_from <= $3 OR mailboxes.counted_from > $2 THEN 1 ELSE mailboxes.first_letters + 1 END, \
         counted_from = CASE WHEN mailboxes.counted_from <= $3 OR mailboxes.counted_from > $2 THEN $2 ELSE mailboxes.counted_from END, \
         delete_after = $4 \
         RETURNING first_letters, proven_at",
        mailbox,
        now.0,
        day_began.0,
        now.plus(365 * DAY).0
    )
}

pub async fn prove_mailbox(c: &mut Conn<'_>, mailbox: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO mailboxes (hash, proven_at, first_letters, counted_from, delete_after) VALUES ($1, $2, 0, $2, $3) \
         ON CONFLICT (hash) DO UPDATE SET proven_at = COALESCE(mailboxes.proven_at, $2), delete_after = $3",
        mailbox,
        now.0,
        now.plus(365 * DAY).0
    )?;
    Ok(())
}

pub async fn mailbox_proven_at(c: &mut Conn<'_>, mailbox: &str) -> db::Result<Option<i64>> {
    let found: Option<(Option<i64>,)> = row!(c, "SELECT proven_at FROM mailboxes WHERE hash = $1", mailbox)?;
    Ok(found.and_then(|(proven_at,)| proven_at))
}

/// When the last letter about something was sent, or given up.
pub async fn last_letter(c: &mut Conn<'_>, about: &str) -> db::Result<Option<(Option<i64>, Option<i64>)>> {
    row!(c, "SELECT sent_at, gave_up_at FROM letters WHERE about = $1 ORDER BY posted_at DESC, id DESC LIMIT 1", about)
}

pub async fn count_unsettled(c: &mut Conn<'_>) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(c, "SELECT COUNT(*) FROM letters WHERE sent_at IS NULL AND gave_up_at IS NULL")?;
    Ok(found.map_or(0, |(letters,)| letters))
}
