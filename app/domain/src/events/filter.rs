//! The filter of event lists, for the start page, feeds, the API and embeds, and its names in addresses.

use super::Listing;
use crate::ids::ProgrammeSlug;
use crate::search::Search;
use jiff::civil::Date;

/// The filter of an event list. An absent field admits every event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub programme: Option<String>,
    pub target_group: Option<String>,
    pub topic: Option<String>,
    pub host: Option<String>,
    /// The slug of a venue, or a town.
    pub venue_or_town: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// The first and the last day, both inclusive.
    pub from: Option<Date>,
    pub until: Option<Date>,
    /// What the index of the programme finds.
    pub words: Option<Search>,
}

/// A filter field with an invalid value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidFilter {
    /// The name of the field in the address.
    pub field: &'static str,
    /// Whether the value is longer than [`MAX_FILTER_LENGTH`]; otherwise it is not a date.
    pub is_too_long: bool,
}

/// The greatest number of characters of one value.
pub const MAX_FILTER_LENGTH: usize = 200;

impl Filter {
    /// The names of the fields in addresses.
    pub const FIELDS: [&str; 9] =
        ["suche", "ab", "bis", "programm", "zielgruppe", "thema", "veranstalter", "ort", "sprache"];

    /// Reads a filter from the values of an address. Invalid fields are returned beside the filter and left out of it.
    pub fn read<'a>(value: impl Fn(&str) -> Option<&'a str>) -> (Self, Vec<InvalidFilter>) {
        let mut invalid = Vec::new();
        let mut text = |field: &'static str| {
            let value = value(field).map(str::trim).filter(|value| !value.is_empty())?;
            if value.chars().count() > MAX_FILTER_LENGTH {
                invalid.push(InvalidFilter { field, is_too_long: true });
                return None;
            }
            Some(value.to_owned())
        };
        let [words, from, until, programme, target_group, topic, host, venue_or_town, language] =
            Self::FIELDS.map(&mut text);
        let mut date = |field: &'static str, value: Option<String>| {
            let value = value?;
            let date = read_date(&value);
            if date.is_none() {
                invalid.push(InvalidFilter { field, is_too_long: false });
            }
            date
        };
        let (from, until) = (date("ab", from), date("bis", until));
        let words = words.map(|words| Search::new(&words));
        (Self { programme, target_group, topic, host, venue_or_town, language, from, until, words }, invalid)
    }

    /// Reads a filter and removes unknown and invalid fields from `fields`, for pages that show the remaining ones. The second
    /// value are the fields that were invalid.
    pub fn read_leniently(fields: &mut Vec<(String, String)>) -> (Self, Vec<InvalidFilter>) {
        let is_filled_in = |(field, value): &&(String, String), name: &str| field == name && !value.trim().is_empty();
        let value = |name: &str| fields.iter().find(|pair| is_filled_in(pair, name)).map(|(_, value)| value.as_str());
        let (filter, invalid) = Self::read(value);
        fields.retain(|(name, _)| {
            Self::FIELDS.contains(&name.as_str()) && invalid.iter().all(|invalid| invalid.field != name)
        });
        (filter, invalid)
    }

    /// Whether any field is set.
    pub fn is_active(&self) -> bool {
        *self != Self::default()
    }

    /// Whether an event passes all fields of the filter except `words`.
    pub fn matches(&self, listing: &Listing) -> bool {
        let event = &listing.event;
        let is = |wanted: &Option<String>, found: Option<&str>| wanted.is_none() || wanted.as_deref() == found;
        let among = |wanted: &Option<String>, found: &[String]| wanted.as_ref().is_none_or(|w| found.contains(w));
        is(&self.programme, event.programme.as_ref().map(ProgrammeSlug::as_str))
            && among(&self.target_group, &event.target_groups)
            && among(&self.topic, &event.topics)
            && among(&self.language, &event.languages)
            && self.matches_host(listing)
            && self.matches_venue_or_town(listing)
            && self.matches_dates(listing)
    }

    fn matches_host(&self, listing: &Listing) -> bool {
        self.host.as_deref().is_none_or(|wanted| listing.hosts().any(|host| host.slug.as_str() == wanted))
    }

    fn matches_venue_or_town(&self, listing: &Listing) -> bool {
        self.venue_or_town.as_deref().is_none_or(|wanted| {
            let venue = listing.venue.as_deref();
            venue.is_some_and(|venue| venue.slug.as_str() == wanted || venue.city.as_deref() == Some(wanted))
        })
    }

    fn matches_dates(&self, listing: &Listing) -> bool {
        listing.event.dates.iter().any(|date| {
            self.from.is_none_or(|from| date.last_day() >= from)
                && self.until.is_none_or(|until| date.starts.date() <= until)
        })
    }
}

/// Reads `2026-09-20`, as browsers send it, or `20.09.2026` and `20.9.26`, as people type it.
fn read_date(text: &str) -> Option<Date> {
    let year = text.rsplit('.').next()?;
    match year.len() {
        2 => Date::strptime("%d.%m.%y", text).ok(),
        4 => Date::strptime("%d.%m.%Y", text).ok(),
        _ => text.parse().ok(),
    }
}
