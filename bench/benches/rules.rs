//! The rules that every sign-up and every list goes through.

use backend::clock::Clock;
use bench::house::{edition, typed, wish};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::events::Filter;
use domain::folding::Search;
use domain::signups::{Own, place, read_wish};
use std::hint::black_box;

const EVENTS: usize = 1_000;
const ROWS: usize = 50;

#[expect(clippy::expect_used, reason = "a bench without its events has nothing to go on with")]
fn rules(criterion: &mut Criterion) {
    let edition = edition(EVENTS).expect("a house of events");
    let almanac = &edition.almanac;
    let now = Clock::System.now();
    let all = Filter::default();
    // The first has workshops.
    let listing = almanac.admitted(&all, now, now).next().expect("an event");
    let (typed, wish) = (typed(0), wish(0, &listing.event).expect("a good form"));
    criterion.bench_function("read_wish, one person", |bencher| {
        bencher.iter(|| read_wish(black_box(&typed), black_box(&listing.event)));
    });
    criterion.bench_function("place, one person", |bencher| {
        let nothing = Own::default();
        bencher.iter(|| place(black_box(&listing.event), black_box(&listing.taken), &nothing, black_box(&wish), now));
    });
    let admitted = |filter: &Filter| almanac.admitted(filter, now, now).count();
    let by_topic = Filter { topic: Some("Spaziergang".to_owned()), ..Filter::default() };
    criterion.bench_function("found among 1,000 events, a topic", |bencher| {
        bencher.iter(|| admitted(black_box(&by_topic)));
    });
    let by_words = Filter { words: Some(Search::of("fuehrung kaffee")), ..Filter::default() };
    criterion.bench_function("found among 1,000 events, two words", |bencher| {
        bencher.iter(|| admitted(black_box(&by_words)));
    });
    criterion.bench_function("a page of the calendar, of 1,000 events", |bencher| {
        bencher.iter(|| almanac.agenda(black_box(&all), now, now, ROWS));
    });
}

criterion_group!(benches, rules);
criterion_main!(benches);
