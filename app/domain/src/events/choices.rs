//! The choices that the filters of an event list offer.

use super::{Filter, Listing};
use crate::search::fold;
use std::collections::BTreeMap;

/// The choices of one filter. The key is the folded name with the value, so that Ä sorts beside A; the entry is the
/// name.
pub type Choice = BTreeMap<(String, String), String>;

/// The choices of all filters, collected from upcoming events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub programmes: Choice,
    pub target_groups: Choice,
    pub topics: Choice,
    pub hosts: Choice,
    pub venues: Choice,
    pub towns: Choice,
    /// BCP 47 codes, which are also their names.
    pub languages: Choice,
}

impl Choices {
    /// Collects the choices of `listings`.
    pub fn of<'a>(listings: impl Iterator<Item = &'a Listing>) -> Self {
        // Each name is folded once, however many events share it.
        let mut named: [BTreeMap<&str, &str>; 7] = Default::default();
        let [programmes, target_groups, topics, hosts, venues, towns, languages] = &mut named;
        for listing in listings {
            let event = &listing.event;
            programmes
                .extend(listing.programme.iter().map(|programme| (programme.slug.as_str(), programme.title.as_str())));
            target_groups.extend(event.target_groups.iter().map(|group| (group.as_str(), group.as_str())));
            topics.extend(event.topics.iter().map(|topic| (topic.as_str(), topic.as_str())));
            hosts.extend(listing.hosts().map(|host| (host.slug.as_str(), host.name.as_str())));
            let venue = listing.venue.as_deref();
            venues.extend(venue.map(|venue| (venue.slug.as_str(), venue.name.as_str())));
            towns.extend(venue.and_then(|venue| venue.city.as_deref()).map(|town| (town, town)));
            languages.extend(event.languages.iter().map(|code| (code.as_str(), code.as_str())));
        }
        let [programmes, target_groups, topics, hosts, venues, towns, languages] = named.map(|named| {
            let sorted = |(value, name): (&str, &str)| ((fold(name), value.to_owned()), name.to_owned());
            named.into_iter().map(sorted).collect()
        });
        Self { programmes, target_groups, topics, hosts, venues, towns, languages }
    }

    /// Adds what `filter` has chosen, as far as `all` has it.
    #[must_use]
    pub fn with_chosen(mut self, filter: &Filter, all: &Self) -> Self {
        let fields = [
            (&mut self.programmes, &all.programmes, &filter.programme),
            (&mut self.target_groups, &all.target_groups, &filter.target_group),
            (&mut self.topics, &all.topics, &filter.topic),
            (&mut self.hosts, &all.hosts, &filter.host),
            (&mut self.venues, &all.venues, &filter.venue_or_town),
            (&mut self.towns, &all.towns, &filter.venue_or_town),
            (&mut self.languages, &all.languages, &filter.language),
        ];
        for (offered, all, chosen) in fields {
            let chosen = chosen.as_ref().and_then(|chosen| all.iter().find(|((_, value), _)| value == chosen));
            offered.extend(chosen.map(|(key, name)| (key.clone(), name.clone())));
        }
        self
    }
}
