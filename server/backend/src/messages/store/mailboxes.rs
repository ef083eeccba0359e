//! The statements of mailboxes.

use crate::db::{self, Conn};
use crate::{row, run};
use domain::time::{Instant, Millis};

/// How long what is known of a mailbox is kept.
const RETENTION: Millis = Millis::days(365);

/// Counts a first message: the number since `day_began`, this one included, and when the mailbox was verified. One
/// statement, so that two sign-ups at once are counted one after the other.
pub async fn count_first_message(
    c: &mut Conn<'_>,
    mailbox: &str,
    now: Instant,
    day_began: Instant,
) -> db::Result<Option<(i64, Option<Instant>)>> {
    macro_rules! if_new_day {
        ($then:literal, $otherwise:literal) => {
            concat!(
                "CASE WHEN mailboxes.counted_from <= $3 OR mailboxes.counted_from > $2 THEN ",
                $then,
                " ELSE ",
                $otherwise,
                " END"
            )
        };
    }
    row!(
        c,
        concat!(
            "INSERT INTO mailboxes (hash, first_messages, counted_from, delete_after) VALUES ($1, 1, $2, $4) \
             ON CONFLICT (hash) DO UPDATE SET first_messages = ",
            if_new_day!("1", "mailboxes.first_messages + 1"),
            ", counted_from = ",
            if_new_day!("$2", "mailboxes.counted_from"),
            ", delete_after = $4 RETURNING first_messages, verified_at"
        ),
        mailbox,
        now,
        day_began,
        now.plus(RETENTION)
    )
}

/// Copies the row of a mailbox to another hash of it. A row that is there stays, and is verified if the copied one is.
pub async fn copy_mailbox(c: &mut Conn<'_>, from: &str, to: &str) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO mailboxes (hash, verified_at, first_messages, counted_from, delete_after) \
         SELECT $2, verified_at, first_messages, counted_from, delete_after FROM mailboxes WHERE hash = $1 \
         ON CONFLICT (hash) DO UPDATE SET verified_at = COALESCE(mailboxes.verified_at, EXCLUDED.verified_at)",
        from,
        to
    )?;
    Ok(())
}

pub async fn verify_mailbox(c: &mut Conn<'_>, mailbox: &str, now: Instant) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO mailboxes (hash, verified_at, first_messages, counted_from, delete_after) VALUES ($1, $2, 0, $2, $3) \
         ON CONFLICT (hash) DO UPDATE SET verified_at = COALESCE(mailboxes.verified_at, $2), delete_after = $3",
        mailbox,
        now,
        now.plus(RETENTION)
    )?;
    Ok(())
}

pub async fn mailbox_verified_at(c: &mut Conn<'_>, mailbox: &str) -> db::Result<Option<Instant>> {
    let found: Option<(Option<Instant>,)> = row!(c, "SELECT verified_at FROM mailboxes WHERE hash = $1", mailbox)?;
    Ok(found.and_then(|(verified_at,)| verified_at))
}
