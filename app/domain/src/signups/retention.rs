//! Retention periods of personal data. The privacy notice states the same numbers.

use crate::time::{Instant, Millis};

/// Days after the end of the event until a sign-up is deleted.
pub const SIGN_UP_RETENTION_DAYS: i64 = 30;
/// Days after the end of the event until needs are deleted, before the rest of the sign-up.
pub const NEEDS_RETENTION_DAYS: i64 = 3;

/// Returns when a sign-up is deleted if its event ends at `ends`.
pub fn delete_after(ends: Instant) -> Instant {
    ends.plus(Millis::days(SIGN_UP_RETENTION_DAYS))
}

/// Returns when the needs of a sign-up are deleted if its event ends at `ends`.
pub fn delete_needs_after(ends: Instant) -> Instant {
    ends.plus(Millis::days(NEEDS_RETENTION_DAYS))
}
