//! The choice of the event date to which check-in refers.

use crate::time::{Instant, Period};

/// Returns the index in `dates` of the date that takes place today or lasts into today, else of the next one, else of the
/// last one.
pub fn current_date_index(dates: &[Period], now: Instant) -> usize {
    let today = now.in_berlin().date();
    let is_ahead = |date: &Period| today <= date.last_day() || now < date.ends.at;
    dates.iter().position(is_ahead).unwrap_or(dates.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Moment;

    #[test]
    fn check_in_refers_to_today_else_to_the_next_date_else_to_the_last() {
        let at = |day: &str, hour: &str| Moment::parse(&format!("{day}T{hour}")).unwrap();
        let date = |day| Period { starts: at(day, "10:00"), ends: at(day, "12:00") };
        let course = [date("2026-03-03"), date("2026-03-10"), date("2026-03-17")];
        let on = |day, hour| current_date_index(&course, at(day, hour).at);
        assert_eq!(on("2026-02-01", "09:00"), 0);
        assert_eq!(on("2026-03-03", "23:00"), 0, "until midnight");
        assert_eq!(on("2026-03-04", "00:00"), 1);
        assert_eq!(on("2026-03-10", "08:00"), 1);
        assert_eq!(on("2026-06-01", "08:00"), 2);
    }

    #[test]
    fn after_midnight_check_in_refers_to_the_evening_until_it_ends() {
        let at = |text: &str| Moment::parse(text).unwrap();
        let evening = |starts, ends| Period { starts: at(starts), ends: at(ends) };
        let evenings =
            [evening("2026-11-07T20:00", "2026-11-08T02:00"), evening("2026-11-14T20:00", "2026-11-15T02:00")];
        assert_eq!(current_date_index(&evenings, at("2026-11-08T00:30").at), 0);
        assert_eq!(current_date_index(&evenings, at("2026-11-08T02:00").at), 1);
    }
}
