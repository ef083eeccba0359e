//! A town's book as it is after years: sign-ups that nobody need press for.

use crate::dabei::City;
use anyhow::Result;
use rusqlite::Connection;

const LETTERS: &str = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Straight into the tables, as sign-ups whose letters went out long ago: through the door a million takes minutes.
pub fn fill(city: &City, events: usize, sign_ups_an_event: usize) -> Result<()> {
    let file = Connection::open(city.database())?;
    let numbers = format!(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {})",
        events * sign_ups_an_event
    );
    let id = "printf('0194%028x', i)";
    // As `domain::signups::Reference` writes thirty bits.
    let letter = |n: u32| format!("substr('{LETTERS}', 1 + ((i >> {}) & 31), 1)", 5 * n);
    let letters = |from: u32| (from..from + 3).map(letter).collect::<Vec<_>>().join(" || ");
    let reference = format!("{} || '-' || {}", letters(0), letters(3));
    file.execute_batch(&format!(
        "BEGIN;
         {numbers} INSERT INTO sign_ups (id, event, reference, form_id, form_seal, places, contact_name, email, phone,
             revision, generation, channel, notice_version, signed_up_at, delete_after)
         SELECT {id}, 'abend-' || (i % {events}), {reference}, printf('form %08d', i), 'seal', 1, 'Hanna Weiß',
             'hanna.weiss.' || i || '@example.org', '07154 123456', 0, 0, 'online', 1, 1750000000000, 9750000000000 FROM n;
         {numbers} INSERT INTO participants (sign_up, position, role, delete_after)
         SELECT {id}, 1, 'contact', 9750000000000 FROM n;
         {numbers} INSERT INTO letters (id, about, kind, recipient, message_id, subject, posted_at, tries, next_try_at,
             sent_at, delete_after)
         SELECT printf('0195%028x', i), {id}, 'confirmation', 'hanna.weiss.' || i || '@example.org', printf('<%08d>', i),
             'Ihre Anmeldung', 1750000000000, 1, 1750000000000, 1750000000000, 9750000000000 FROM n;
         {numbers} INSERT INTO journal (id, at, actor, act, subject)
         SELECT printf('0196%028x', i), 1750000000000, 'public', 'sign_up', {id} FROM n;
         COMMIT; PRAGMA wal_checkpoint(TRUNCATE);"
    ))?;
    Ok(())
}
