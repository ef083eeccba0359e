//! Instants, and wall-clock times in Berlin that keep their instant beside them.

use jiff::{civil, tz};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

static BERLIN: LazyLock<tz::TimeZone> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the time zone database is compiled in")]
    tz::TimeZone::get("Europe/Berlin").expect("Europe/Berlin is in the bundled database")
});

pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// Milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Instant(pub i64);

impl Instant {
    #[must_use]
    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// What a clock on a wall in Kornwestheim shows; the epoch for instants beyond the calendar.
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

/// Why a text is no local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotATime {
    /// Not of the form `2022-07-15T13:00`.
    Unreadable,
    /// Falls into the hour that is left out when summer time begins.
    LeftOut,
}

/// A wall-clock time in Europe/Berlin with the instant it meant when it was written,
/// so that a later change of the zone's rules cannot move an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    pub at: Instant,
    pub local: civil::DateTime,
}

impl Moment {
    /// Reads `2022-07-15T13:00`. The hour that comes twice in October means its first coming.
    pub fn parse(text: &str) -> Result<Self, NotATime> {
        let local: civil::DateTime = text.parse().map_err(|_| NotATime::Unreadable)?;
        if text.len() != "2022-07-15T13:00".len() {
            return Err(NotATime::Unreadable);
        }
        Self::from_local(local)
    }

    pub fn from_local(local: civil::DateTime) -> Result<Self, NotATime> {
        let zoned = BERLIN.to_ambiguous_zoned(local);
        if matches!(zoned.offset(), tz::AmbiguousOffset::Gap { .. }) {
            return Err(NotATime::LeftOut);
        }
        let zoned = zoned.compatible().map_err(|_| NotATime::Unreadable)?;
        Ok(Self { at: Instant(zoned.timestamp().as_millisecond()), local })
    }

    /// As [`Moment::parse`] reads it.
    pub fn to_text(self) -> String {
        self.local.strftime("%Y-%m-%dT%H:%M").to_string()
    }

    pub fn date(self) -> civil::Date {
        self.local.date()
    }
}

/// From `starts` (inclusive) to `ends` (exclusive).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub starts: Moment,
    pub ends: Moment,
}

impl Period {
    /// The last day on which it takes place: one that ends at midnight ends the day before.
    pub fn last_day(self) -> civil::Date {
        let end = self.ends.local;
        let midnight = end.time() == civil::Time::midnight() && end > self.starts.local;
        if midnight { end.date().yesterday().unwrap_or(end.date()) } else { end.date() }
    }

    pub fn is_one_day(self) -> bool {
        self.starts.date() == self.last_day()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_and_winter_have_their_own_offset() {
        assert_eq!(Moment::parse("2022-07-15T13:00").unwrap().at.rfc_3339(), "2022-07-15T13:00:00+02:00");
        assert_eq!(Moment::parse("2022-12-15T13:00").unwrap().at.rfc_3339(), "2022-12-15T13:00:00+01:00");
    }

    #[test]
    fn the_hour_that_is_left_out_in_march_is_refused_and_the_one_that_comes_twice_is_the_first() {
        assert_eq!(Moment::parse("2026-03-29T02:30"), Err(NotATime::LeftOut));
        assert_eq!(Moment::parse("2026-10-25T02:30").unwrap().at.rfc_3339(), "2026-10-25T02:30:00+02:00");
    }

    #[test]
    fn a_bare_day_or_words_are_no_time() {
        assert_eq!(Moment::parse("2022-07-15"), Err(NotATime::Unreadable));
        assert_eq!(Moment::parse("Freitag"), Err(NotATime::Unreadable));
    }

    #[test]
    fn what_ends_at_midnight_ends_the_day_before() {
        let period = Period {
            starts: Moment::parse("2022-09-19T00:00").unwrap(),
            ends: Moment::parse("2022-09-26T00:00").unwrap(),
        };
        assert_eq!(period.last_day(), civil::date(2022, 9, 25));
        assert!(!period.is_one_day());
    }
}
