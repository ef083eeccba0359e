//! Working time in a town hall of Baden-Württemberg: Monday to Friday, 9 to 18 o'clock in Berlin, but for public holidays.
//! Deadlines that people must keep are counted in it.

use crate::time::{HOUR, Instant, Moment};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date, time};

const OPENS: i8 = 9;
const CLOSES: i8 = 18;
pub const WORKING_DAY: i64 = (CLOSES - OPENS) as i64 * HOUR;
/// Nothing here is counted further ahead.
const FURTHEST_DAYS: usize = 400;

impl Instant {
    /// When so many milliseconds of working time have gone by.
    #[must_use]
    pub fn plus_working(self, milliseconds: i64) -> Self {
        let mut left = milliseconds;
        for (opens, closes) in shifts(self) {
            let length = closes.0 - opens.0;
            if left <= length {
                return opens.plus(left);
            }
            left -= length;
        }
        self.plus(milliseconds)
    }

    /// Milliseconds of working time from now until then.
    pub fn working_until(self, then: Self) -> i64 {
        let ahead = shifts(self).take_while(|(opens, _)| *opens < then);
        ahead.map(|(opens, closes)| closes.min(then).0 - opens.0).sum()
    }
}

/// Each day's working time from `begins` on, the first one as far as it lies ahead.
fn shifts(begins: Instant) -> impl Iterator<Item = (Instant, Instant)> {
    let days = begins.in_berlin().date().series(1.day()).take(FURTHEST_DAYS);
    days.filter(|day| is_working_day(*day)).filter_map(move |day| {
        let at = |hour| Moment::from_local(day.to_datetime(time(hour, 0, 0, 0))).ok().map(|moment| moment.at);
        let (opens, closes) = (at(OPENS)?.max(begins), at(CLOSES)?);
        (opens < closes).then_some((opens, closes))
    })
}

fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_public_holiday(day)
}

/// Feiertagsgesetz of Baden-Württemberg, § 1. Sundays are none of these.
pub fn is_public_holiday(day: Date) -> bool {
    const FIXED: [(i8, i8); 7] = [(1, 1), (1, 6), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)];
    /// Good Friday, Easter Monday, Ascension Day, Whit Monday, Corpus Christi: days after Easter Sunday.
    const MOVABLE: [i32; 5] = [-2, 1, 39, 50, 60];
    let after_easter = day.since(easter(day.year())).map_or(0, |span| span.get_days());
    FIXED.contains(&(day.month(), day.day())) || MOVABLE.contains(&after_easter)
}

/// Easter Sunday of a Gregorian year (Meeus, Astronomical Algorithms, chapter 8).
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

    fn at(text: &str) -> Instant {
        Moment::parse(text).unwrap().at
    }

    fn two_days_after(text: &str) -> String {
        at(text).plus_working(2 * WORKING_DAY).rfc_3339()
    }

    #[test]
    fn easter_falls_where_the_church_says() {
        let known =
            [(2019, 4, 21), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)];
        for (year, month, day) in known {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_land_keeps_twelve_holidays() {
        let of = |year: i16| date(year, 1, 1).series(1.day()).take(365).filter(|day| is_public_holiday(*day));
        let days: Vec<String> = of(2026).map(|day| day.strftime("%d.%m.").to_string()).collect();
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
    fn the_clocks_going_forward_or_back_move_no_deadline() {
        assert_eq!(two_days_after("2026-03-27T16:00"), "2026-03-31T16:00:00+02:00");
        assert_eq!(two_days_after("2026-10-23T16:00"), "2026-10-27T16:00:00+01:00");
    }

    #[test]
    fn what_was_added_is_what_lies_between() {
        for (begins, hours) in [("2026-03-27T08:15", 7), ("2026-04-03T12:00", 30), ("2026-10-24T23:00", 1)] {
            let then = at(begins).plus_working(hours * HOUR);
            assert_eq!(at(begins).working_until(then), hours * HOUR, "{begins}");
        }
        assert_eq!(at("2026-03-07T10:00").working_until(at("2026-03-08T10:00")), 0, "a weekend");
    }
}
