//! What the public sees of an event beside its dates and places: title, summary, price, hosts, languages, workshops.

use crate::messages::body::Fact;
use domain::events::Listing;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use text::{Words, say};

/// The facts in the words of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicFacts {
    title: String,
    summary: String,
    price: Option<String>,
    hosts: Vec<String>,
    languages: Vec<String>,
    /// Their titles by slug.
    workshops: BTreeMap<String, String>,
}

impl PublicFacts {
    pub fn of(words: Words, listing: &Listing) -> Self {
        let event = &listing.event;
        let workshops = event.workshops.iter();
        Self {
            title: event.title.clone(),
            summary: event.summary.clone(),
            price: event.price.clone(),
            hosts: listing.hosts().map(|host| host.name.clone()).collect(),
            languages: event.languages.iter().map(|code| words.language_name(code)).collect(),
            workshops: workshops.map(|workshop| (workshop.slug.to_string(), workshop.title.clone())).collect(),
        }
    }

    /// What is different now: each fact as it was, then as it is. Of the dropped workshops those of which the contact is told
    /// `elsewhere` are left out.
    pub fn changes(&self, now: &Self, words: Words, elsewhere: impl Fn(&str) -> bool) -> Vec<Fact> {
        let one = |text: &String| Some(text.clone()).filter(|text| !text.is_empty()).into_iter().collect();
        let price = |facts: &Self| facts.price.iter().cloned().collect();
        let mut changes = Vec::new();
        let mut add = |what: String, before: Vec<String>, now: Vec<String>| {
            if before != now {
                changes.push(Fact { label: say!(words, "fact-before", what = what.clone()), values: before });
                changes.push(Fact { label: say!(words, "fact-now", what = what), values: now });
            }
        };
        add(say!(words, "fact-title"), one(&self.title), one(&now.title));
        add(say!(words, "fact-summary"), one(&self.summary), one(&now.summary));
        add(say!(words, "fact-price"), price(self), price(now));
        add(say!(words, "fact-hosts"), self.hosts.clone(), now.hosts.clone());
        add(say!(words, "fact-languages"), self.languages.clone(), now.languages.clone());
        add(say!(words, "fact-workshop"), self.renamed_workshops(now), now.renamed_workshops(self));
        let dropped = self.other_workshops(now, |slug| !elsewhere(slug));
        changes.push(Fact { label: say!(words, "fact-workshop-added"), values: now.other_workshops(self, |_| true) });
        changes.push(Fact { label: say!(words, "fact-workshop-dropped"), values: dropped });
        changes.retain(|fact| !fact.values.is_empty());
        changes
    }

    /// The workshops that have another title on the other side.
    fn renamed_workshops(&self, other: &Self) -> Vec<String> {
        let is_renamed = |slug: &str, title: &str| other.workshops.get(slug).is_some_and(|other| other != title);
        let renamed = self.workshops.iter().filter(|(slug, title)| is_renamed(slug, title));
        renamed.map(|(_, title)| title.clone()).collect()
    }

    /// The workshops that the other side lacks.
    fn other_workshops(&self, other: &Self, is_meant: impl Fn(&str) -> bool) -> Vec<String> {
        let others = self.workshops.iter().filter(|(slug, _)| !other.workshops.contains_key(*slug) && is_meant(slug));
        others.map(|(_, title)| title.clone()).collect()
    }
}
