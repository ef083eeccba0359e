//! The capacity promise, proven: 32 clients, ten thousand operations, and a checker that judges all they heard.
//! `DABEI_TEST_OPERATIONS` says how many, `DABEI_TEST_SEED` with which dice.

mod desk;
mod flaws;
mod presses;
mod proof;

use backend::Settings;
use backend::db::Db;
use backend::testing::TestHouse;
use desk::Counter;
use proof::client::{CLIENTS, Client};
use proof::found::{Found, put_away};
use proof::observer::observe;
use proof::operation::History;
use proof::programme::AFTERNOON;
use proof::verdict::Verdict;
use std::env;
use std::sync::Arc;
use std::time::Instant;

const OPERATIONS: usize = 10_000;
/// Operations of one history; more are several, each with dice and a house of its own.
const A_HISTORY: usize = 2_500;
/// So many are enough for the control: the lock is missed within the first hundred.
const CONTROL_OPERATIONS: usize = 2_000;

#[tokio::test(flavor = "multi_thread")]
async fn whatever_thirty_two_clients_do_nobody_is_one_too_many_and_nothing_promised_is_lost() {
    let mut left = setting("DABEI_TEST_OPERATIONS").unwrap_or(OPERATIONS);
    let mut seed = seed();
    while left > 0 {
        let operations = left.min(A_HISTORY);
        let verdict = run(false, seed, operations).await;
        assert!(verdict.faults.is_empty() && verdict.failures.is_empty(), "{verdict}");
        assert!(verdict.operations >= operations, "{verdict}");
        assert!(verdict.is_telling(), "too little was done to prove anything: {verdict}");
        assert!(verdict.refused * 20 > operations, "the event was never full: {verdict}");
        (left, seed) = (left - operations, seed + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_clients_catch_a_sign_up_that_leaves_out_the_lock() {
    let verdict = run(true, seed(), CONTROL_OPERATIONS).await;
    assert!(verdict.oversold().0 > 0, "the race did not happen, or the checker sleeps: {verdict}");
}

async fn run(is_careless: bool, seed: u64, operations: usize) -> Verdict {
    let began = Instant::now();
    let mut house = without_limits(AFTERNOON).await;
    let desk = Arc::new(Counter { house: house.house.clone(), is_careless });
    let history = Arc::new(History::default());
    let observer = tokio::spawn(observe(house.house.clone(), Arc::clone(&history)));
    let clients = (0..CLIENTS).map(|number| {
        let client = Client::new(number, seed, Arc::clone(&desk), Arc::clone(&history));
        tokio::spawn(client.run(operations.div_ceil(CLIENTS)))
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.expect("a client never panics");
    }
    history.end();
    observer.await.expect("the observer never panics");
    // What somebody walked away from may still be under way; closing waits for it.
    house.db.close().await;
    house.house.db = Db::open(house.url()).await.expect("the database opens again");
    let verdict = Verdict::of(seed, &history, &Found::read(&house).await);
    let oversold = verdict.oversold();
    println!("{verdict}\n  (oversold, most): {oversold:?}; {:.1} s", began.elapsed().as_secs_f64());
    put_away(&house).await;
    verdict
}

/// A house with a programme, in which everybody gets all their letters.
async fn without_limits(programme: &str) -> TestHouse {
    let mut house = TestHouse::open().await;
    house.house.settings = Arc::new(Settings { has_limits: false, ..(*house.settings).clone() });
    house.import(programme).await;
    house
}

fn setting(name: &str) -> Option<usize> {
    env::var(name).ok().map(|value| value.parse().expect("a number"))
}

fn seed() -> u64 {
    setting("DABEI_TEST_SEED").map_or(1, |seed| u64::try_from(seed).expect("a small number"))
}
