//! What one can choose from in the filters of a list.

use super::Listing;
use crate::folding::fold;
use std::collections::BTreeMap;

/// Value and name of every choice, in the order of a dictionary: Ä beside A.
pub type Choice = BTreeMap<(String, String), String>;

/// The filters offer what the events that are coming have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub programmes: Choice,
    pub target_groups: Choice,
    pub topics: Choice,
    pub hosts: Choice,
    /// Venues.
    pub places: Choice,
    pub towns: Choice,
    /// BCP 47 codes, which stand for themselves.
    pub languages: Choice,
}

impl Choices {
    pub fn of<'a>(listings: impl Iterator<Item = &'a Listing>) -> Self {
        // Each name is folded once, however many events share it.
        let mut named: [BTreeMap<&str, &str>; 7] = Default::default();
        let [programmes, target_groups, topics, hosts, places, towns, languages] = &mut named;
        for listing in listings {
            let event = &listing.event;
            programmes.extend(listing.programme.iter().map(|one| (one.slug.as_str(), one.title.as_str())));
            target_groups.extend(event.target_groups.iter().map(|one| (one.as_str(), one.as_str())));
            topics.extend(event.topics.iter().map(|one| (one.as_str(), one.as_str())));
            hosts.extend(listing.hosts().map(|host| (host.slug.as_str(), host.name.as_str())));
            places.insert(listing.venue.slug.as_str(), listing.venue.name.as_str());
            towns.extend(listing.venue.city.iter().map(|town| (town.as_str(), town.as_str())));
            languages.extend(event.languages.iter().map(|one| (one.as_str(), one.as_str())));
        }
        let [programmes, target_groups, topics, hosts, places, towns, languages] = named.map(|named| {
            let sorted = |(value, name): (&str, &str)| ((fold(name), value.to_owned()), name.to_owned());
            named.into_iter().map(sorted).collect()
        });
        Self { programmes, target_groups, topics, hosts, places, towns, languages }
    }
}
