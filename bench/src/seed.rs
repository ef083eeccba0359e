//! Fills a database with sign-ups as after years of use, with SQL instead of requests.

use crate::installation::Installation;
use anyhow::Result;
use rusqlite::Connection;

const ALPHABET: &str = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Inserts sign-ups whose messages were sent long ago. Over HTTP a million would take minutes.
pub fn fill(installation: &Installation, events: usize, sign_ups_an_event: usize) -> Result<()> {
    let file = Connection::open(installation.database())?;
    let numbers = format!(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {})",
        events * sign_ups_an_event
    );
    let id = "printf('0194%028x', i)";
    // As `domain::signups::Reference` writes thirty bits.
    let character = |n: u32| format!("substr('{ALPHABET}', 1 + ((i >> {}) & 31), 1)", 5 * n);
    let group = |from: u32| (from..from + 3).map(character).collect::<Vec<_>>().join(" || ");
    let reference = format!("{} || '-' || {}", group(0), group(3));
    file.execute_batch(&format!(
        "BEGIN;
         {numbers} INSERT INTO sign_ups (id, event, reference, form_id, request_hash, seats, contact_name, email, phone,
             revision, generation, channel, notice_version, signed_up_at, delete_after)
         SELECT {id}, 'abend-' || (i % {events}), {reference}, printf('form %08d', i), 'hash', 1, 'Hanna Weiß',
             'hanna.weiss.' || i || '@example.org', '07154 123456', 0, 0, 'online', 1, 1750000000000, 9750000000000 FROM n;
         {numbers} INSERT INTO participants (sign_up, position, role, delete_after)
         SELECT {id}, 1, 'contact', 9750000000000 FROM n;
         {numbers} INSERT INTO messages (id, related_id, kind, recipient, message_id, subject, enqueued_at, attempts, next_attempt_at,
             sent_at, delete_after)
         SELECT printf('0195%028x', i), {id}, 'confirmation', 'hanna.weiss.' || i || '@example.org', printf('<%08d>', i),
             'Ihre Anmeldung', 1750000000000, 1, 1750000000000, 1750000000000, 9750000000000 FROM n;
         {numbers} INSERT INTO audit_log (id, at, principal, action, subject)
         SELECT printf('0196%028x', i), 1750000000000, 'public', 'sign_up', {id} FROM n;
         COMMIT; PRAGMA wal_checkpoint(TRUNCATE);"
    ))?;
    Ok(())
}
