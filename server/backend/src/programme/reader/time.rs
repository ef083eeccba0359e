//! Reads times and dates, and says of others what is wrong and what may be meant.

use crate::programme::drafts::{TimeFault, limits};
use domain::time::{Moment, NotATime};
use jiff::civil::{Date, DateTime, Time};

const MONTHS: [&str; 12] = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/// Reads a local time of the form `2022-07-15T13:00`.
pub fn read_time(text: &str) -> Result<Moment, TimeFault> {
    let year = text.parse::<DateTime>().map(|time| i64::from(time.year()));
    if let Some(year) = year.ok().filter(|year| !limits::YEARS.contains(year)) {
        return Err(TimeFault::Year { year });
    }
    match Moment::parse(text) {
        Ok(moment) => Ok(moment),
        Err(NotATime::LeftOut) => Err(TimeFault::Skipped),
        Err(NotATime::Unreadable) => Err(explain(text)),
    }
}

/// The date that a text may mean, in the form `2022-09-20`.
pub fn suggest_date(text: &str) -> Option<String> {
    find_date(text).and_then(|parts| date(parts).ok()).map(|date| date.to_string())
}

/// The time that a text written in another form means, in the form `2022-07-15T13:00`.
pub fn suggest_time(text: &str) -> Option<String> {
    match read_time(text) {
        Err(TimeFault::Form { suggestion }) => suggestion,
        _ => None,
    }
}

/// The date of a text that names no time of day, in the form `2022-09-20`.
pub fn date_without_hour(text: &str) -> Option<String> {
    match read_time(text) {
        Err(TimeFault::NoHour { date }) => Some(date),
        _ => None,
    }
}

fn explain(text: &str) -> TimeFault {
    let Some(parts) = find_date(text) else { return TimeFault::Form { suggestion: None } };
    if !limits::YEARS.contains(&parts[0]) {
        return TimeFault::Year { year: parts[0] };
    }
    let date = match date(parts) {
        Ok(date) => date,
        Err(written) => return TimeFault::NoSuchDay { date: written },
    };
    match find_hour(text) {
        None => TimeFault::NoHour { date: date.to_string() },
        Some((hour, minute)) => match time(hour, minute) {
            Some(time) => TimeFault::Form { suggestion: Some(format!("{date}T{}", time.strftime("%H:%M"))) },
            None => TimeFault::NoSuchHour { hour: format!("{hour:02}:{minute:02}") },
        },
    }
}

/// Year, month and day of `2022-9-20`, `20.9.2022` or `20. September 2022`, whether they exist or not.
fn find_date(text: &str) -> Option<[i64; 3]> {
    let mut words = text.split(|c: char| c.is_whitespace() || matches!(c, 'T' | ',' | '/')).collect::<Vec<_>>();
    words.retain(|word| !word.is_empty());
    let numbers = |word: &str, separator| {
        let numbers: Option<Vec<i64>> = word.split(separator).map(|number| number.parse().ok()).collect();
        numbers.and_then(|numbers| <[i64; 3]>::try_from(numbers).ok())
    };
    let in_one_word = words.iter().find_map(|word| {
        let german = numbers(word, '.').map(|[day, month, year]| [year, month, day]);
        numbers(word, '-').or(german)
    });
    let named = || {
        words.windows(3).find_map(|words| {
            let month = words[1].to_lowercase();
            let month = MONTHS.iter().position(|known| month.starts_with(known))?;
            let day = words[0].trim_end_matches('.').parse().ok()?;
            Some([words[2].parse().ok()?, i64::try_from(month).ok()? + 1, day])
        })
    };
    let [year, month, day] = in_one_word.or_else(named)?;
    Some([if (0..100).contains(&year) { year + 2000 } else { year }, month, day])
}

/// The date, or what was written if there is no such day.
fn date([year, month, day]: [i64; 3]) -> Result<Date, String> {
    let exists = || Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok();
    exists().ok_or_else(|| format!("{day}.{month}.{year}"))
}

/// Hour and minute of `14:45`, `14.45 Uhr` or `14 Uhr`, whether they exist or not.
fn find_hour(text: &str) -> Option<(i64, i64)> {
    let mut words = text.split(|c: char| c.is_whitespace() || c == 'T').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let is_clock = words.peek().is_some_and(|next| next.to_lowercase().starts_with("uhr"));
        let separator = if is_clock { [':', '.'] } else { [':', ':'] };
        let mut parts = word.splitn(2, separator);
        let number = |text: &str| {
            let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<i64>().ok()
        };
        match (parts.next().and_then(number), parts.next().and_then(number)) {
            (Some(hour), Some(minute)) => return Some((hour, minute)),
            (Some(hour), None) if is_clock => return Some((hour, 0)),
            _ => {}
        }
    }
    None
}

fn time(hour: i64, minute: i64) -> Option<Time> {
    Time::new(hour.try_into().ok()?, minute.try_into().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_written_in_another_way_is_understood_and_suggested() {
        for (text, suggestion) in [
            ("20.09.2022 14:45", "2022-09-20T14:45"),
            ("20.9.2022, 14.45 Uhr", "2022-09-20T14:45"),
            ("Dienstag, 20. September 2022, 9 Uhr", "2022-09-20T09:00"),
            ("2022-09-20T14:45:00+02:00", "2022-09-20T14:45"),
            ("2022-9-20T9:05", "2022-09-20T09:05"),
        ] {
            assert_eq!(read_time(text), Err(TimeFault::Form { suggestion: Some(suggestion.to_owned()) }), "{text}");
        }
        assert_eq!(read_time("2022-09-20 14:45"), read_time("2022-09-20T14:45"), "a space is no fault");
        assert_eq!(read_time("14:45 Uhr"), Err(TimeFault::Form { suggestion: None }));
        assert_eq!(read_time("gestern"), Err(TimeFault::Form { suggestion: None }));
    }

    #[test]
    fn days_and_hours_that_do_not_exist_are_told_apart() {
        assert_eq!(read_time("2023-02-30T10:00"), Err(TimeFault::NoSuchDay { date: "30.2.2023".to_owned() }));
        assert_eq!(read_time("2023-02-20T24:00"), Err(TimeFault::NoSuchHour { hour: "24:00".to_owned() }));
        assert_eq!(read_time("20.9.2022"), Err(TimeFault::NoHour { date: "2022-09-20".to_owned() }));
        assert_eq!(read_time("2026-03-29T02:30"), Err(TimeFault::Skipped));
    }
}
