//! The facts of a message: what the event is, when and where, and what the sign-up has of it.

use super::{EventFacts, MessageContext};
use crate::messages::body::{BodyPart, Fact};
use domain::ids::WorkshopSlug;
use text::say;

impl MessageContext<'_> {
    pub(super) fn facts(self) -> BodyPart {
        let mut facts = self.event_facts();
        let link = self.shown_link();
        facts.extend(link.map(|link| Fact::new(say!(self.words, "fact-online"), link)));
        let price = self.listing.event.price.clone();
        facts.extend(price.map(|price| Fact::new(say!(self.words, "fact-price"), price)));
        let accessibility = self.listing.accessibility();
        if !accessibility.is_empty() {
            facts.push(Fact::new(say!(self.words, "fact-accessibility"), accessibility.join(", ")));
        }
        for (slug, seats) in self.sign_up.request.workshop_seats() {
            facts.extend(self.workshop(slug, seats));
        }
        facts.push(self.reference());
        BodyPart::Facts(facts)
    }

    /// The facts of an event that does not take place.
    pub(super) fn cancelled_facts(self) -> BodyPart {
        BodyPart::Facts(self.event_facts().into_iter().chain([self.reference()]).collect())
    }

    fn event_facts(self) -> Vec<Fact> {
        let Self { words, listing, .. } = self;
        let event = &listing.event;
        let title = event.outside_title().map_or_else(|| say!(words, "outside-title"), ToOwned::to_owned);
        let dates: Vec<String> = event.dates.iter().map(|date| words.period(*date, event.is_all_day)).collect();
        let when = if dates.len() > 1 { say!(words, "fact-dates") } else { say!(words, "fact-when") };
        vec![
            Fact::new(say!(words, "fact-what"), title),
            Fact { label: when, values: dates },
            Fact::new(say!(words, "fact-where"), words.place(listing)),
        ]
    }

    /// The link to take part online, where the contact may have it. That of a confidential event may reveal what it is: then the
    /// contact finds it on the sign-up's own page.
    fn shown_link(self) -> Option<String> {
        let link = self.sign_up.online_url(&self.listing.event)?;
        Some(if self.listing.event.sign_up.is_confidential { self.own_url("") } else { link.to_owned() })
    }

    fn reference(self) -> Fact {
        Fact::new(say!(self.words, "fact-reference"), self.sign_up.reference.to_string())
    }

    fn workshop(self, slug: &WorkshopSlug, seats: i64) -> Option<Fact> {
        let Self { words, listing, sign_up, .. } = self;
        let workshop = listing.event.workshop(slug).filter(|_| !listing.event.sign_up.is_confidential)?;
        let label = if sign_up.waits_for.contains_key(slug) {
            say!(words, "fact-workshop-waits")
        } else {
            say!(words, "fact-workshop")
        };
        let title = words.workshop_with_room(workshop);
        Some(Fact::new(label, say!(words, "workshop-seats", title = title, seats = seats)))
    }

    /// What has changed since the contact last heard of the event; none where nothing has.
    pub(super) fn event_changes(self) -> Option<BodyPart> {
        let Self { words, listing, sign_up, .. } = self;
        let now = EventFacts::of(words, listing, sign_up);
        let changes = self.told_before?.facts.changes(&now, &listing.event, words, self.shown_link());
        (!changes.is_empty()).then_some(BodyPart::Facts(changes))
    }

    /// Whether a workshop of the contact's that was dropped is all that has changed.
    pub(super) fn is_only_workshop_dropped(self) -> bool {
        let now = EventFacts::of(self.words, self.listing, self.sign_up);
        self.told_before.is_some_and(|before| before.facts.is_same_but_workshops(&now, &self.listing.event))
    }

    /// Whether the link to take part online is all that has changed since the contact last heard of the event.
    pub(super) fn is_only_link_new(self) -> bool {
        let now = EventFacts::of(self.words, self.listing, self.sign_up);
        self.told_before.is_some_and(|before| before.facts.is_same_but_link(&now))
    }
}
