//! The agenda: a course appears once, an event without sign-up on each of its dates.

use crate::fixture::{at, event, listing, period};
use domain::events::{Agenda, Event, Filter, ProgrammeIndex, SignUpMode};
use domain::time::Instant;
use jiff::civil::date;

/// The agenda after `now` with whole days until there are at least `most` rows.
fn agenda(events: Vec<Event>, now: Instant, most: usize) -> Agenda {
    let index = ProgrammeIndex::new(events.into_iter().map(listing).collect(), vec![], now);
    index.select(&Filter::default(), now, now).agenda(most)
}

#[test]
fn a_course_appears_on_its_next_date_and_open_hours_on_each_date() {
    let mut course = event();
    course.dates = vec![
        period("2022-07-06T10:00", "2022-07-06T11:30"),
        period("2022-07-13T10:00", "2022-07-13T11:30"),
        period("2022-07-20T10:00", "2022-07-20T11:30"),
    ];
    let mut open_hours = course.clone();
    open_hours.sign_up.mode = SignUpMode::None;
    let now = at("2022-07-07T09:00");
    let days = |event| agenda(vec![event], now, usize::MAX).days.into_keys().collect::<Vec<_>>();
    assert_eq!(days(course), [date(2022, 7, 13)]);
    assert_eq!(days(open_hours), [date(2022, 7, 13), date(2022, 7, 20)]);
}

#[test]
fn an_event_of_several_days_is_listed_above_the_days_only_while_it_runs() {
    let mut exhibition = event();
    exhibition.dates = vec![period("2022-09-19T10:00", "2022-09-25T23:59")];
    let rows = |now| {
        let agenda = agenda(vec![exhibition.clone()], at(now), usize::MAX);
        (agenda.running.len(), agenda.days.into_keys().map(jiff::civil::Date::day).collect::<Vec<_>>())
    };
    assert_eq!(rows("2022-06-20T09:00"), (0, vec![19]));
    assert_eq!(rows("2022-09-19T09:00"), (0, vec![19]));
    assert_eq!(rows("2022-09-19T10:00"), (1, vec![]));
    assert_eq!(rows("2022-09-25T23:58"), (1, vec![]));
    assert_eq!(rows("2022-09-26T00:00"), (0, vec![]));
}

#[test]
fn a_page_that_begins_while_an_event_of_several_days_lasts_lists_it_above_its_days() {
    let mut exhibition = event();
    exhibition.dates = vec![period("2022-09-19T10:00", "2022-09-25T23:59")];
    let index = ProgrammeIndex::new(vec![listing(exhibition)], vec![], at("2022-06-20T09:00"));
    let page = |now, begins| index.select(&Filter::default(), at(now), at(begins)).agenda(usize::MAX);
    assert_eq!(page("2022-06-20T09:00", "2022-09-19T00:00").days.len(), 1, "it begins on the first day of the page");
    assert_eq!(page("2022-06-20T09:00", "2022-09-20T00:00").running.len(), 1);
    assert_eq!(page("2022-10-01T09:00", "2022-09-20T00:00").running.len(), 1, "a page of the past");
    assert_eq!(page("2022-10-01T09:00", "2022-09-01T00:00").days.len(), 1);
}

#[test]
fn an_evening_stays_in_its_day_until_it_ends_in_the_night() {
    let mut evening = event();
    evening.dates = vec![period("2022-12-31T20:00", "2023-01-01T02:00")];
    let days = |now| {
        let agenda = agenda(vec![evening.clone()], at(now), usize::MAX);
        assert_eq!(agenda.running, []);
        agenda.days.into_keys().collect::<Vec<_>>()
    };
    assert_eq!(days("2022-12-05T09:00"), [date(2022, 12, 31)]);
    assert_eq!(days("2023-01-01T01:59"), [date(2022, 12, 31)]);
    assert!(days("2023-01-01T02:00").is_empty());
}

