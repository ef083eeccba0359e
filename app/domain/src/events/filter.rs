//! Which events a list shows: the filters of the start page, of feeds, of the API and of embeds, and how an address names them.

use super::{Entry, Listing};
use crate::folding::Search;
use crate::ids::ProgrammeSlug;
use jiff::civil::Date;

/// Everything absent admits everything. `words` must all occur, spelling forgiven.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub programme: Option<String>,
    pub target_group: Option<String>,
    pub topic: Option<String>,
    pub host: Option<String>,
    /// A venue's slug, or a town.
    pub place: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// First and last day, both included.
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub words: Option<Search>,
}

/// A value that cannot be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongFilter {
    /// As the address names it.
    pub field: &'static str,
    pub is_too_long: bool,
}

/// Characters of one value.
pub const LONGEST_FILTER: usize = 200;

impl Filter {
    /// As addresses name them.
    pub const FIELDS: [&str; 9] =
        ["suche", "ab", "bis", "programm", "zielgruppe", "thema", "veranstalter", "ort", "sprache"];

    /// What an address asks for, by the value of each field, and what of it is no filter; the rest holds all the same.
    pub fn read<'a>(value: impl Fn(&str) -> Option<&'a str>) -> (Self, Vec<WrongFilter>) {
        let mut wrong = Vec::new();
        let mut text = |field: &'static str| {
            let value = value(field).map(str::trim).filter(|value| !value.is_empty())?;
            if value.chars().count() > LONGEST_FILTER {
                wrong.push(WrongFilter { field, is_too_long: true });
                return None;
            }
            Some(value.to_owned())
        };
        let [words, from, until, programme, target_group, topic, host, place, language] = Self::FIELDS.map(&mut text);
        let mut date = |field: &'static str, value: Option<String>| {
            let value = value?;
            let date = value.parse().ok();
            if date.is_none() {
                wrong.push(WrongFilter { field, is_too_long: false });
            }
            date
        };
        let (from, until) = (date("ab", from), date("bis", until));
        let words = words.map(|words| Search::of(&words));
        (Self { programme, target_group, topic, host, place, language, from, until, words }, wrong)
    }

    /// The same for people: what is no filter, or cannot be read, is taken out of what was said.
    pub fn read_leniently(said: &mut Vec<(String, String)>) -> Self {
        let is_it = |(field, value): &&(String, String), name: &str| field == name && !value.trim().is_empty();
        let value = |name: &str| said.iter().find(|pair| is_it(pair, name)).map(|(_, value)| value.as_str());
        let (filter, wrong) = Self::read(value);
        said.retain(|(name, _)| Self::FIELDS.contains(&name.as_str()) && wrong.iter().all(|wrong| wrong.field != name));
        filter
    }

    pub fn is_active(&self) -> bool {
        *self != Self::default()
    }

    pub fn admits(&self, entry: &Entry) -> bool {
        let listing = &entry.listing;
        let event = &listing.event;
        let is = |wanted: &Option<String>, found: Option<&str>| wanted.is_none() || wanted.as_deref() == found;
        let among = |wanted: &Option<String>, found: &[String]| wanted.as_ref().is_none_or(|w| found.contains(w));
        is(&self.programme, event.programme.as_ref().map(ProgrammeSlug::as_str))
            && among(&self.target_group, &event.target_groups)
            && among(&self.topic, &event.topics)
            && among(&self.language, &event.languages)
            && self.admits_host(listing)
            && self.admits_place(listing)
            && self.admits_dates(listing)
            && self.words.as_ref().is_none_or(|search| entry.has(search))
    }

    fn admits_host(&self, listing: &Listing) -> bool {
        self.host.as_deref().is_none_or(|wanted| listing.hosts().any(|host| host.slug.as_str() == wanted))
    }

    fn admits_place(&self, listing: &Listing) -> bool {
        let venue = &listing.venue;
        self.place
            .as_deref()
            .is_none_or(|wanted| venue.slug.as_str() == wanted || venue.city.as_deref() == Some(wanted))
    }

    fn admits_dates(&self, listing: &Listing) -> bool {
        listing.event.dates.iter().any(|date| {
            self.from.is_none_or(|from| date.last_day() >= from)
                && self.until.is_none_or(|until| date.starts.date() <= until)
        })
    }
}
