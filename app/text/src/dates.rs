//! Formatting of dates, times and periods.

use crate::{Words, say};
use domain::events::Event;
use domain::time::{Instant, Moment, Period};
use jiff::civil::{Date, Time};

impl Words {
    /// "Dienstag, 20. September 2022"
    pub fn day(self, date: Date) -> String {
        say!(self, "day", weekday = self.weekday(date), date = self.date(date))
    }

    /// "20. September 2022"
    pub fn date(self, date: Date) -> String {
        say!(self, "date", day = i64::from(date.day()), month = self.month(date), year = date.year().to_string())
    }

    /// "20. September"
    pub fn short_date(self, date: Date) -> String {
        say!(self, "date-day-month", day = i64::from(date.day()), month = self.month(date))
    }

    /// "September 2022"
    pub fn month_of(self, date: Date) -> String {
        say!(self, "month-year", month = self.month(date), year = date.year().to_string())
    }

    /// "13:30"
    pub fn clock(self, time: Time) -> String {
        say!(self, "clock", hour = time.hour().to_string(), minute = format!("{:02}", time.minute()))
    }

    /// "13:30 bis 15:00 Uhr"
    pub fn hours(self, period: Period) -> String {
        say!(self, "hours", from = self.clock(period.starts.local.time()), until = self.clock(period.ends.local.time()))
    }

    /// "Dienstag, 20. September 2022, 13:30 Uhr"
    pub fn moment(self, moment: Moment) -> String {
        say!(self, "moment", day = self.day(moment.date()), clock = self.clock(moment.local.time()))
    }

    /// Formats an instant in Berlin time, in the form of [`Words::moment`].
    pub fn at(self, at: Instant) -> String {
        self.moment(Moment { at, local: at.in_berlin() })
    }

    /// "19. bis 25. September 2022", or the only day: a month or a year that both ends share is written once.
    pub fn days(self, period: Period) -> String {
        if period.is_one_day() {
            return self.day(period.starts.date());
        }
        let (from, until) = (period.starts.date(), period.last_day());
        let from = match (from.year() == until.year(), from.month() == until.month()) {
            (true, true) => say!(self, "date-day", day = i64::from(from.day())),
            (true, false) => self.short_date(from),
            (false, _) => self.date(from),
        };
        say!(self, "days", from = from, until = self.date(until))
    }

    /// One date of an event in full: "Dienstag, 20. September 2022, 13:30 bis 15:00 Uhr".
    pub fn period(self, period: Period, is_all_day: bool) -> String {
        match (period.is_one_day(), is_all_day) {
            (true, true) => self.day(period.starts.date()),
            (true, false) => say!(self, "period", day = self.day(period.starts.date()), hours = self.hours(period)),
            (false, true) => self.days(period),
            (false, false) => {
                say!(self, "days", from = self.moment(period.starts), until = self.moment(period.ends))
            }
        }
    }

    /// The dates of an event in one line: the only one, or the first one and the number of the others.
    pub fn when(self, event: &Event) -> String {
        let first = self.period(event.dates[0], event.is_all_day);
        match event.dates.len() {
            1 => first,
            dates => say!(self, "when-many", first = first, more = i64::try_from(dates - 1).unwrap_or(i64::MAX)),
        }
    }

    /// "Dienstag"
    pub fn weekday(self, date: Date) -> String {
        match date.weekday() {
            jiff::civil::Weekday::Monday => say!(self, "weekday-monday"),
            jiff::civil::Weekday::Tuesday => say!(self, "weekday-tuesday"),
            jiff::civil::Weekday::Wednesday => say!(self, "weekday-wednesday"),
            jiff::civil::Weekday::Thursday => say!(self, "weekday-thursday"),
            jiff::civil::Weekday::Friday => say!(self, "weekday-friday"),
            jiff::civil::Weekday::Saturday => say!(self, "weekday-saturday"),
            jiff::civil::Weekday::Sunday => say!(self, "weekday-sunday"),
        }
    }

    /// "Di"
    pub fn short_weekday(self, date: Date) -> String {
        self.weekday(date).chars().take(2).collect()
    }

    /// "September"
    pub fn month(self, date: Date) -> String {
        match date.month() {
            1 => say!(self, "month-1"),
            2 => say!(self, "month-2"),
            3 => say!(self, "month-3"),
            4 => say!(self, "month-4"),
            5 => say!(self, "month-5"),
            6 => say!(self, "month-6"),
            7 => say!(self, "month-7"),
            8 => say!(self, "month-8"),
            9 => say!(self, "month-9"),
            10 => say!(self, "month-10"),
            11 => say!(self, "month-11"),
            _ => say!(self, "month-12"),
        }
    }
}
