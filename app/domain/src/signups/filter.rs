//! The filter of an event's list of sign-ups.

use super::{Part, Place, SignUp, SignUpStatus, TextField};
use crate::ids::WorkshopSlug;
use crate::phone::{AreaCode, international};
use crate::search::{Closeness, RowKeys, Search};

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
    /// Names, an organisation, an address, a reference, or a telephone number.
    pub words: Search,
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
            words: words.map(sign_up_search).unwrap_or_default(),
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
        is_found.then(|| search_keys(sign_up, area_code).closeness(&self.words)).flatten()
    }
}

/// Reads a search for sign-ups: names, an organisation, an address, a reference, or a telephone number, of which only the
/// digits count.
fn sign_up_search(query: &str) -> Search {
    phone_query(query).map_or_else(|| Search::new(query), |digits| Search::new(&digits))
}

/// Returns the part of a telephone number or of a mail address that `query` is, as [`international`] and in lower case;
/// `None` for anything else.
pub fn contact_query(query: &str) -> Option<String> {
    phone_query(query).or_else(|| query.contains('@').then(|| query.trim().to_lowercase()))
}

/// Returns the digits of a telephone number or of a part of one, those after the first zero with the code of the country.
fn phone_query(query: &str) -> Option<String> {
    const LEAST_DIGITS: usize = 4;
    let is_phone = query.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+()/-.".contains(c));
    let digits = query.chars().filter(char::is_ascii_digit).count();
    (is_phone && digits >= LEAST_DIGITS).then(|| international(query, None))
}

/// The keys that a search looks through: the texts declared for it, participants, and the reference.
fn search_keys(sign_up: &SignUp, area_code: Option<&AreaCode>) -> RowKeys {
    let text = |(field, text): (TextField, &str)| match field {
        TextField::Phone => international(text, area_code),
        _ => text.to_owned(),
    };
    let texts = sign_up.request.texts(Place::Search, &Part::ALL).map(text);
    let people = sign_up.request.participants.iter().filter_map(|person| person.name.as_ref()).map(ToString::to_string);
    let all: Vec<String> = texts.chain(people).chain([sign_up.reference.to_string()]).collect();
    RowKeys::new(all.iter().map(String::as_str))
}
