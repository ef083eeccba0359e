//! The idempotency key of a sign-up: the one-time id of the form that was sent.

use domain::signups::SignUp;
use domain::time::{DAY, Instant, Millis};

/// How long a form that was opened may be sent. One that was used is answered alike for ever.
pub const FORM_LIFETIME: Millis = DAY;

/// The idempotency key of a submission: the `form_id` of its form, and when that was issued.
#[derive(Clone, Debug)]
pub struct IdempotencyKey {
    pub form_id: String,
    pub issued_at: Instant,
}

impl IdempotencyKey {
    /// The key of a part that was split off a party: it came with no form, but is inserted once all the same.
    pub(super) fn for_part(part: &SignUp) -> Self {
        Self { form_id: part.id.to_text(), issued_at: part.signed_up_at }
    }

    pub(super) fn is_expired(&self, now: Instant) -> bool {
        now.since(self.issued_at) > FORM_LIFETIME
    }
}
