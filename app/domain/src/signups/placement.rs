//! What became of a wish: an outcome, not an error.

use crate::time::Instant;

/// Until somebody has called: a place that is held for one who cannot, or did not, confirm by letter. That we are slow costs nobody
/// their place.
pub const UNTIL_CALLED: Instant = Instant(i64::MAX);

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

    /// Whether it is held until somebody has called.
    pub fn waits_for_call(self) -> bool {
        self == Self::Held { until: UNTIL_CALLED }
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
            _ if self.waits_for_call() => None,
            Self::Held { until } | Self::Offered { until } => Some(until),
            Self::Confirmed | Self::Waiting { .. } | Self::Lapsed => None,
        }
    }
}
