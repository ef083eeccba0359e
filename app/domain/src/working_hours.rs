//! Working time of a town hall in Baden-Württemberg: Monday to Friday, 9:00 to 18:00 in Berlin, except public holidays.
//! Deadlines for contacts are counted in it.

use crate::time::{Instant, Millis, Moment};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date, time};

const OPENS: i8 = 9;
const CLOSES: i8 = 18;
/// The working time of one day.
pub const WORKING_DAY: Millis = Millis::hours((CLOSES - OPENS) as i64);
/// The number of days ahead after which counting stops.
const FURTHEST_DAYS: usize = 400;

impl Instant {
    /// Returns the instant at which `duration` of working time has passed.
    #[must_use]
    pub fn plus_working(self, duration: Millis) -> Self {
        let mut left = duration;
        for (opens, closes) in shifts(self) {
            let length = closes.since(opens);
            if left <= length {
                return opens.plus(left);
            }
            left = left - length;
        }
        self.plus(duration)
    }

    /// Returns the working time between this instant and `end`.
    pub fn working_until(self, end: Self) -> Millis {
        let ahead = shifts(self).take_while(|(opens, _)| *opens < end);
        ahead.map(|(opens, closes)| closes.min(end).since(opens)).sum()
    }
}

/// Returns opening and closing times of the working days from `start` on; the first day begins no earlier than `start`.
fn shifts(start: Instant) -> impl Iterator<Item = (Instant, Instant)> {
    let days = start.in_berlin().date().series(1.day()).take(FURTHEST_DAYS);
    days.filter(|day| is_working_day(*day)).filter_map(move |day| {
        let at = |hour| Moment::from_local(day.to_datetime(time(hour, 0, 0, 0))).ok().map(|moment| moment.at);
        let (opens, closes) = (at(OPENS)?.max(start), at(CLOSES)?);
        (opens < closes).then_some((opens, closes))
    })
}

fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_public_holiday(day)
}

/// Whether `day` is a public holiday (Feiertagsgesetz of Baden-Württemberg, § 1). Sundays as such are not.
pub fn is_public_holiday(day: Date) -> bool {
    const FIXED: [(i8, i8); 7] = [(1, 1), (1, 6), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)];
    // Good Friday, Easter Monday, Ascension Day, Whit Monday, Corpus Christi: days after Easter Sunday.
    const MOVABLE: [i32; 5] = [-2, 1, 39, 50, 60];
    let after_easter = day.since(easter(day.year())).map_or(0, |span| span.get_days());
    FIXED.contains(&(day.month(), day.day())) || MOVABLE.contains(&after_easter)
}

/// Returns Easter Sunday of a Gregorian year (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let epact = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let correction = (golden + 11 * epact + 19 * weekday) / 433;
    let moon = epact + weekday - 7 * correction;
    let month = (moon + 90) / 25;
    let day = (moon + 33 * month + 19) % 32;
    let narrow = |number: i32| i8::try_from(number).unwrap_or(1);
    date(year, narrow(month), narrow(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;

    fn at(text: &str) -> Instant {
        Moment::parse(text).unwrap().at
    }

    fn two_days_after(text: &str) -> String {
        at(text).plus_working(2 * WORKING_DAY).rfc_3339()
    }

    #[test]
    fn easter_is_computed_as_published() {
        let known =
            [(2019, 4, 21), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)];
        for (year, month, day) in known {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_state_has_twelve_public_holidays() {
        let holidays = |year: i16| date(year, 1, 1).series(1.day()).take(365).filter(|day| is_public_holiday(*day));
        let days: Vec<String> = holidays(2026).map(|day| day.strftime("%d.%m.").to_string()).collect();
        let expected = "01.01. 06.01. 03.04. 06.04. 01.05. 14.05. 25.05. 04.06. 03.10. 01.11. 25.12. 26.12.";
        assert_eq!(days.join(" "), expected);
    }

    #[test]
    fn nights_weekends_and_holidays_do_not_count() {
        assert_eq!(two_days_after("2026-03-02T10:00"), "2026-03-04T10:00:00+01:00", "Monday to Wednesday");
        assert_eq!(two_days_after("2026-03-06T17:00"), "2026-03-10T17:00:00+01:00", "Friday evening to Tuesday");
        assert_eq!(two_days_after("2026-03-07T03:00"), "2026-03-10T18:00:00+01:00", "Saturday night to Tuesday");
        assert_eq!(two_days_after("2026-04-02T12:00"), "2026-04-08T12:00:00+02:00", "over Easter");
        assert_eq!(two_days_after("2026-12-23T18:00"), "2026-12-28T18:00:00+01:00", "over Christmas");
    }

    #[test]
    fn a_change_to_or_from_summer_time_moves_no_deadline() {
        assert_eq!(two_days_after("2026-03-27T16:00"), "2026-03-31T16:00:00+02:00");
        assert_eq!(two_days_after("2026-10-23T16:00"), "2026-10-27T16:00:00+01:00");
    }

    #[test]
    fn the_working_time_that_was_added_is_the_working_time_between() {
        for (start, hours) in [("2026-03-27T08:15", 7), ("2026-04-03T12:00", 30), ("2026-10-24T23:00", 1)] {
            let end = at(start).plus_working(hours * HOUR);
            assert_eq!(at(start).working_until(end), hours * HOUR, "{start}");
        }
        assert_eq!(at("2026-03-07T10:00").working_until(at("2026-03-08T10:00")), Millis(0), "a weekend");
    }
}
