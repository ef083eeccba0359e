//! Periods, and the days on which they are.

use super::Moment;
use jiff::civil;
use serde::{Deserialize, Serialize};

/// A period from its start (inclusive) to its end (exclusive).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

    /// The same hours some days later. None if the clock leaves one of them out on that day.
    pub fn days_later(self, days: i64) -> Option<Self> {
        Some(Self { starts: self.starts.days_later(days)?, ends: self.ends.days_later(days)? })
    }

    pub fn is_one_day(self) -> bool {
        self.starts.date() == self.last_day()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
