//! Day by day: a course is named once, what one just goes to is named each day.

use crate::fixture::{at, event, listing, period};
use domain::events::{Agenda, SignUpMode};
use jiff::civil::date;

#[test]
fn a_course_stands_on_its_next_day_and_open_hours_stand_on_each() {
    let mut course = event();
    course.dates = vec![
        period("2022-07-06T10:00", "2022-07-06T11:30"),
        period("2022-07-13T10:00", "2022-07-13T11:30"),
        period("2022-07-20T10:00", "2022-07-20T11:30"),
    ];
    let mut hours = course.clone();
    hours.sign_up.mode = SignUpMode::None;
    let now = at("2022-07-07T09:00");
    let days = |event| Agenda::of(vec![listing(event)], now, None).days.into_keys().collect::<Vec<_>>();
    assert_eq!(days(course), [date(2022, 7, 13)]);
    assert_eq!(days(hours), [date(2022, 7, 13), date(2022, 7, 20)]);
}

#[test]
fn what_lasts_several_days_stands_apart() {
    let mut exhibition = event();
    exhibition.dates = vec![period("2022-09-19T00:00", "2022-09-25T23:59")];
    let agenda = Agenda::of(vec![listing(exhibition)], at("2022-09-20T09:00"), None);
    assert!(agenda.days.is_empty());
    assert_eq!(agenda.running.len(), 1);
}
