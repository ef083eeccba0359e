//! What became of a wish: an outcome, not an error.

use crate::time::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    Confirmed,
    /// In line since this turn at the event. Whoever waits is not signed up.
    Waiting {
        turn: i64,
    },
    /// Reserved until then, should the contact not confirm before.
    Held {
        until: Instant,
    },
    /// A place that came free, reserved until then, should the contact not accept before.
    Offered {
        until: Instant,
    },
    /// Nobody confirmed or accepted in time.
    Lapsed,
}

impl Placement {
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Waiting { .. })
    }

    /// Whether it is for the contact to say yes.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Held { .. } | Self::Offered { .. })
    }

    /// The same, until another moment, where it is for the contact to say yes.
    #[must_use]
    pub fn reserved_until(self, until: Instant) -> Self {
        match self {
            Self::Held { .. } => Self::Held { until },
            Self::Offered { .. } => Self::Offered { until },
            Self::Confirmed | Self::Waiting { .. } | Self::Lapsed => self,
        }
    }

    /// Until when, where it ends by itself.
    pub fn until(self) -> Option<Instant> {
        match self {
            Self::Held { until } | Self::Offered { until } => Some(until),
            Self::Confirmed | Self::Waiting { .. } | Self::Lapsed => None,
        }
    }
}
