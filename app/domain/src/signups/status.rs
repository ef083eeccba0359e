//! The status of a sign-up, derived from its placement and its cancellation.

use crate::events::Event;
use crate::waiting_list::Placement;

/// The status of a sign-up, as pages, lists and the data export name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpStatus {
    Confirmed,
    Waiting,
    Held,
    Offered,
    Lapsed,
    Cancelled,
}

impl SignUpStatus {
    pub const ALL: [Self; 6] =
        [Self::Confirmed, Self::Waiting, Self::Held, Self::Offered, Self::Lapsed, Self::Cancelled];

    /// The status of a sign-up with a placement. A lapsed offer stays lapsed although the sign-up ended with it.
    pub fn new(placement: Placement, is_cancelled: bool) -> Self {
        match placement {
            Placement::Lapsed => Self::Lapsed,
            _ if is_cancelled => Self::Cancelled,
            Placement::Confirmed => Self::Confirmed,
            Placement::Waiting { .. } => Self::Waiting,
            Placement::Held { .. } => Self::Held,
            Placement::Offered { .. } => Self::Offered,
        }
    }

    /// The address of an event online, which only a contact with confirmed seats may have.
    pub fn online_url(self, event: &Event) -> Option<&str> {
        event.location.online_url().filter(|_| self == Self::Confirmed && event.cancelled.is_none())
    }

    /// The code used in addresses, in `data-status` and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::Offered => "offered",
            Self::Lapsed => "lapsed",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}
