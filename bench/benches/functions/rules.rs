//! The functions of the domain that every sign-up and every list calls.

use backend::clock::Clock;
use bench::context::{form_data, programme_snapshot, sign_up_request};
use criterion::Criterion;
use domain::events::Filter;
use domain::search::Search;
use domain::signups::{OwnSeats, allocate, read_sign_up_form};
use std::hint::black_box;

const EVENTS: usize = 1_000;
const ROWS: usize = 50;

#[expect(clippy::expect_used, reason = "a benchmark needs its events")]
pub fn rules(criterion: &mut Criterion) {
    let snapshot = programme_snapshot(EVENTS).expect("a programme");
    let index = &snapshot.index;
    let now = Clock::System.now();
    let all = Filter::default();
    // The first has workshops.
    let listing = index.select(&all, now, now).listings().next().expect("an event");
    let (data, request) = (form_data(0), sign_up_request(0, &listing.event).expect("a valid form"));
    criterion.bench_function("read_sign_up_form, one person", |bencher| {
        bencher.iter(|| read_sign_up_form(black_box(&data), black_box(&listing.event)));
    });
    criterion.bench_function("allocate, one person", |bencher| {
        let own_seats = OwnSeats::default();
        bencher.iter(|| {
            allocate(black_box(&listing.event), black_box(&listing.taken), &own_seats, black_box(&request), now)
        });
    });
    let count_matching = |filter: &Filter| index.select(filter, now, now).listings().count();
    let by_topic = Filter { topic: Some("Spaziergang".to_owned()), ..Filter::default() };
    criterion.bench_function("found among 1,000 events, a topic", |bencher| {
        bencher.iter(|| count_matching(black_box(&by_topic)));
    });
    let by_words = Filter { words: Some(Search::new("fuehrung kaffee")), ..Filter::default() };
    criterion.bench_function("found among 1,000 events, two words", |bencher| {
        bencher.iter(|| count_matching(black_box(&by_words)));
    });
    criterion.bench_function("a page of the calendar, of 1,000 events", |bencher| {
        bencher.iter(|| index.select(black_box(&all), now, now).agenda(ROWS));
    });
}
