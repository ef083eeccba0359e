//! Instants, durations, and wall-clock times in Berlin together with their instants.

use jiff::{civil, tz};
use serde::{Deserialize, Serialize, Serializer};
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};
use std::sync::LazyLock;

static BERLIN: LazyLock<tz::TimeZone> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the time zone database is compiled in")]
    tz::TimeZone::get("Europe/Berlin").expect("Europe/Berlin is in the bundled database")
});

pub const SECOND: Millis = Millis(1_000);
pub const MINUTE: Millis = Millis(60 * SECOND.0);
pub const HOUR: Millis = Millis(60 * MINUTE.0);
pub const DAY: Millis = Millis(24 * HOUR.0);

/// A duration in milliseconds. Negative values point into the past.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    pub const fn minutes(minutes: i64) -> Self {
        Self(minutes * MINUTE.0)
    }

    pub const fn hours(hours: i64) -> Self {
        Self(hours * HOUR.0)
    }

    pub const fn days(days: i64) -> Self {
        Self(days * DAY.0)
    }

    pub const fn as_seconds(self) -> i64 {
        self.0 / SECOND.0
    }

    pub const fn as_minutes(self) -> i64 {
        self.0 / MINUTE.0
    }
}

impl Neg for Millis {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Add for Millis {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Millis {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<Millis> for i64 {
    type Output = Millis;

    fn mul(self, duration: Millis) -> Millis {
        Millis(self * duration.0)
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(durations: I) -> Self {
        durations.fold(Self::default(), Self::add)
    }
}

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

/// Why a text is not a local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotATime {
    /// Not of the form `2022-07-15T13:00`.
    Unreadable,
    /// The time falls into the hour that is skipped when summer time begins.
    LeftOut,
}

/// A wall-clock time in Europe/Berlin with the instant that it meant when it was stored, so that a later change of the
/// time zone's rules cannot move an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    pub at: Instant,
    pub local: civil::DateTime,
}

impl Moment {
    /// Parses `2022-07-15T13:00`. Of the hour that occurs twice in October, it takes the first.
    ///
    /// # Errors
    /// [`NotATime::Unreadable`] for another form; [`NotATime::LeftOut`] for a time that is skipped in March.
    pub fn parse(text: &str) -> Result<Self, NotATime> {
        let local: civil::DateTime = text.parse().map_err(|_| NotATime::Unreadable)?;
        if text.len() != "2022-07-15T13:00".len() {
            return Err(NotATime::Unreadable);
        }
        Self::from_local(local)
    }

    /// Finds the instant of a local time, as [`Moment::parse`] does.
    ///
    /// # Errors
    /// [`NotATime::LeftOut`] for a time that is skipped in March; [`NotATime::Unreadable`] if it has no instant in the
    /// calendar.
    pub fn from_local(local: civil::DateTime) -> Result<Self, NotATime> {
        let zoned = BERLIN.to_ambiguous_zoned(local);
        if matches!(zoned.offset(), tz::AmbiguousOffset::Gap { .. }) {
            return Err(NotATime::LeftOut);
        }
        let zoned = zoned.compatible().map_err(|_| NotATime::Unreadable)?;
        Ok(Self { at: Instant(zoned.timestamp().as_millisecond()), local })
    }

    /// Writes the form that [`Moment::parse`] reads.
    pub fn to_text(self) -> String {
        self.local.strftime("%Y-%m-%dT%H:%M").to_string()
    }

    pub fn date(self) -> civil::Date {
        self.local.date()
    }
}

/// Writes RFC 3339, as [`Instant::rfc_3339`] does.
impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.at.rfc_3339())
    }
}

/// A period from its start (inclusive) to its end (exclusive).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = Date))]
pub struct Period {
    #[serde(rename = "starts_at")]
    #[cfg_attr(
        feature = "openapi",
        schema(value_type = String, format = DateTime, example = "2022-07-15T13:00:00+02:00")
    )]
    pub starts: Moment,
    #[serde(rename = "ends_at")]
    #[cfg_attr(
        feature = "openapi",
        schema(value_type = String, format = DateTime, example = "2022-07-15T17:30:00+02:00")
    )]
    pub ends: Moment,
}

/// When a night ends: an evening that lasts until then belongs to the day on which it begins.
const MORNING: civil::Time = civil::time(6, 0, 0, 0);

impl Period {
    /// The last day of the period: one that ends at midnight ends on the day before, as does an evening that lasts into the
    /// night.
    pub fn last_day(self) -> civil::Date {
        let (start, end) = (self.starts.local, self.ends.local);
        let day_before = end.date().yesterday().unwrap_or(end.date());
        let is_midnight = end.time() == civil::Time::midnight() && end > start;
        let is_evening = day_before == start.date() && end.time() <= MORNING && end.time() < start.time();
        if is_midnight || is_evening { day_before } else { end.date() }
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
    fn the_hour_skipped_in_march_is_refused_and_of_the_repeated_one_the_first_is_taken() {
        assert_eq!(Moment::parse("2026-03-29T02:30"), Err(NotATime::LeftOut));
        assert_eq!(Moment::parse("2026-10-25T02:30").unwrap().at.rfc_3339(), "2026-10-25T02:30:00+02:00");
    }

    #[test]
    fn a_date_without_time_and_other_text_are_refused() {
        assert_eq!(Moment::parse("2022-07-15"), Err(NotATime::Unreadable));
        assert_eq!(Moment::parse("Freitag"), Err(NotATime::Unreadable));
    }

    #[test]
    fn a_period_that_ends_at_midnight_ends_on_the_day_before() {
        let period = Period {
            starts: Moment::parse("2022-09-19T00:00").unwrap(),
            ends: Moment::parse("2022-09-26T00:00").unwrap(),
        };
        assert_eq!(period.last_day(), civil::date(2022, 9, 25));
        assert!(!period.is_one_day());
    }

    #[test]
    fn an_evening_that_lasts_into_the_night_is_on_the_day_on_which_it_begins() {
        let period =
            |starts, ends| Period { starts: Moment::parse(starts).unwrap(), ends: Moment::parse(ends).unwrap() };
        let of_one_day = [
            ("2026-12-31T20:00", "2027-01-01T02:00"),
            ("2026-12-31T23:00", "2027-01-01T06:00"),
            ("2026-12-31T08:00", "2027-01-01T00:00"),
        ];
        for (starts, ends) in of_one_day {
            assert!(period(starts, ends).is_one_day(), "{starts} {ends}");
        }
        let of_two_days = [
            ("2026-12-31T20:00", "2027-01-01T07:00"),
            ("2026-12-31T02:00", "2027-01-01T02:00"),
            ("2026-12-30T20:00", "2027-01-01T02:00"),
        ];
        for (starts, ends) in of_two_days {
            assert!(!period(starts, ends).is_one_day(), "{starts} {ends}");
        }
    }
}
