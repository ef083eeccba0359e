//! The real `dabei serve`, killed with SIGKILL under load and started again: each sign-up that it had confirmed is stored,
//! complete and once. And copies of its database files, taken while it writes: each copy holds the state before or after a
//! commit. `DABEI_TEST_CRASHES` sets the number of kills.

mod checkpoints;
pub mod clients;
mod file_copies;
pub mod http_client;
pub mod installation;
pub mod server_process;
pub mod stored;
pub mod submission;

use backend::random::Random;
use backend::testing::database::is_postgres;
use clients::Clients;
use file_copies::DatabaseFiles;
use installation::{HALL, Installation, circle};
use server_process::ServerProcess;
use std::thread;
use std::time::{Duration, Instant};
use stored::Stored;

/// A new database after this many kills, so that the last check is as quick as the first.
const CRASHES_PER_DATABASE: usize = 50;
/// The promised time from the start of the process to the first good response.
const READY_WITHIN: Duration = Duration::from_secs(2);
/// The longest time under load before a kill, however slow the machine is.
const LONGEST_LOAD: Duration = Duration::from_millis(600);
const COPIES: usize = 210;

fn crashes() -> usize {
    std::env::var("DABEI_TEST_CRASHES").map_or(50, |crashes| crashes.parse().expect("DABEI_TEST_CRASHES is a number"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmed_sign_up_survives_every_kill_of_the_server() {
    let random = Random::seeded(3);
    let (mut left, mut slowest, mut signed_up, mut unanswered) = (crashes(), Duration::ZERO, 0, 0);
    while left > 0 {
        let rounds = left.min(CRASHES_PER_DATABASE);
        let installation = Installation::create(rounds).await;
        let mut server = ServerProcess::start(installation.command());
        for round in 0..rounds {
            let events = [HALL.to_owned(), circle(round)];
            let clients = Clients::start(server.address, &format!("Gast {round}"), &events);
            let [successes, delay] = random.bytes().map(u64::from);
            let until = Instant::now() + LONGEST_LOAD;
            while clients.signed_up() < 1 + successes % 48 && Instant::now() < until {
                thread::yield_now();
            }
            // At any instant between two responses, not only just after one.
            let kill_at = Instant::now() + Duration::from_micros(delay * 20);
            while Instant::now() < kill_at {
                thread::yield_now();
            }
            server.kill();
            let mut submissions = clients.stop();
            unanswered += submissions.iter().filter(|submission| submission.is_unknown()).count();
            server = ServerProcess::start(installation.command());
            slowest = slowest.max(server.ready_after);
            submission::resubmit_unknown(server.address, &mut submissions);
            let stored = Stored::read(&installation.url, &format!("Gast {round} %")).await;
            signed_up += stored.assert_matches(&submissions);
        }
        Stored::read(&installation.url, "%").await.assert_consistent();
        left -= rounds;
    }
    println!("{} kills: {signed_up} signed up, {unanswered} submitted again, ready in {slowest:?} at most", crashes());
    assert!(unanswered > 0, "some kills hit a sign-up in progress");
    assert!(slowest <= READY_WITHIN, "ready again only after {slowest:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_the_files_of_a_busy_server_opens_with_the_state_before_or_after_a_commit() {
    if is_postgres() {
        return; // It has no file that could be copied while it runs.
    }
    let installation = Installation::create(1).await;
    let server = ServerProcess::start(installation.command());
    let clients = Clients::start(server.address, "Gast", &[HALL.to_owned(), circle(0)]);
    let files = DatabaseFiles::of(&installation.url);
    let (random, mut copies, mut discarded) = (Random::seeded(4), Vec::new(), 0);
    while copies.len() < COPIES {
        let confirmed = clients.signed_up();
        match files.copy(copies.len(), random.bytes()) {
            Some(copy) => copies.push((confirmed, copy.open().await)),
            None => discarded += 1,
        }
        assert!(discarded < 50 * COPIES, "the log restarts too often to be copied");
    }
    let mut submissions = clients.stop();
    submission::resubmit_unknown(server.address, &mut submissions);
    let stored = Stored::read(&installation.url, "%").await;
    let signed_up = stored.assert_matches(&submissions);
    for (confirmed, copy) in &copies {
        copy.assert_is_prefix_of(&stored, *confirmed);
    }
    let cut = copies.iter().filter(|(_, copy)| !copy.is_whole).count();
    println!("{} copies, {cut} of them cut, {discarded} discarded; {signed_up} sign-ups at the end", copies.len());
}
