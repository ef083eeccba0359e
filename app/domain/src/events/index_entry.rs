//! The entries of the programme index.

use super::Listing;
use crate::folding::{Search, fold};
use crate::time::Instant;
use std::sync::OnceLock;

/// What people look for who want to take part from home, in every language.
const ONLINE: &str = "online";

/// A listing with its search text, which is folded once, on the first search.
#[derive(Clone, Debug)]
pub struct IndexEntry {
    pub listing: Listing,
    folded: OnceLock<String>,
}

impl From<Listing> for IndexEntry {
    fn from(listing: Listing) -> Self {
        Self { listing, folded: OnceLock::new() }
    }
}

impl IndexEntry {
    /// Whether lists may show the event.
    pub fn is_listed(&self, now: Instant) -> bool {
        !self.listing.event.is_unlisted && self.listing.event.is_published(now)
    }

    /// Whether all words of `search` occur, compared after folding.
    pub fn contains(&self, search: &Search) -> bool {
        search.matches(self.folded.get_or_init(|| self.words().map(fold).collect::<Vec<_>>().join(" ")))
    }

    /// Returns the texts that a search looks through.
    fn words(&self) -> impl Iterator<Item = &str> {
        let Listing { event, host, co_hosts, venue, .. } = &self.listing;
        let texts = [&event.title, &event.summary, &event.description, &host.name];
        let venue = venue.iter().map(|venue| &venue.name);
        let groups = event.topics.iter().chain(&event.target_groups);
        let workshops = event.workshops.iter().map(|workshop| &workshop.title);
        let words = texts.into_iter().chain(venue).chain(groups).chain(workshops);
        let words = words.chain(co_hosts.iter().map(|host| &host.name));
        words.map(String::as_str).chain(event.location.is_online().then_some(ONLINE))
    }
}
