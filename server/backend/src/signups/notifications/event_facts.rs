//! What a contact knows of an event and what may change: dates, place, rooms, the link to take part online.

use crate::messages::body::Fact;
use domain::events::{Event, Listing, Workshop};
use domain::signups::SignUp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use text::{Words, say};

/// The facts in the words of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFacts {
    dates: Vec<String>,
    place: String,
    /// The address of the event online, where the contact has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    online_url: Option<String>,
    /// The rooms of the workshops that the sign-up has, by slug.
    rooms: BTreeMap<String, Room>,
}

/// A room, and the workshop with it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Room {
    name: Option<String>,
    words: String,
}

impl EventFacts {
    /// The facts that a message about the sign-up says.
    pub fn of(words: Words, listing: &Listing, sign_up: &SignUp) -> Self {
        let event = &listing.event;
        let workshops = sign_up.request.workshop_seats().into_keys().filter_map(|slug| event.workshop(slug));
        Self {
            dates: event.dates.iter().map(|date| words.period(*date, event.is_all_day)).collect(),
            place: words.place(listing),
            online_url: sign_up.online_url(event).map(ToOwned::to_owned),
            rooms: workshops.map(|workshop| (workshop.slug.to_string(), Room::of(words, event, workshop))).collect(),
        }
    }

    /// Whether the link is all that is different now.
    pub fn is_same_but_link(&self, now: &Self) -> bool {
        self.is_link_changed(now) && *self == Self { online_url: self.online_url.clone(), ..now.clone() }
    }

    /// What is different now: each fact as it was, then as it is. Of the link, `shown_link` says what is now.
    pub fn changes(&self, now: &Self, event: &Event, words: Words, shown_link: Option<String>) -> Vec<Fact> {
        let place = |facts: &Self| vec![facts.place.clone()];
        let mut changes = Vec::new();
        let (gone, added) = (missing(&self.dates, &now.dates), missing(&now.dates, &self.dates));
        // A date more or less is not one that moved.
        let (gone_label, added_label) = if gone.is_empty() || added.is_empty() {
            (say!(words, "fact-date-dropped"), say!(words, "fact-date-added"))
        } else {
            (say!(words, "fact-when-before"), say!(words, "fact-when-now"))
        };
        changes.push(Fact { label: gone_label, values: gone });
        changes.push(Fact { label: added_label, values: added });
        if self.place != now.place {
            changes.push(Fact { label: say!(words, "fact-where-before"), values: place(self) });
            changes.push(Fact { label: say!(words, "fact-where-now"), values: place(now) });
        }
        let link = shown_link.filter(|_| self.is_link_changed(now));
        changes.push(Fact { label: say!(words, "fact-link-now"), values: link.into_iter().collect() });
        changes.push(Fact { label: say!(words, "fact-workshop-dropped"), values: self.dropped_workshops(event) });
        changes.push(Fact { label: say!(words, "fact-room-before"), values: other_rooms(&self.rooms, &now.rooms) });
        changes.push(Fact { label: say!(words, "fact-room-now"), values: other_rooms(&now.rooms, &self.rooms) });
        changes.retain(|fact| !fact.values.is_empty());
        changes
    }

    /// Whether the sign-up had a workshop.
    pub fn has_workshop(&self, slug: &str) -> bool {
        self.rooms.contains_key(slug)
    }

    /// Whether a dropped workshop is all that is different now.
    pub fn is_same_but_workshops(&self, now: &Self, event: &Event) -> bool {
        let is_dropped = !self.dropped_workshops(event).is_empty();
        is_dropped && Self { rooms: BTreeMap::new(), ..self.clone() } == Self { rooms: BTreeMap::new(), ..now.clone() }
    }

    /// The workshops that the contact had and the event no longer has, in words.
    fn dropped_workshops(&self, event: &Event) -> Vec<String> {
        let is_dropped = |slug: &str| event.workshops.iter().all(|workshop| workshop.slug.as_str() != slug);
        self.rooms.iter().filter(|(slug, _)| is_dropped(slug)).map(|(_, room)| room.words.clone()).collect()
    }

    /// Whether the contact has had a link and has another one now. A first link is no change of it.
    fn is_link_changed(&self, now: &Self) -> bool {
        self.online_url.as_ref().zip(now.online_url.as_ref()).is_some_and(|(before, now)| before != now)
    }
}

impl Room {
    /// A message about a confidential event names neither workshop nor room.
    fn of(words: Words, event: &Event, workshop: &Workshop) -> Self {
        if event.sign_up.is_confidential {
            return Self { name: None, words: say!(words, "fact-workshop-unnamed") };
        }
        Self { name: workshop.room.clone(), words: words.workshop_with_room(workshop) }
    }
}

/// The rooms of workshops that have another one on the other side. A workshop that only one side has is no move.
fn other_rooms(rooms: &BTreeMap<String, Room>, others: &BTreeMap<String, Room>) -> Vec<String> {
    let moved = rooms.iter().filter(|(slug, room)| others.get(*slug).is_some_and(|other| other.name != room.name));
    moved.filter(|(_, room)| room.name.is_some()).map(|(_, room)| room.words.clone()).collect()
}

/// The values that the others lack.
fn missing(values: &[String], others: &[String]) -> Vec<String> {
    values.iter().filter(|value| !others.contains(value)).cloned().collect()
}
