//! The time, as a parameter: the system's, or one that stands still until a test moves it.

use domain::time::Instant;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

#[derive(Clone, Debug)]
pub enum Clock {
    System,
    Stopped(Arc<AtomicI64>),
}

impl Clock {
    pub fn stopped_at(instant: Instant) -> Self {
        Self::Stopped(Arc::new(AtomicI64::new(instant.0)))
    }

    pub fn now(&self) -> Instant {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else asks")]
            Self::System => Instant(jiff::Timestamp::now().as_millisecond()),
            Self::Stopped(at) => Instant(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a stopped clock; the system's goes by itself.
    pub fn advance(&self, milliseconds: i64) {
        if let Self::Stopped(at) = self {
            at.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }
}
