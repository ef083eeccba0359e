//! Instants, and their time in Berlin.

use super::{BERLIN, Millis};
use jiff::civil;
use serde::{Deserialize, Serialize};

/// An instant: milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Instant(pub i64);

impl Instant {
    /// The instant `duration` later; it saturates at the ends of the range.
    #[must_use]
    pub fn plus(self, duration: Millis) -> Self {
        Self(self.0.saturating_add(duration.0))
    }

    /// The duration from `earlier` to this instant.
    pub fn since(self, earlier: Self) -> Millis {
        Millis(self.0.saturating_sub(earlier.0))
    }

    /// The wall-clock time in Berlin; the Unix epoch for instants outside the range of the calendar.
    pub fn in_berlin(self) -> civil::DateTime {
        let instant = jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        BERLIN.to_datetime(instant)
    }

    /// RFC 3339 with Berlin's offset, such as `2022-07-15T13:00:00+02:00`.
    pub fn rfc_3339(self) -> String {
        let instant = jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        instant.display_with_offset(BERLIN.to_offset(instant)).to_string()
    }
}
