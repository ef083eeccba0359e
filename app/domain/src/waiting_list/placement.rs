//! The placement of a sign-up: whether its seats are confirmed, waited for, or reserved.

use crate::events::EventVersion;
use crate::time::Instant;

/// The deadline of a held seat that an organizer must confirm by telephone: it does not expire, so that a late call
/// does not cost the contact the seat.
pub const UNTIL_CALLED: Instant = Instant(i64::MAX);

/// The outcome of a sign-up or of a promotion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// The party has its seats.
    Confirmed,
    /// The party is on the waiting list since this version of the event. It has no seats.
    Waiting { since: EventVersion },
    /// Seats are reserved until the contact confirms the mailbox.
    Held { until: Instant },
    /// Freed seats are reserved until the contact accepts the offer.
    Offered { until: Instant },
    /// The contact did not confirm or accept in time.
    Lapsed,
}

impl Placement {
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Waiting { .. })
    }

    /// Whether the contact has yet to confirm or accept.
    pub fn awaits_answer(self) -> bool {
        matches!(self, Self::Held { .. } | Self::Offered { .. })
    }

    /// Whether the seats are held until an organizer has called.
    pub fn awaits_call(self) -> bool {
        self == Self::Held { until: UNTIL_CALLED }
    }

    /// Returns the placement with another deadline; unchanged unless it [awaits an answer](Self::awaits_answer).
    #[must_use]
    pub fn reserved_until(self, until: Instant) -> Self {
        match self {
            Self::Held { .. } => Self::Held { until },
            Self::Offered { .. } => Self::Offered { until },
            Self::Confirmed | Self::Waiting { .. } | Self::Lapsed => self,
        }
    }

    /// The deadline at which the placement expires; `None` if it does not expire.
    pub fn until(self) -> Option<Instant> {
        match self {
            _ if self.awaits_call() => None,
            Self::Held { until } | Self::Offered { until } => Some(until),
            Self::Confirmed | Self::Waiting { .. } | Self::Lapsed => None,
        }
    }
}
