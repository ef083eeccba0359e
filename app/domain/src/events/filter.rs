//! Which events a list shows: the filters of the start page, of feeds and of embeds.

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
    /// First and last day, both included.
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub words: Option<Search>,
}

impl Filter {
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
            && self.admits_host(listing)
            && self.admits_dates(listing)
            && self.words.as_ref().is_none_or(|search| entry.has(search))
    }

    fn admits_host(&self, listing: &Listing) -> bool {
        self.host.as_deref().is_none_or(|wanted| listing.hosts().any(|host| host.slug.as_str() == wanted))
    }

    fn admits_dates(&self, listing: &Listing) -> bool {
        listing.event.dates.iter().any(|date| {
            self.from.is_none_or(|from| date.last_day() >= from)
                && self.until.is_none_or(|until| date.starts.date() <= until)
        })
    }
}
