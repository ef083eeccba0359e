//! The statements that read the check-ins of participants who are not cancelled.

use super::{person, read_act, unreadable};
use crate::db::Conn;
use crate::error::Result;
use crate::{record, rows};
use domain::attendance::CheckIn;
use domain::events::EventVersion;
use domain::ids::{CheckInKey, EventSlug, SignUpId};
use domain::signups::Channel;
use domain::time::Instant;

record! {
    struct CheckInRow {
        check_in_key: String, event: String, date_index: i64, sign_up: String, position: i64, act: String,
        checked_in_at: i64, event_version: i64, channel: String,
    }
}

/// A stored check-in, with the event's date and version, for logs and counts.
pub struct StoredCheckIn {
    pub check_in: CheckIn,
    pub event: String,
    pub date: i64,
    pub version: EventVersion,
    pub is_walk_in: bool,
}

impl CheckInRow {
    fn read(self) -> Result<StoredCheckIn> {
        Ok(StoredCheckIn {
            check_in: CheckIn {
                key: CheckInKey::from_text(&self.check_in_key).ok_or_else(unreadable)?,
                person: person(&self.sign_up, self.position)?,
                act: read_act(&self.act)?,
                checked_in_at: Instant(self.checked_in_at),
            },
            event: self.event,
            date: self.date_index,
            version: EventVersion(self.event_version),
            is_walk_in: self.channel == Channel::WalkIn.code(),
        })
    }
}

/// The statement that reads check-ins, with its tables and its condition.
macro_rules! check_ins {
    ($from:literal, $condition:literal) => {
        concat!(
            "SELECT k.check_in_key, k.event, k.date_index, k.sign_up, k.position, k.act, k.checked_in_at, k.event_version, \
             s.channel FROM ",
            $from,
            " CROSS JOIN sign_ups s CROSS JOIN participants g WHERE ",
            $condition,
            " AND s.id = k.sign_up AND s.cancelled_at IS NULL AND g.sign_up = k.sign_up AND g.position = k.position"
        )
    };
}

/// The check-ins of an event, on all its dates.
pub async fn check_ins(c: &mut Conn<'_>, event: &EventSlug) -> Result<Vec<StoredCheckIn>> {
    let found: Vec<CheckInRow> = rows!(c, check_ins!("check_ins k", "k.event = $1"), event.as_str())?;
    found.into_iter().map(CheckInRow::read).collect()
}

/// The check-ins of one date of an event.
pub async fn check_ins_on(c: &mut Conn<'_>, event: &EventSlug, date: i64) -> Result<Vec<StoredCheckIn>> {
    let found: Vec<CheckInRow> =
        rows!(c, check_ins!("check_ins k", "k.event = $1 AND k.date_index = $2"), event.as_str(), date)?;
    found.into_iter().map(CheckInRow::read).collect()
}

pub async fn check_ins_of_party(c: &mut Conn<'_>, sign_up: SignUpId) -> Result<Vec<StoredCheckIn>> {
    let found: Vec<CheckInRow> = rows!(c, check_ins!("check_ins k", "k.sign_up = $1"), sign_up.to_text())?;
    found.into_iter().map(CheckInRow::read).collect()
}

/// The check-ins of all events of a programme.
pub async fn check_ins_of_programme(c: &mut Conn<'_>, programme: &str) -> Result<Vec<StoredCheckIn>> {
    let found: Vec<CheckInRow> =
        rows!(c, check_ins!("events e CROSS JOIN check_ins k", "e.programme = $1 AND k.event = e.slug"), programme)?;
    found.into_iter().map(CheckInRow::read).collect()
}
