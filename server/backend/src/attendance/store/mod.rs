//! The statements of the door. Rows stay in here.

mod heads;
mod parties;
mod presses;
mod thanks;

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{row, rows, run};
use domain::attendance::{Act, Person, Press};
use domain::ids::{EventSlug, Nonce, OrganizerId, SignUpId};
use domain::signups::kept_until;
use domain::time::Instant;

pub use heads::{count, heads, heads_of_programme};
pub use parties::{needs, parties, signed_up_by_event};
pub use presses::{Pressed, presses, presses_of_party, presses_of_programme, presses_on};
pub use thanks::{mark_thanked, to_thank};

/// What a press is written down with.
pub struct Entry<'a> {
    pub event: &'a EventSlug,
    pub date: i64,
    pub turn: i64,
    pub organizer: OrganizerId,
    pub ends: Instant,
}

/// False where the nonce is known.
pub async fn insert(c: &mut Conn<'_>, press: &Press, entry: &Entry<'_>) -> db::Result<bool> {
    let written = run!(
        c,
        "INSERT INTO presses (nonce, event, date, sign_up, position, act, pressed_at, turn, organizer, delete_after) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
        press.nonce.to_text(),
        entry.event.as_str(),
        entry.date,
        press.person.sign_up.to_text(),
        press.person.position,
        press.act.code(),
        press.pressed_at.0,
        entry.turn,
        entry.organizer.to_text(),
        kept_until(entry.ends).0
    )?;
    Ok(written == 1)
}

/// What was pressed under a nonce before: event, date, whom, act.
pub async fn known(c: &mut Conn<'_>, nonce: Nonce) -> Result<Option<(String, i64, Person, Act)>> {
    let found: Option<(String, i64, String, i64, String)> =
        row!(c, "SELECT event, date, sign_up, position, act FROM presses WHERE nonce = $1", nonce.to_text())?;
    let read = |(event, date, sign_up, position, act): (String, i64, String, i64, String)| {
        Ok((event, date, person(&sign_up, position)?, read_act(&act)?))
    };
    found.map(read).transpose()
}

/// The channel of a sign-up for this event in which there is such a participant, since when it is cancelled, and what stands in
/// the way of its seats being theirs: its turn in line, or until when they may say yes.
pub async fn participant(
    c: &mut Conn<'_>,
    event: &EventSlug,
    person: Person,
) -> db::Result<Option<(String, Option<i64>, Option<i64>)>> {
    row!(
        c,
        "SELECT s.channel, s.cancelled_at, COALESCE(s.waits_from, s.held_until, s.offered_until) \
         FROM sign_ups s JOIN participants g ON g.sign_up = s.id \
         WHERE s.id = $1 AND g.position = $2 AND s.event = $3",
        person.sign_up.to_text(),
        person.position,
        event.as_str()
    )
}

/// Everybody of a party for this event; nobody where there is none.
pub async fn members(c: &mut Conn<'_>, event: &EventSlug, sign_up: SignUpId) -> db::Result<Vec<Person>> {
    let found: Vec<(i64,)> = rows!(
        c,
        "SELECT g.position FROM sign_ups s JOIN participants g ON g.sign_up = s.id \
         WHERE s.id = $1 AND s.event = $2 ORDER BY g.position",
        sign_up.to_text(),
        event.as_str()
    )?;
    Ok(found.into_iter().map(|(position,)| Person { sign_up, position }).collect())
}

/// Moves the day of deletion along with an event that was moved to `ends`.
pub async fn keep_until_after(c: &mut Conn<'_>, event: &str, ends: Instant) -> db::Result<()> {
    run!(c, "UPDATE presses SET delete_after = $2 WHERE event = $1", event, kept_until(ends).0)?;
    Ok(())
}

fn person(sign_up: &str, position: i64) -> Result<Person> {
    Ok(Person { sign_up: SignUpId::from_text(sign_up).ok_or_else(unreadable)?, position })
}

fn read_act(code: &str) -> Result<Act> {
    Act::from_code(code).ok_or_else(unreadable)
}

fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable press or sign-up".into())
}
