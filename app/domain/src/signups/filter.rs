//! The filter of an event's list of sign-ups.

use super::{Name, Part, Place, SignUp, SignUpQuery, SignUpStatus, TextField};
use crate::ids::WorkshopSlug;
use crate::phone::AreaCode;
use crate::search::{Closeness, RowKeys};

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
    /// The value in addresses that finds sign-ups of any status.
    pub const ANY: &'static str = "alle";

    /// Reads the value of an address: [`ANY`](Self::ANY), or the code of a status. Anything else finds those with seats.
    fn read(value: Option<&str>) -> Self {
        match value {
            Some(Self::ANY) => Self::Any,
            value => value.and_then(SignUpStatus::from_code).map_or(Self::WithSeats, Self::Only),
        }
    }

    fn matches(self, sign_up: &SignUp) -> bool {
        match self {
            Self::Any => true,
            Self::WithSeats => sign_up.has_seats(),
            Self::Only(status) => sign_up.status() == status,
        }
    }
}

/// The filter of an event's list of sign-ups: by words, by workshop, by status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignUpFilter {
    pub query: SignUpQuery,
    pub workshop: Option<WorkshopSlug>,
    pub status: StatusFilter,
}

impl SignUpFilter {
    /// The names of the fields in addresses: words, workshop, status.
    pub const FIELDS: [&str; 3] = ["suche", "workshop", "stand"];

    /// Reads a filter from the values of an address, the same for the page and for the file. An invalid value counts as
    /// absent.
    pub fn read<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Self {
        let [words, workshop, status] = Self::FIELDS.map(value);
        Self {
            query: words.map(SignUpQuery::new).unwrap_or_default(),
            workshop: workshop.and_then(|slug| slug.to_owned().try_into().ok()),
            status: StatusFilter::read(status),
        }
    }

    /// Returns how closely a sign-up is found; `None` if it does not pass all fields of the filter.
    pub fn closeness(&self, sign_up: &SignUp, area_code: Option<&AreaCode>) -> Option<Closeness> {
        let is_in_workshop = |workshop: &WorkshopSlug| {
            sign_up.request.workshop_seats().contains_key(workshop) && !sign_up.waits_for.contains_key(workshop)
        };
        let is_found = self.status.matches(sign_up) && self.workshop.as_ref().is_none_or(is_in_workshop);
        if !is_found {
            return None;
        }
        let has_part = |parts: &[String]| {
            let means = SignUpQuery::contact_means(&sign_up.request.contact, area_code);
            parts.iter().any(|part| means.contains(part.as_str()))
        };
        if self.query.is_empty() || has_part(self.query.parts()) {
            return Some(Closeness::Exact);
        }
        self.query.names().and_then(|names| search_keys(sign_up).closeness(names))
    }
}

/// The search keys of a sign-up: of the texts declared for it, of participants, and of the reference. Mail addresses and
/// telephone numbers are found by their parts.
fn search_keys(sign_up: &SignUp) -> RowKeys {
    let is_name = |field: &TextField| !matches!(field, TextField::Email | TextField::Phone);
    let texts = sign_up.request.texts(Place::Search, &Part::ALL);
    let texts = texts.filter(|(field, _)| is_name(field)).map(|(_, text)| text);
    let people = sign_up.request.participants.iter().filter_map(|person| person.name.as_ref()).map(Name::as_str);
    RowKeys::new(texts.chain(people).chain([sign_up.reference.as_str()]))
}
