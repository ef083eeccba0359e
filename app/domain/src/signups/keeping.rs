//! How long what a person told us is kept; the privacy notice says the same.

use crate::time::{DAY, Instant};

/// Days after the event until a sign-up is deleted.
pub const KEPT_DAYS: i64 = 30;
/// Days after the event until needs are: they go first.
pub const NEEDS_DAYS: i64 = 3;

/// When a sign-up for an event that ends then is deleted.
pub fn kept_until(ends: Instant) -> Instant {
    ends.plus(KEPT_DAYS * DAY)
}

/// When its needs are.
pub fn needs_kept_until(ends: Instant) -> Instant {
    ends.plus(NEEDS_DAYS * DAY)
}
