//! Where events take place, in words. The address of an event online is not among them: it is not public.

use crate::{Words, say};
use domain::events::{Listing, Location, Venue};

impl Words {
    /// The place with its address on one line: "Das K, Stuttgarter Straße 65, 70806 Kornwestheim".
    pub fn place(self, listing: &Listing) -> String {
        self.place_at(listing, Venue::address)
    }

    /// The place without its address, for lists: "Das K".
    pub fn place_name(self, listing: &Listing) -> String {
        self.place_at(listing, |venue| venue.name.clone())
    }

    /// How one can take part; `None` if only at the venue, which needs no mention.
    pub fn attendance(self, location: &Location) -> Option<String> {
        match location {
            Location::OnSite(_) => None,
            Location::Online(_) => Some(say!(self, "place-online")),
            Location::Hybrid(..) => Some(say!(self, "place-hybrid")),
        }
    }

    /// That seats are reserved, and what the contact does when the event begins.
    pub fn confirmed_seats(self, seats: i64, location: &Location) -> String {
        let reserved = say!(self, "message-confirmation-seats", seats = seats);
        format!("{reserved} {}", self.how_to_take_part(location))
    }

    /// What a contact with a seat does when the event begins.
    pub fn how_to_take_part(self, location: &Location) -> String {
        match location {
            Location::OnSite(_) => say!(self, "take-part-on-site"),
            Location::Online(_) => say!(self, "take-part-online"),
            Location::Hybrid(..) => say!(self, "take-part-either-way"),
        }
    }

    fn place_at(self, listing: &Listing, name: impl Fn(&Venue) -> String) -> String {
        match &listing.venue {
            None => say!(self, "place-online"),
            Some(venue) if listing.event.location.is_online() => say!(self, "place-also-online", venue = name(venue)),
            Some(venue) => name(venue),
        }
    }
}