#[test]
fn an_evening_of_the_day_before_is_not_on_a_page_that_begins_with_a_day() {
    let mut evenings = event();
    evenings.sign_up.mode = SignUpMode::None;
    evenings.dates =
        vec![period("2022-10-01T20:00", "2022-10-02T02:00"), period("2022-10-08T20:00", "2022-10-09T02:00")];
    let index = ProgrammeIndex::new(vec![listing(evenings)], vec![], at("2022-09-20T09:00"));
    let filter = Filter { from: Some(date(2022, 10, 2)), ..Filter::default() };
    let agenda = index.select(&filter, at("2022-09-20T09:00"), at("2022-10-02T00:00")).agenda(usize::MAX);
    assert_eq!(agenda.days.into_keys().collect::<Vec<_>>(), [date(2022, 10, 8)]);
}

#[test]
fn however_much_is_running_a_page_has_a_day_and_the_next_page_another() {
    let exhibitions = (0..4).map(|number| {
        let mut exhibition = event();
        exhibition.slug = format!("schau-{number}").as_str().try_into().unwrap();
        exhibition.dates = vec![period("2022-07-01T10:00", "2022-07-31T18:00")];
        exhibition
    });
    let talks = [8, 9].map(|day| {
        let mut talk = event();
        talk.slug = format!("vortrag-{day}").as_str().try_into().unwrap();
        talk.dates = vec![period(&format!("2022-07-0{day}T10:00"), &format!("2022-07-0{day}T11:00"))];
        talk
    });
    let page = agenda(exhibitions.chain(talks).collect(), at("2022-07-07T09:00"), 2);
    assert_eq!((page.running.len(), page.days.len(), page.next), (4, 1, Some(date(2022, 7, 9))));
}

#[test]
fn each_date_of_a_course_is_in_its_month() {
    let mut course = event();
    course.dates = vec![period("2022-07-06T10:00", "2022-07-06T11:30"), period("2022-07-13T10:00", "2022-07-13T11:30")];
    let index = ProgrammeIndex::new(vec![listing(course)], vec![], at("2022-06-20T09:00"));
    let month = index.select(&Filter::default(), at("2022-07-10T09:00"), at("2022-07-01T00:00")).each_date();
    assert_eq!(month.days.into_keys().collect::<Vec<_>>(), [date(2022, 7, 6), date(2022, 7, 13)]);
}

#[test]
fn a_page_of_the_calendar_holds_whole_days_and_names_the_first_day_of_the_next_page() {
    let on = |day: &str| {
        let mut talk = event();
        talk.slug = format!("vortrag-{day}").as_str().try_into().unwrap();
        talk.dates = vec![period(&format!("2022-07-{day}T10:00"), &format!("2022-07-{day}T11:00"))];
        talk
    };
    let mut second = on("08");
    second.slug = "zweiter".try_into().unwrap();
    let events = vec![on("07"), on("08"), second, on("09")];
    let now = at("2022-07-07T09:00");
    let page = agenda(events.clone(), now, 2);
    assert_eq!(page.days.values().map(Vec::len).collect::<Vec<_>>(), [1, 2], "a day is not split");
    assert_eq!(page.next, Some(date(2022, 7, 9)));
    assert_eq!(agenda(events, now, 4).next, None);
}

#[test]
fn a_short_list_holds_the_occurrences_that_begin_first_however_long_they_last() {
    let mut exhibition = event();
    exhibition.dates = vec![period("2022-09-19T00:00", "2022-09-25T23:59")];
    let mut walk = event();
    walk.sign_up.mode = SignUpMode::None;
    walk.dates = vec![period("2022-09-21T10:00", "2022-09-21T11:30"), period("2022-09-26T10:00", "2022-09-26T11:30")];
    let rows = |most| {
        let agenda = agenda(vec![exhibition.clone(), walk.clone()], at("2022-09-20T09:00"), usize::MAX).cut(most);
        (agenda.running.len(), agenda.days.into_keys().map(jiff::civil::Date::day).collect::<Vec<_>>())
    };
    assert_eq!(rows(1), (1, vec![]));
    assert_eq!(rows(2), (1, vec![21]));
    assert_eq!(rows(9), (1, vec![21, 26]));
}
