//! The capacity promise under load: 32 clients run ten thousand operations, and a checker judges the history of their
//! answers. `DABEI_TEST_OPERATIONS` sets the number of operations, `DABEI_TEST_SEED` the seed.

mod checker_flaws;
mod proof;
mod submissions;
mod unlocked;
mod use_cases;

use backend::Settings;
use backend::db::Db;
use backend::testing::TestApp;
use backend::testing::programme_file::{Record, programme_file};
use proof::client::{CLIENTS, Client};
use proof::observer::observe;
use proof::operation::History;
use proof::programme::afternoon;
use proof::stored::{StoredData, discard_messages};
use proof::verdict::Verdict;
use std::env;
use std::sync::Arc;
use std::time::Instant;
use use_cases::UseCases;

const OPERATIONS: usize = 10_000;
/// The number of operations of one history. More of them are several histories, each with its own seed and database.
const A_HISTORY: usize = 2_500;
/// The number of operations without the lock: a double booking happens within the first hundred.
const CONTROL_OPERATIONS: usize = 2_000;

#[tokio::test(flavor = "multi_thread")]
async fn thirty_two_clients_never_overbook_the_event_and_no_confirmed_seat_is_lost() {
    let mut left = setting("DABEI_TEST_OPERATIONS").unwrap_or(OPERATIONS);
    let mut seed = seed();
    while left > 0 {
        let operations = left.min(A_HISTORY);
        let verdict = run(false, seed, operations).await;
        assert!(verdict.faults.is_empty() && verdict.failures.is_empty(), "{verdict}");
        assert!(verdict.operations >= operations, "{verdict}");
        assert!(verdict.is_meaningful(), "too little was done for a verdict: {verdict}");
        assert!(verdict.refused * 20 > operations, "the event was never full: {verdict}");
        (left, seed) = (left - operations, seed + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_clients_find_the_double_booking_of_a_sign_up_without_the_lock() {
    let verdict = run(true, seed(), CONTROL_OPERATIONS).await;
    assert!(verdict.oversold().0 > 0, "the race did not happen, or the checker missed it: {verdict}");
}

async fn run(is_unlocked: bool, seed: u64, operations: usize) -> Verdict {
    let began = Instant::now();
    let mut app = without_limits(afternoon()).await;
    let service = Arc::new(UseCases { ctx: app.ctx.clone(), is_unlocked });
    let history = Arc::new(History::default());
    let observer = tokio::spawn(observe(app.ctx.clone(), Arc::clone(&history)));
    let clients = (0..CLIENTS).map(|number| {
        let client = Client::new(number, seed, Arc::clone(&service), Arc::clone(&history));
        tokio::spawn(client.run(operations.div_ceil(CLIENTS)))
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.expect("a client never panics");
    }
    history.end();
    observer.await.expect("the observer never panics");
    // A use case whose client aborted may still be running; closing the database waits for it.
    app.db.close().await;
    app.ctx.db = Db::open(app.url()).await.expect("the database opens again");
    let verdict = Verdict::of(seed, &history, &StoredData::read(&app).await);
    let oversold = verdict.oversold();
    println!("{verdict}\n  (oversold, most): {oversold:?}; {:.1} s", began.elapsed().as_secs_f64());
    discard_messages(&app).await;
    verdict
}

/// An application with a programme and without limits on messages.
async fn without_limits(event: Record) -> TestApp {
    let mut app = TestApp::open().await;
    app.ctx.settings = Arc::new(Settings { has_limits: false, ..(*app.settings).clone() });
    app.import(programme_file([event])).await;
    app
}

fn setting(name: &str) -> Option<usize> {
    env::var(name).ok().map(|value| value.parse().expect("a number"))
}

fn seed() -> u64 {
    setting("DABEI_TEST_SEED").map_or(1, |seed| u64::try_from(seed).expect("a small number"))
}
