//! The rows of a sign-up's participants, their workshops and needs.

use crate::db::columns;
use crate::record;
use domain::events::EventVersion;
use domain::ids::{EventSlug, SignUpId, SlotSlug, WorkshopSlug};
use domain::signups::{Name, Need};
use domain::time::Instant;

/// The position of needs of the party as a whole.
pub(super) const PARTY: i64 = 0;

record! {
    pub(super) struct ParticipantRow in "participants" {
        pub(super) sign_up: SignUpId,
        pub(super) position: i64,
        pub(super) role: ParticipantRole,
        pub(super) name: Option<Name>,
        pub(super) delete_after: Instant,
    }
}

record! {
    pub(super) struct WorkshopChoiceRow in "workshop_choices" {
        pub(super) sign_up: SignUpId,
        pub(super) position: i64,
        pub(super) slot: SlotSlug,
        pub(super) event: EventSlug,
        pub(super) workshop: WorkshopSlug,
        pub(super) queued_at_version: Option<EventVersion>,
        pub(super) queued_seats: Option<i64>,
    }
}

record! {
    pub(super) struct NeedRow in "needs" {
        pub(super) sign_up: SignUpId,
        pub(super) position: i64,
        pub(super) code: NeedCode,
        pub(super) words: Option<String>,
        pub(super) delete_after: Instant,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ParticipantRole {
    Contact,
    Guest,
}

/// A need, or one in the person's own words.
#[derive(Clone, Copy)]
pub(super) enum NeedCode {
    Known(Need),
    Other,
}

columns! {
    ParticipantRole: String, |code| ParticipantRole::from_code(&code), |role| role.code();
    NeedCode: String, |code| NeedCode::from_code(&code), |need| need.code();
}

impl ParticipantRole {
    fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Guest => "guest",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Contact, Self::Guest].into_iter().find(|role| role.code() == code)
    }
}

impl NeedCode {
    const OTHER: &str = "other";

    fn code(self) -> &'static str {
        match self {
            Self::Known(need) => need.code(),
            Self::Other => Self::OTHER,
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        if code == Self::OTHER { Some(Self::Other) } else { Need::from_code(code).map(Self::Known) }
    }
}
