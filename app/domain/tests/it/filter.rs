//! The filters of the start page find what a person means.

use crate::fixture::{event, listing};
use domain::events::Filter;
use domain::folding::Search;
use jiff::civil::date;

fn finds(filter: &Filter) -> bool {
    filter.admits(&listing(event()).into())
}

fn words(text: &str) -> Filter {
    Filter { words: Some(Search::of(text)), ..Filter::default() }
}

#[test]
fn a_search_forgives_spelling_and_wants_every_word() {
    for text in
        ["seniorenarbeit", "SENIOREN", "aelteren menschen", "ältere", "mobilitat", "das k", "kornwestheim verein"]
    {
        assert!(finds(&words(text)), "{text}");
    }
    for text in ["Demenz", "seniorenarbeit demenz"] {
        assert!(!finds(&words(text)), "{text}");
    }
}

#[test]
fn days_count_with_both_ends() {
    let span = |from, until| Filter { from, until, ..Filter::default() };
    let day = |day| Some(date(2022, 7, day));
    assert!(finds(&span(day(15), day(15))));
    assert!(finds(&span(None, day(15))) && finds(&span(day(15), None)));
    assert!(!finds(&span(day(16), None)) && !finds(&span(None, day(14))));
}

#[test]
fn a_choice_must_be_met_and_an_absent_one_meets_all() {
    let is = |text: &str| Some(text.to_owned());
    assert!(finds(&Filter {
        host: is("stadt"),
        target_group: is("Vereine"),
        topic: is("Älter werden"),
        ..Filter::default()
    }));
    assert!(!finds(&Filter { host: is("landkreis"), ..Filter::default() }));
    assert!(!finds(&Filter { programme: is("demenz"), ..Filter::default() }));
    assert!(!Filter::default().is_active());
}
