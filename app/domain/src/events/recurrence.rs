//! The rule by which the dates of a series repeat: each at the same hour in Berlin, also across a change of the clock.

use crate::working_hours::is_public_holiday;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// How often an event of a series takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    Weekly,
    EveryTwoWeeks,
    /// On the same weekday of each month, such as the second Tuesday. A month without a fifth one is left out.
    Monthly,
}

/// The greatest number of days that a series proposes.
const MAX_DAYS: usize = 100;
/// The number of months that are looked at.
const MAX_MONTHS: i32 = 120;

/// A day on which an event of a series would take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeriesDay {
    pub date: Date,
    pub is_holiday: bool,
}

impl Rhythm {
    pub const ALL: [Self; 3] = [Self::Weekly, Self::EveryTwoWeeks, Self::Monthly];

    /// The word in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::EveryTwoWeeks => "every_two_weeks",
            Self::Monthly => "monthly",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.code() == code)
    }

    /// The days after the first one, up to the last one.
    pub fn days(self, first: Date, last: Date) -> Vec<SeriesDay> {
        let day = |date| SeriesDay { date, is_holiday: is_public_holiday(date) };
        let days: Box<dyn Iterator<Item = Date>> = match self {
            Self::Weekly => Box::new(first.series(7.days()).skip(1)),
            Self::EveryTwoWeeks => Box::new(first.series(14.days()).skip(1)),
            Self::Monthly => Box::new((1..MAX_MONTHS).filter_map(move |months| same_weekday(first, months))),
        };
        days.take_while(|date| *date <= last).take(MAX_DAYS).map(day).collect()
    }
}

/// The same weekday, counted from the beginning of the month, some months later.
fn same_weekday(first: Date, months: i32) -> Option<Date> {
    let month = first.first_of_month().checked_add(months.months()).ok()?;
    month.nth_weekday_of_month((first.day() - 1) / 7 + 1, first.weekday()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Moment;
    use jiff::civil::date;

    #[test]
    fn a_weekly_series_names_holidays_and_keeps_its_hour_when_the_clock_changes() {
        let days = Rhythm::Weekly.days(date(2027, 3, 15), date(2027, 4, 5));
        let expected = [(date(2027, 3, 22), false), (date(2027, 3, 29), true), (date(2027, 4, 5), false)];
        assert_eq!(days.iter().map(|day| (day.date, day.is_holiday)).collect::<Vec<_>>(), expected, "Easter Monday");
        let first = Moment::parse("2027-03-15T14:30").unwrap();
        assert_eq!(first.days_later(21).unwrap().to_text(), "2027-04-05T14:30");
        assert_eq!(Moment::parse("2027-03-27T02:30").unwrap().days_later(1), None, "this hour is left out");
    }

    #[test]
    fn a_monthly_series_keeps_the_weekday_and_leaves_out_months_without_a_fifth_one() {
        let dates = |first, last| Rhythm::Monthly.days(first, last).into_iter().map(|day| day.date).collect::<Vec<_>>();
        let second_tuesdays = [date(2027, 4, 13), date(2027, 5, 11), date(2027, 6, 8)];
        assert_eq!(dates(date(2027, 3, 9), date(2027, 6, 30)), second_tuesdays);
        assert_eq!(dates(date(2027, 3, 31), date(2027, 9, 30)), [date(2027, 6, 30), date(2027, 9, 29)]);
        assert_eq!(Rhythm::EveryTwoWeeks.days(date(2027, 12, 24), date(2028, 1, 7)).len(), 1);
    }
}
