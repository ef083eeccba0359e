//! The statements of attendance. Row types are private to this module.

mod check_ins;
mod head_counts;
mod parties;
mod thanks;

use crate::db::{self, Conn};
use crate::{record, row, rows, run, select};
use domain::attendance::{CheckIn, CheckInAct, Person};
use domain::events::EventVersion;
use domain::ids::{CheckInKey, EventSlug, OrganizerId, SignUpId};
use domain::signups::{Channel, delete_after};
use domain::time::Instant;

pub use check_ins::{StoredCheckIn, check_ins, check_ins_of_party, check_ins_of_programme, check_ins_on};
pub use head_counts::{HeadCountRow, head_counts, head_counts_of_programme, save_head_count};
pub use parties::{needs, parties, signed_up_by_event};
pub use thanks::{mark_thanked, sign_ups_to_thank};

record! {
    /// A check-in at a date of an event.
    pub struct CheckInRow in "check_ins" {
        check_in_key: CheckInKey,
        pub event: EventSlug,
        /// The index of the date.
        pub date_index: i64,
        sign_up: SignUpId,
        position: i64,
        act: CheckInAct,
        checked_in_at: Instant,
        event_version: EventVersion,
    }
}

record! {
    struct NewCheckIn in "check_ins" { check_in: CheckInRow, organizer: OrganizerId, delete_after: Instant }
}

/// The event, date and organizer of a recorded check-in.
pub struct CheckInOrigin<'a> {
    pub event: &'a EventSlug,
    pub date: i64,
    pub version: EventVersion,
    pub organizer: OrganizerId,
    pub ends: Instant,
}

impl CheckInRow {
    fn new(check_in: &CheckIn, origin: &CheckInOrigin<'_>) -> Self {
        let CheckIn { key, person: Person { sign_up, position }, act, checked_in_at } = *check_in;
        let (event, date_index, event_version) = (origin.event.clone(), origin.date, origin.version);
        Self { check_in_key: key, event, date_index, sign_up, position, act, checked_in_at, event_version }
    }

    pub fn check_in(&self) -> CheckIn {
        let person = Person { sign_up: self.sign_up, position: self.position };
        CheckIn { key: self.check_in_key, person, act: self.act, checked_in_at: self.checked_in_at }
    }
}

/// Inserts a check-in; false if its key is used already.
pub async fn insert(c: &mut Conn<'_>, check_in: &CheckIn, origin: &CheckInOrigin<'_>) -> db::Result<bool> {
    let check_in = CheckInRow::new(check_in, origin);
    let row = NewCheckIn { check_in, organizer: origin.organizer, delete_after: delete_after(origin.ends) };
    db::insert_if_new(c, &row).await
}

/// The check-in with a key.
pub async fn find_by_key(c: &mut Conn<'_>, key: CheckInKey) -> db::Result<Option<CheckInRow>> {
    row!(c, select!(CheckInRow, "WHERE check_in_key = $1"), key)
}

/// The sign-up of a participant of this event: its channel, when it was cancelled, and the reason why its seats are not
/// confirmed (its version in the waiting list, or a deadline), if any.
pub async fn participant(
    c: &mut Conn<'_>,
    event: &EventSlug,
    person: Person,
) -> db::Result<Option<(Channel, Option<Instant>, Option<i64>)>> {
    row!(
        c,
        "SELECT s.channel, s.cancelled_at, COALESCE(s.queued_at_version, s.held_until, s.offered_until) \
         FROM sign_ups s JOIN participants g ON g.sign_up = s.id \
         WHERE s.id = $1 AND g.position = $2 AND s.event = $3",
        person.sign_up,
        person.position,
        event
    )
}

/// The members of a party of this event; none if there is no such party.
pub async fn members(c: &mut Conn<'_>, event: &EventSlug, sign_up: SignUpId) -> db::Result<Vec<Person>> {
    let found: Vec<(i64,)> = rows!(
        c,
        "SELECT g.position FROM sign_ups s JOIN participants g ON g.sign_up = s.id \
         WHERE s.id = $1 AND s.event = $2 ORDER BY g.position",
        sign_up,
        event
    )?;
    Ok(found.into_iter().map(|(position,)| Person { sign_up, position }).collect())
}

/// Moves the deletion dates of an event's check-ins; the event now ends at `ends`.
pub async fn move_deletion_date(c: &mut Conn<'_>, event: &EventSlug, ends: Instant) -> db::Result<()> {
    run!(c, "UPDATE check_ins SET delete_after = $2 WHERE event = $1", event, delete_after(ends))?;
    Ok(())
}
