//! Many guests at once, each on a thread of its own, until somebody calls it a day.

use super::guest::{self, Heard, Outcome};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

const GUESTS: usize = 8;
const LOOK_AGAIN: Duration = Duration::from_millis(5);

pub struct Crowd {
    news: Arc<News>,
    guests: Vec<JoinHandle<Vec<Heard>>>,
}

/// What the test watches while they press.
#[derive(Default)]
struct News {
    placed: AtomicU64,
    failed: AtomicU64,
    is_over: AtomicBool,
}

impl Crowd {
    /// They press for these events in turn; `call` begins all their names.
    pub fn gather(to: SocketAddr, call: &str, events: &[String]) -> Self {
        let news = Arc::new(News::default());
        let guests = (0..GUESTS).map(|guest| {
            let (news, call, events) = (Arc::clone(&news), call.to_owned(), events.to_vec());
            thread::spawn(move || press_on(to, &call, guest, &events, &news))
        });
        Self { guests: guests.collect(), news }
    }

    /// How many were told that they have their places.
    pub fn placed(&self) -> u64 {
        self.news.placed.load(Ordering::SeqCst)
    }

    /// How many got the calm page instead of an answer, or none.
    pub fn failed(&self) -> u64 {
        self.news.failed.load(Ordering::SeqCst)
    }

    /// Waits until so many more were placed.
    pub fn wait_for_placed(&self, more: u64, patience: Duration) {
        self.wait(|| self.placed(), more, patience, "placed");
    }

    pub fn wait_for_failed(&self, more: u64, patience: Duration) {
        self.wait(|| self.failed(), more, patience, "failed");
    }

    fn wait(&self, count: impl Fn() -> u64, more: u64, patience: Duration, what: &str) {
        let (began, goal) = (Instant::now(), count() + more);
        while count() < goal {
            assert!(began.elapsed() < patience, "only {} of {goal} {what} after {patience:?}", count());
            assert!(self.guests.iter().all(|guest| !guest.is_finished()), "a guest has left");
            thread::sleep(LOOK_AGAIN);
        }
    }

    /// Sends them home; what they heard.
    pub fn end(mut self) -> Vec<Heard> {
        self.news.is_over.store(true, Ordering::SeqCst);
        let heard = self.guests.drain(..).map(|guest| guest.join().expect("each heard what they may hear"));
        heard.flatten().collect()
    }
}

impl Drop for Crowd {
    /// After a test that failed nobody presses on.
    fn drop(&mut self) {
        self.news.is_over.store(true, Ordering::SeqCst);
    }
}

fn press_on(to: SocketAddr, call: &str, guest: usize, events: &[String], news: &News) -> Vec<Heard> {
    let mut heard = Vec::new();
    let mut number = 0;
    while !news.is_over.load(Ordering::SeqCst) {
        let event = &events[number % events.len()];
        let one = guest::sign_up(to, event, format!("{call} {guest}-{number}"), guest + number);
        match one.as_ref().map_or_else(|outcome| outcome, |one| &one.outcome) {
            Outcome::Placed(_) => drop(news.placed.fetch_add(1, Ordering::SeqCst)),
            Outcome::Failed | Outcome::Unanswered => drop(news.failed.fetch_add(1, Ordering::SeqCst)),
            Outcome::Refused => {}
        }
        heard.extend(one);
        number += 1;
    }
    heard
}
