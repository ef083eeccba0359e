//! The filter of an event's list of sign-ups.

use super::{Part, Place, SignUp, SignUpStatus};
use crate::folding::{Search, fold};
use crate::ids::WorkshopSlug;

/// Which sign-ups a list shows, by their status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatusFilter {
    #[default]
    Any,
    /// Sign-ups with seats: confirmed, held and offered ones.
    WithSeats,
    Only(SignUpStatus),
}

impl StatusFilter {
    fn matches(self, sign_up: &SignUp) -> bool {
        match self {
            Self::Any => true,
            Self::WithSeats => sign_up.has_seats(),
            Self::Only(status) => sign_up.status() == status,
        }
    }
}

/// The filter of an event's list of sign-ups: by name or reference (spelling forgiven), by workshop, by status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignUpFilter {
    pub words: Search,
    pub workshop: Option<WorkshopSlug>,
    pub status: StatusFilter,
}

impl SignUpFilter {
    /// Whether a sign-up passes all fields of the filter.
    pub fn matches(&self, sign_up: &SignUp) -> bool {
        let is_in_workshop = |workshop: &WorkshopSlug| {
            sign_up.request.workshop_seats().contains_key(workshop) && !sign_up.waits_for.contains_key(workshop)
        };
        self.status.matches(sign_up)
            && self.workshop.as_ref().is_none_or(is_in_workshop)
            && self.words.matches(&search_text(sign_up))
    }
}

/// The folded text that a search looks through: the texts declared for it, participants, and the reference with and without
/// its dash.
fn search_text(sign_up: &SignUp) -> String {
    let reference = sign_up.reference.to_string();
    let texts = sign_up.request.texts(Place::Search, &Part::ALL).map(|(_, text)| text.to_owned());
    let people = sign_up.request.participants.iter().filter_map(|person| person.name.as_ref()).map(ToString::to_string);
    let all: Vec<String> = texts.chain(people).chain([reference.replace('-', ""), reference]).collect();
    fold(&all.join(" "))
}
