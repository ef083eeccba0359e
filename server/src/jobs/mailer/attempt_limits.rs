//! The time limits of an attempt to deliver a message.

use std::time::Duration;
use tokio::time::Instant;

/// The time limits of an attempt to deliver a message.
#[derive(Clone, Copy, Debug)]
pub struct AttemptLimits {
    /// How long it may take, from the moment at which there is a connection for it.
    pub duration: Duration,
    /// When another mailer may claim the message.
    pub lease_end: Instant,
}
