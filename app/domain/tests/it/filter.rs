//! The filter of the event lists.

use crate::fixture::{at, event, listing};
use domain::events::{Filter, ProgrammeIndex};
use domain::search::Search;
use domain::time::Instant;
use jiff::civil::date;

fn matches(filter: &Filter) -> bool {
    let index = ProgrammeIndex::new(vec![listing(event())], Vec::new(), Instant(0));
    index.select(filter, at("2022-07-01T08:00"), Instant(0)).listings().next().is_some()
}

fn words(text: &str) -> Filter {
    Filter { words: Some(Search::new(text)), ..Filter::default() }
}

#[test]
fn a_search_ignores_spelling_variants_and_requires_every_word() {
    for text in
        ["seniorenarbeit", "SENIOREN", "aelteren menschen", "ältere", "mobilitat", "das k", "kornwestheim verein"]
    {
        assert!(matches(&words(text)), "{text}");
    }
    for text in ["Demenz", "seniorenarbeit demenz"] {
        assert!(!matches(&words(text)), "{text}");
    }
}

#[test]
fn the_first_and_the_last_day_are_inclusive() {
    let span = |from, until| Filter { from, until, ..Filter::default() };
    let day = |day| Some(date(2022, 7, day));
    assert!(matches(&span(day(15), day(15))));
    assert!(matches(&span(None, day(15))) && matches(&span(day(15), None)));
    assert!(!matches(&span(day(16), None)) && !matches(&span(None, day(14))));
}

#[test]
fn a_day_can_be_given_as_browsers_send_it_and_as_people_type_it() {
    for text in ["2022-07-15", "15.07.2022", "15.7.2022"] {
        let (filter, invalid) = Filter::read(|field| (field == "ab").then_some(text));
        assert_eq!((filter.from, invalid.len()), (Some(date(2022, 7, 15)), 0), "{text}");
    }
    for text in ["2022", "15.7.", "31.2.2022", "15/7/2022"] {
        let (filter, invalid) = Filter::read(|field| (field == "ab").then_some(text));
        assert_eq!((filter.from, invalid.len()), (None, 1), "{text}");
    }
}

#[test]
fn a_chosen_value_must_match_and_an_absent_one_matches_all() {
    let value = |text: &str| Some(text.to_owned());
    assert!(matches(&Filter {
        host: value("stadt"),
        target_group: value("Vereine"),
        topic: value("Älter werden"),
        ..Filter::default()
    }));
    assert!(!matches(&Filter { host: value("landkreis"), ..Filter::default() }));
    assert!(!matches(&Filter { programme: value("demenz"), ..Filter::default() }));
    assert!(!Filter::default().is_active());
}
