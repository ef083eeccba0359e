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

    fn place_at(self, listing: &Listing, name: impl Fn(&Venue) -> String) -> String {
        match &listing.venue {
            None => say!(self, "place-online"),
            Some(venue) if listing.event.location.is_online() => say!(self, "place-also-online", venue = name(venue)),
            Some(venue) => name(venue),
        }
    }
}
