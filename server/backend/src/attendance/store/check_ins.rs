//! The statements that read the check-ins of participants who are not cancelled.

use super::CheckInRow;
use crate::db::{self, Conn};
use crate::{record, rows, sql};
use domain::attendance::CheckIn;
use domain::events::EventVersion;
use domain::ids::{EventSlug, ProgrammeSlug, SignUpId};
use domain::signups::Channel;

record! {
    struct JoinedRow { check_in: CheckInRow, channel: Channel }
}

/// A stored check-in, with the event's date and version, for logs and counts.
pub struct StoredCheckIn {
    pub check_in: CheckIn,
    pub event: EventSlug,
    pub date: i64,
    pub version: EventVersion,
    pub is_walk_in: bool,
}

impl From<JoinedRow> for StoredCheckIn {
    fn from(JoinedRow { check_in, channel }: JoinedRow) -> Self {
        Self {
            check_in: check_in.check_in(),
            event: check_in.event,
            date: check_in.date_index,
            version: check_in.event_version,
            is_walk_in: channel == Channel::WalkIn,
        }
    }
}

/// Reads check-ins, given the tables, the condition and its arguments.
macro_rules! check_ins {
    ($c:expr, $from:literal, $condition:literal, $($argument:expr),+) => {{
        let sql = sql!(
            concat!(
                "SELECT {}, s.channel FROM ",
                $from,
                " CROSS JOIN sign_ups s CROSS JOIN participants g WHERE ",
                $condition,
                " AND s.id = k.sign_up AND s.cancelled_at IS NULL AND g.sign_up = k.sign_up AND g.position = k.position"
            ),
            CheckInRow as "k."
        );
        let found: Vec<JoinedRow> = rows!($c, sql, $($argument),+)?;
        Ok(found.into_iter().map(StoredCheckIn::from).collect())
    }};
}

/// The check-ins of an event, on all its dates.
pub async fn check_ins(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<StoredCheckIn>> {
    check_ins!(c, "check_ins k", "k.event = $1", event)
}

/// The check-ins of one date of an event.
pub async fn check_ins_on(c: &mut Conn<'_>, event: &EventSlug, date: i64) -> db::Result<Vec<StoredCheckIn>> {
    check_ins!(c, "check_ins k", "k.event = $1 AND k.date_index = $2", event, date)
}

pub async fn check_ins_of_party(c: &mut Conn<'_>, sign_up: SignUpId) -> db::Result<Vec<StoredCheckIn>> {
    check_ins!(c, "check_ins k", "k.sign_up = $1", sign_up)
}

/// The check-ins of all events of a programme.
pub async fn check_ins_of_programme(c: &mut Conn<'_>, programme: &ProgrammeSlug) -> db::Result<Vec<StoredCheckIn>> {
    check_ins!(c, "events e CROSS JOIN check_ins k", "e.programme = $1 AND k.event = e.slug", programme)
}
