//! Concurrent clients, each on a thread of its own, that sign up again and again until the test stops them.

use super::submission::{self, Outcome, Submission};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

const CLIENTS: usize = 8;
const POLL_INTERVAL: Duration = Duration::from_millis(5);

pub struct Clients {
    progress: Arc<Progress>,
    threads: Vec<JoinHandle<Vec<Submission>>>,
}

/// What the test observes while the clients run.
#[derive(Default)]
struct Progress {
    signed_up: AtomicU64,
    failed: AtomicU64,
    is_stopped: AtomicBool,
}

impl Clients {
    /// Starts the clients. Each signs up for these events in turn, under names that begin with `prefix`.
    pub fn start(address: SocketAddr, prefix: &str, events: &[String]) -> Self {
        let progress = Arc::new(Progress::default());
        let threads = (0..CLIENTS).map(|client| {
            let (progress, prefix, events) = (Arc::clone(&progress), prefix.to_owned(), events.to_vec());
            thread::spawn(move || submit_until_stopped(address, &prefix, client, &events, &progress))
        });
        Self { threads: threads.collect(), progress }
    }

    /// The number of confirmed submissions.
    pub fn signed_up(&self) -> u64 {
        self.progress.signed_up.load(Ordering::SeqCst)
    }

    /// The number of submissions that got an error page, or no response.
    pub fn failed(&self) -> u64 {
        self.progress.failed.load(Ordering::SeqCst)
    }

    /// Waits until `more` further submissions are confirmed.
    pub fn wait_for_signed_up(&self, more: u64, timeout: Duration) {
        self.wait(|| self.signed_up(), more, timeout, "signed up");
    }

    pub fn wait_for_failed(&self, more: u64, timeout: Duration) {
        self.wait(|| self.failed(), more, timeout, "failed");
    }

    fn wait(&self, count: impl Fn() -> u64, more: u64, timeout: Duration, of: &str) {
        let (started, goal) = (Instant::now(), count() + more);
        while count() < goal {
            assert!(started.elapsed() < timeout, "only {} of {goal} {of} after {timeout:?}", count());
            assert!(self.threads.iter().all(|thread| !thread.is_finished()), "a client has ended");
            thread::sleep(POLL_INTERVAL);
        }
    }

    /// Stops the clients and returns all submissions.
    pub fn stop(mut self) -> Vec<Submission> {
        self.progress.is_stopped.store(true, Ordering::SeqCst);
        let submissions = self.threads.drain(..).map(|thread| thread.join().expect("each response was a valid one"));
        submissions.flatten().collect()
    }
}

impl Drop for Clients {
    /// Ends the threads after a failed test.
    fn drop(&mut self) {
        self.progress.is_stopped.store(true, Ordering::SeqCst);
    }
}

fn submit_until_stopped(
    address: SocketAddr,
    prefix: &str,
    client: usize,
    events: &[String],
    progress: &Progress,
) -> Vec<Submission> {
    let mut submissions = Vec::new();
    let mut number = 0;
    while !progress.is_stopped.load(Ordering::SeqCst) {
        let event = &events[number % events.len()];
        let submission = submission::sign_up(address, event, format!("{prefix} {client}-{number}"), client + number);
        match submission.as_ref().map_or_else(|outcome| outcome, |submission| &submission.outcome) {
            Outcome::SignedUp(_) => drop(progress.signed_up.fetch_add(1, Ordering::SeqCst)),
            Outcome::Failed | Outcome::Unanswered => drop(progress.failed.fetch_add(1, Ordering::SeqCst)),
            Outcome::Refused => {}
        }
        submissions.extend(submission);
        number += 1;
    }
    submissions
}
