//! Which events a list shows: the filters of the start page, of feeds and of embeds.

use super::Listing;
use crate::{folding::fold, ids::ProgrammeSlug};
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
    pub words: Option<String>,
}

impl Filter {
    pub fn is_active(&self) -> bool {
        *self != Self::default()
    }

    pub fn admits(&self, listing: &Listing) -> bool {
        let event = &listing.event;
        let is = |wanted: &Option<String>, found: Option<&str>| wanted.is_none() || wanted.as_deref() == found;
        let among = |wanted: &Option<String>, found: &[String]| wanted.as_ref().is_none_or(|w| found.contains(w));
        is(&self.programme, event.programme.as_ref().map(ProgrammeSlug::as_str))
            && among(&self.target_group, &event.target_groups)
            && among(&self.topic, &event.topics)
            && self.admits_host(listing)
            && self.admits_dates(listing)
            && self.admits_words(listing)
    }

    fn admits_host(&self, listing: &Listing) -> bool {
        let mut hosts = std::iter::once(&listing.host).chain(&listing.co_hosts);
        self.host.as_deref().is_none_or(|wanted| hosts.any(|host| host.slug.as_str() == wanted))
    }

    fn admits_dates(&self, listing: &Listing) -> bool {
        listing.event.dates.iter().any(|date| {
            self.from.is_none_or(|from| date.last_day() >= from)
                && self.until.is_none_or(|until| date.starts.date() <= until)
        })
    }

    fn admits_words(&self, listing: &Listing) -> bool {
        let Some(words) = &self.words else { return true };
        let event = &listing.event;
        let mut text = vec![&event.title, &event.summary, &event.description, &listing.host.name, &listing.venue.name];
        text.extend(event.topics.iter().chain(&event.target_groups));
        text.extend(event.workshops.iter().map(|workshop| &workshop.title));
        text.extend(listing.co_hosts.iter().map(|host| &host.name));
        let text = text.iter().map(|part| fold(part)).collect::<Vec<_>>().join(" ");
        words.split_whitespace().all(|word| text.contains(&fold(word)))
    }
}
