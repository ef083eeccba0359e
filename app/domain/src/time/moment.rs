//! Wall-clock times in Berlin with their instants.

use super::{BERLIN, Instant};
use jiff::{ToSpan as _, civil, tz};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

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

    /// The same hour some days later. None if the clock leaves it out on that day.
    pub fn days_later(self, days: i64) -> Option<Self> {
        Self::from_local(self.local.checked_add(days.days()).ok()?).ok()
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

/// Reads RFC 3339.
impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let instant: jiff::Timestamp = String::deserialize(deserializer)?.parse().map_err(de::Error::custom)?;
        let at = Instant(instant.as_millisecond());
        Ok(Self { at, local: at.in_berlin() })
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
}
