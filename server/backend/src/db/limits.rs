//! The timeout that both databases share.

use std::time::Duration;

/// How long a statement waits for another transaction's lock before it fails with `Error::Busy`.
pub(super) const LOCK_TIMEOUT: Duration = Duration::from_secs(5);
