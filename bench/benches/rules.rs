//! The rules that every sign-up and every list goes through.

use bench::house::{listings, typed, wish};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::events::Filter;
use domain::signups::{place, read_wish};
use std::hint::black_box;

const EVENTS: usize = 1_000;

#[expect(clippy::expect_used, reason = "a bench without its events has nothing to go on with")]
fn rules(criterion: &mut Criterion) {
    let listings = listings(EVENTS).expect("a house of events");
    // The first has workshops.
    let listing = &listings[0];
    let (typed, wish) = (typed(0), wish(0, &listing.event).expect("a good form"));
    criterion.bench_function("read_wish, one person", |bencher| {
        bencher.iter(|| read_wish(black_box(&typed), black_box(&listing.event)));
    });
    criterion.bench_function("place, one person", |bencher| {
        bencher.iter(|| place(black_box(&listing.event), black_box(&listing.taken), black_box(&wish)));
    });
    let admitted = |filter: &Filter| listings.iter().filter(|listing| filter.admits(listing)).count();
    let by_topic = Filter { topic: Some("Spaziergang".to_owned()), ..Filter::default() };
    criterion.bench_function("Filter::admits, 1,000 events, a topic", |bencher| {
        bencher.iter(|| admitted(black_box(&by_topic)));
    });
    let by_words = Filter { words: Some("fuehrung kaffee".to_owned()), ..Filter::default() };
    criterion.bench_function("Filter::admits, 1,000 events, two words", |bencher| {
        bencher.iter(|| admitted(black_box(&by_words)));
    });
}

criterion_group!(benches, rules);
criterion_main!(benches);
