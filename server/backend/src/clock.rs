//! The clock, as a parameter: the system's, or one that stands still until a test advances it.

use domain::time::Instant;
#[cfg(feature = "testing")]
use domain::time::Millis;
#[cfg(feature = "testing")]
use std::sync::Arc;
#[cfg(feature = "testing")]
use std::sync::atomic::{AtomicI64, Ordering};

/// The source of the current time.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// A clock that stands still; milliseconds UTC.
    #[cfg(feature = "testing")]
    Stopped(Arc<AtomicI64>),
}

impl Clock {
    pub fn now(&self) -> Instant {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
            Self::System => Instant(jiff::Timestamp::now().as_millisecond()),
            #[cfg(feature = "testing")]
            Self::Stopped(at) => Instant(at.load(Ordering::SeqCst)),
        }
    }
}

#[cfg(feature = "testing")]
impl Clock {
    pub fn stopped_at(instant: Instant) -> Self {
        Self::Stopped(Arc::new(AtomicI64::new(instant.0)))
    }

    /// Moves a stopped clock; the system's clock ignores it.
    pub fn advance(&self, duration: Millis) {
        if let Self::Stopped(at) = self {
            at.fetch_add(duration.0, Ordering::SeqCst);
        }
    }
}
