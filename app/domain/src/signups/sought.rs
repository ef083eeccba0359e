//! Whom somebody looks for in an event's list.

use super::{Placement, SignUp};
use crate::folding::{Search, fold};
use crate::ids::WorkshopSlug;

/// How a sign-up stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Confirmed,
    Waiting,
    Held,
    Offered,
    Lapsed,
    Cancelled,
}

impl State {
    pub const ALL: [Self; 6] =
        [Self::Confirmed, Self::Waiting, Self::Held, Self::Offered, Self::Lapsed, Self::Cancelled];

    pub fn of(sign_up: &SignUp) -> Self {
        match sign_up.placement {
            Placement::Lapsed => Self::Lapsed,
            _ if sign_up.cancelled_at.is_some() => Self::Cancelled,
            Placement::Confirmed => Self::Confirmed,
            Placement::Waiting { .. } => Self::Waiting,
            Placement::Held { .. } => Self::Held,
            Placement::Offered { .. } => Self::Offered,
        }
    }

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
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Which of them, by how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stands {
    #[default]
    Anyhow,
    /// Has seats: who comes, as far as one knows.
    WithSeats,
    Only(State),
}

impl Stands {
    fn admits(self, sign_up: &SignUp) -> bool {
        match self {
            Self::Anyhow => true,
            Self::WithSeats => sign_up.has_seats(),
            Self::Only(state) => State::of(sign_up) == state,
        }
    }
}

/// By name or reference, however it is spelt; by workshop; by how they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    pub words: Search,
    pub workshop: Option<WorkshopSlug>,
    pub stands: Stands,
}

impl Sought {
    pub fn finds(&self, sign_up: &SignUp) -> bool {
        let is_in_workshop = |workshop: &WorkshopSlug| {
            sign_up.wish.workshop_places().contains_key(workshop) && !sign_up.waits_for.contains_key(workshop)
        };
        self.stands.admits(sign_up)
            && self.workshop.as_ref().is_none_or(is_in_workshop)
            && self.words.is_in(&spoken(sign_up))
    }
}

/// All that one may call a sign-up by: who is its contact, who comes, its reference with and without the dash.
fn spoken(sign_up: &SignUp) -> String {
    let reference = sign_up.reference.to_string();
    let people = sign_up.wish.participants.iter().filter_map(|person| person.name.as_ref());
    let names = std::iter::once(&sign_up.wish.contact.name).chain(people).map(ToString::to_string);
    let all: Vec<String> = names.chain([reference.replace('-', ""), reference]).collect();
    fold(&all.join(" "))
}
