//! The texts of an event that a search looks through.

use super::Listing;
use crate::search::TextKind;

/// What people look for who want to take part from home, in every language.
const ONLINE: &str = "online";

/// Returns the texts of an event that a search looks through.
pub fn search_texts(listing: &Listing) -> impl Iterator<Item = (TextKind, &str)> {
    let event = &listing.event;
    let workshops = event.workshops.iter().map(|workshop| &workshop.title);
    let prose = [&event.title, &event.summary, &event.description].into_iter().chain(workshops);
    let prose = prose.chain(&event.topics).chain(&event.target_groups).map(String::as_str);
    let translated = event.translations.values().flat_map(|words| [&words.title, &words.summary, &words.description]);
    let prose =
        prose.chain(translated.filter_map(|text| text.as_deref())).chain(event.location.is_online().then_some(ONLINE));
    let venue = listing.venue.iter().map(|venue| venue.name.as_str());
    let names = listing.hosts().map(|host| host.name.as_str()).chain(venue);
    prose.map(|text| (TextKind::Prose, text)).chain(names.map(|name| (TextKind::Names, name)))
}
