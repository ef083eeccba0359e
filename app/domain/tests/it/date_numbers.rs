//! The numbers of an event's dates: a date keeps its number when others are dropped, added or moved.

use crate::fixture::{at, event, period};
use domain::events::Event;

/// The event after it got dates that start at these hours.
fn changed(old: &Event, hours: &[u8]) -> Event {
    let mut new = Event { date_numbers: None, ..old.clone() };
    new.dates = hours.iter().map(|hour| period(&format!("2022-07-15T{hour:02}:00"), "2022-07-15T23:00")).collect();
    new.number_dates(old, Some(at("2022-06-02T08:00")));
    new
}

/// Hours with numbers.
type Numbers = Vec<(i8, i64)>;

/// The hours of the dates with their numbers, and those of the dropped ones.
fn numbers(event: &Event) -> (Numbers, Numbers) {
    let dropped = event.dropped_dates().iter().map(|date| (date.period.starts.local.hour(), date.number));
    (event.numbered_dates().map(|(number, date)| (date.starts.local.hour(), number)).collect(), dropped.collect())
}

fn course() -> Event {
    changed(&event(), &[10, 12, 14])
}

#[test]
fn the_dates_of_a_new_event_are_numbered_in_their_order() {
    let course = course();
    assert_eq!(numbers(&course), (vec![(10, 1), (12, 2), (14, 3)], vec![]));
    assert_eq!(course.date_numbers, None);
}

#[test]
fn a_dropped_date_is_remembered_and_the_others_keep_their_numbers() {
    let without_second = changed(&course(), &[10, 14]);
    assert_eq!(numbers(&without_second), (vec![(10, 1), (14, 3)], vec![(12, 2)]));
    assert_eq!(numbers(&changed(&without_second, &[14])), (vec![(14, 3)], vec![(12, 2), (10, 1)]));
}

#[test]
fn a_date_that_nobody_knows_is_not_remembered_when_it_is_dropped() {
    let mut draft = Event { dates: course().dates[..2].to_vec(), ..course() };
    draft.number_dates(&course(), None);
    assert_eq!(numbers(&draft), (vec![(10, 1), (12, 2)], vec![]));
}

#[test]
fn moved_dates_keep_their_numbers_in_their_order() {
    assert_eq!(numbers(&changed(&course(), &[10, 13, 15])), (vec![(10, 1), (13, 2), (15, 3)], vec![]));
    let later = changed(&course(), &[12, 14, 16]);
    assert_eq!(numbers(&later), (vec![(12, 2), (14, 3), (16, 1)], vec![]), "the first has moved behind the others");
    assert_eq!(numbers(&changed(&course(), &[12, 16])), (vec![(12, 2), (16, 1)], vec![(14, 3)]));
}

#[test]
fn a_new_date_never_gets_a_number_that_was_used() {
    let earlier = changed(&course(), &[8, 10, 12, 14]);
    assert_eq!(numbers(&earlier), (vec![(8, 4), (10, 1), (12, 2), (14, 3)], vec![]));
    let without_last = changed(&course(), &[10, 12]);
    assert_eq!(numbers(&changed(&without_last, &[10, 12, 16])), (vec![(10, 1), (12, 2), (16, 4)], vec![(14, 3)]));
}

#[test]
fn a_dropped_date_that_is_back_has_its_number_again() {
    let back = changed(&changed(&course(), &[10, 14]), &[10, 12, 14]);
    assert_eq!(numbers(&back), (vec![(10, 1), (12, 2), (14, 3)], vec![]));
    assert_eq!(back.date_numbers, None);
}

#[test]
fn of_two_dates_at_one_time_each_has_its_number() {
    let twice = changed(&course(), &[10, 10, 12]);
    assert_eq!(numbers(&twice), (vec![(10, 1), (10, 3), (12, 2)], vec![]));
    assert_eq!(numbers(&changed(&twice, &[10, 12])), (vec![(10, 1), (12, 2)], vec![(10, 3)]));
}
