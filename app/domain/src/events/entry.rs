//! A listing that is searched often: its words are folded once, on the first search.

use super::Listing;
use crate::folding::{Search, fold};
use crate::time::Instant;
use std::sync::OnceLock;

#[derive(Clone, Debug)]
pub struct Entry {
    pub listing: Listing,
    folded: OnceLock<String>,
}

impl From<Listing> for Entry {
    fn from(listing: Listing) -> Self {
        Self { listing, folded: OnceLock::new() }
    }
}

impl Entry {
    /// Whether lists may show it.
    pub fn is_listed(&self, now: Instant) -> bool {
        !self.listing.event.is_unlisted && self.listing.event.is_published(now)
    }

    /// Whether every one of these words occurs, spelling forgiven.
    pub fn has(&self, search: &Search) -> bool {
        search.is_in(self.folded.get_or_init(|| self.words().map(fold).collect::<Vec<_>>().join(" ")))
    }

    /// All that a search looks through.
    fn words(&self) -> impl Iterator<Item = &str> {
        let Listing { event, host, co_hosts, venue, .. } = &self.listing;
        let own = [&event.title, &event.summary, &event.description, &host.name, &venue.name];
        let groups = event.topics.iter().chain(&event.target_groups);
        let workshops = event.workshops.iter().map(|workshop| &workshop.title);
        let words = own.into_iter().chain(groups).chain(workshops).chain(co_hosts.iter().map(|host| &host.name));
        words.map(String::as_str)
    }
}
