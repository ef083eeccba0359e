//! The message that every sign-up renders: its text and HTML bodies and its calendar file.

use backend::events::calendar::of_event;
use backend::messages::body::{BodyPart, Fact, Link, MessageBody};
use bench::context;
use bench::programme::{LISTED, MEASURED_EVENT};
use bench::temp_dir::TempDir;
use criterion::Criterion;
use std::hint::black_box;
use text::{Words, say};

#[expect(clippy::expect_used, reason = "a benchmark needs its context")]
pub fn messages(criterion: &mut Criterion) {
    let parts = confirmation(Words::german());
    let (sender, title) = ("Stadt Kornwestheim".to_owned(), "Ihre Anmeldung: Smartphone-Treff");
    let body = MessageBody { language: "de".to_owned(), sender, colour: "#173a92".to_owned(), parts };
    criterion.bench_function("a message as text", |bencher| bencher.iter(|| black_box(&body).text()));
    criterion.bench_function("a message as HTML", |bencher| bencher.iter(|| black_box(&body).html(title)));
    let folder = TempDir::create("messages").expect("a folder");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let url = format!("sqlite://{}", folder.join("dabei.db").display());
    let ctx = runtime.block_on(context::open(&url, LISTED)).expect("a context");
    let listing = runtime.block_on(backend::events::event(&ctx, MEASURED_EVENT)).expect("an event");
    criterion.bench_function("a calendar file, one event", |bencher| {
        bencher.iter(|| of_event(&ctx, Words::german(), black_box(&listing)));
    });
    runtime.block_on(ctx.db.close());
}

/// Parts like those of a confirmation.
fn confirmation(words: Words) -> Vec<BodyPart> {
    let link = |words: String, label: String| {
        let url = format!("http://127.0.0.1/anmeldung/{}", "k".repeat(43));
        BodyPart::Link(Link { words, label, url, is_primary: false })
    };
    vec![
        BodyPart::Heading(say!(words, "message-confirmation-heading")),
        BodyPart::Paragraph(say!(words, "message-confirmation-seats", seats = 2)),
        BodyPart::Facts(vec![
            Fact::new(say!(words, "fact-what"), "Smartphone-Treff".to_owned()),
            Fact::new(say!(words, "fact-where"), "Das K, Stuttgarter Straße 65, 70806 Kornwestheim".to_owned()),
        ]),
        link(say!(words, "message-own-page"), say!(words, "message-own-page-label")),
        link(say!(words, "message-mailbox"), say!(words, "message-mailbox-label")),
        link(say!(words, "message-not-you"), say!(words, "message-not-you-label")),
    ]
}
