//! A letter as every sign-up renders it: its two bodies and its calendar file.

use backend::events::calendar::of_events;
use backend::outbox::sheet::{Part, Sheet};
use bench::folder::Folder;
use bench::house;
use bench::programme::{LISTED, LOOKED_AT};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use text::{Words, say};

#[expect(clippy::expect_used, reason = "a bench without its house has nothing to go on with")]
fn letters(criterion: &mut Criterion) {
    let sheet = sheet(Words::german());
    criterion.bench_function("a letter as text", |bencher| bencher.iter(|| black_box(&sheet).text()));
    criterion.bench_function("a letter as HTML", |bencher| bencher.iter(|| black_box(&sheet).html()));
    let folder = Folder::make("letters").expect("a folder");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let url = format!("sqlite://{}", folder.join("dabei.db").display());
    let house = runtime.block_on(house::open(&url, LISTED)).expect("a house");
    let listing = runtime.block_on(backend::events::event(&house, LOOKED_AT)).expect("an event");
    criterion.bench_function("a calendar file, one event", |bencher| {
        bencher.iter(|| {
            of_events(
                &house,
                Words::german(),
                "Veranstaltungen",
                Some("/kalender.ics"),
                std::slice::from_ref(black_box(&listing)),
            )
        });
    });
    runtime.block_on(house.db.close());
}

/// What a confirmation says, about.
fn sheet(words: Words) -> Sheet {
    let paragraph = |words: String| Part::Paragraph(words);
    let link = |words: String| Part::Link { words, url: format!("http://127.0.0.1/anmeldung/{}", "k".repeat(43)) };
    let facts = [
        (say!(words, "fact-what"), "Smartphone-Treff"),
        (say!(words, "fact-where"), "Das K, Stuttgarter Straße 65, 70806 Kornwestheim"),
    ];
    Sheet {
        language: words.language(),
        title: say!(words, "letter-confirmation-subject", title = "Smartphone-Treff".to_owned()),
        parts: vec![
            Part::Heading(say!(words, "letter-confirmation-heading")),
            paragraph(say!(words, "letter-confirmation-places", places = 2)),
            Part::Facts(facts.map(|(label, fact)| (label, fact.to_owned())).to_vec()),
            link(say!(words, "letter-own-page")),
            link(say!(words, "letter-mailbox")),
            paragraph(say!(words, "letter-not-you")),
            link(say!(words, "letter-privacy")),
        ],
    }
}

criterion_group!(benches, letters);
criterion_main!(benches);
