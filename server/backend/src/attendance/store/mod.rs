//! The statements of attendance. Row types are private to this module.

mod check_ins;
mod head_counts;
mod parties;
mod thanks;

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{row, rows, run};
use domain::attendance::{CheckIn, CheckInAct, Person};
use domain::events::EventVersion;
use domain::ids::{CheckInKey, EventSlug, OrganizerId, SignUpId};
use domain::signups::delete_after;
use domain::time::Instant;

pub use check_ins::{StoredCheckIn, check_ins, check_ins_of_party, check_ins_of_programme, check_ins_on};
pub use head_counts::{head_counts, head_counts_of_programme, save_head_count};
pub use parties::{needs, parties, signed_up_by_event};
pub use thanks::{mark_thanked, sign_ups_to_thank};

/// The event, date and organizer of a recorded check-in.
pub struct CheckInOrigin<'a> {
    pub event: &'a EventSlug,
    pub date: i64,
    pub version: EventVersion,
    pub organizer: OrganizerId,
    pub ends: Instant,
}

/// Inserts a check-in; false if its key is used already.
pub async fn insert(c: &mut Conn<'_>, check_in: &CheckIn, origin: &CheckInOrigin<'_>) -> db::Result<bool> {
    let inserted = run!(
        c,
        "INSERT INTO check_ins (check_in_key, event, date_index, sign_up, position, act, checked_in_at, event_version, \
         organizer, delete_after) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
        check_in.key.to_text(),
        origin.event.as_str(),
        origin.date,
        check_in.person.sign_up.to_text(),
        check_in.person.position,
        check_in.act.code(),
        check_in.checked_in_at.0,
        origin.version.0,
        origin.organizer.to_text(),
        delete_after(origin.ends).0
    )?;
    Ok(inserted == 1)
}

/// The check-in with a key: event, date, person, act.
pub async fn find_by_key(c: &mut Conn<'_>, key: CheckInKey) -> Result<Option<(String, i64, Person, CheckInAct)>> {
    let found: Option<(String, i64, String, i64, String)> = row!(
        c,
        "SELECT event, date_index, sign_up, position, act FROM check_ins WHERE check_in_key = $1",
        key.to_text()
    )?;
    let read = |(event, date, sign_up, position, act): (String, i64, String, i64, String)| {
        Ok((event, date, person(&sign_up, position)?, read_act(&act)?))
    };
    found.map(read).transpose()
}

/// The sign-up of a participant of this event: its channel, when it was cancelled (ms UTC), and the reason why its seats are
/// not confirmed (its version in the waiting list, or a deadline), if any.
pub async fn participant(
    c: &mut Conn<'_>,
    event: &EventSlug,
    person: Person,
) -> db::Result<Option<(String, Option<i64>, Option<i64>)>> {
    row!(
        c,
        "SELECT s.channel, s.cancelled_at, COALESCE(s.queued_at_version, s.held_until, s.offered_until) \
         FROM sign_ups s JOIN participants g ON g.sign_up = s.id \
         WHERE s.id = $1 AND g.position = $2 AND s.event = $3",
        person.sign_up.to_text(),
        person.position,
        event.as_str()
    )
}

/// The members of a party of this event; none if there is no such party.
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

/// Moves the deletion dates of an event's check-ins; the event now ends at `ends`.
pub async fn move_deletion_date(c: &mut Conn<'_>, event: &str, ends: Instant) -> db::Result<()> {
    run!(c, "UPDATE check_ins SET delete_after = $2 WHERE event = $1", event, delete_after(ends).0)?;
    Ok(())
}

fn person(sign_up: &str, position: i64) -> Result<Person> {
    Ok(Person { sign_up: SignUpId::from_text(sign_up).ok_or_else(unreadable)?, position })
}

fn read_act(code: &str) -> Result<CheckInAct> {
    CheckInAct::from_code(code).ok_or_else(unreadable)
}

fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable check-in or sign-up".into())
}
