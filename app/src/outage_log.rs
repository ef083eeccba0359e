//! The log of requests that the database could not answer in time: a line at most once a second, with their number. Under
//! overload a line for each would add to it.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const INTERVAL: Duration = Duration::from_secs(1);

static BUSY: Counter = Counter(Mutex::new((0, None)));
static UNAVAILABLE: Counter = Counter(Mutex::new((0, None)));

/// The requests since the last line, and when that was written.
struct Counter(Mutex<(u64, Option<Instant>)>);

impl Counter {
    /// Counts a request. Returns the number for a line that is due.
    fn count(&self) -> Option<u64> {
        let mut counter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counter.0 += 1;
        if counter.1.is_some_and(|last| last.elapsed() < INTERVAL) {
            return None;
        }
        counter.1 = Some(Instant::now());
        Some(std::mem::take(&mut counter.0))
    }
}

/// Logs a request that was refused because the database is busy.
pub fn log_busy() {
    if let Some(requests) = BUSY.count() {
        tracing::warn!(requests, "the database is busy: requests were answered with 503");
    }
}

/// Logs a request that failed because the database cannot be used.
pub fn log_unavailable(cause: &str) {
    if let Some(requests) = UNAVAILABLE.count() {
        tracing::error!(requests, cause, "the database cannot be used: requests were answered with 503");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_requests_in_a_second_are_one_line_and_the_next_line_counts_them() {
        let counter = Counter(Mutex::default());
        assert_eq!((0..1_000).filter_map(|_| counter.count()).collect::<Vec<_>>(), [1]);
        counter.0.lock().unwrap().1 = None;
        assert_eq!(counter.count(), Some(1_000));
    }
}
