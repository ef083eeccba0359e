//! What a city publishes: programmes of events, by hosts, at venues.

mod agenda;
mod almanac;
mod availability;
mod choices;
mod entry;
mod event;
mod filter;
mod listing;
mod places;

pub use agenda::{Agenda, Occurrence};
pub use almanac::Almanac;
pub use availability::{Availability, Status};
pub use choices::{Choice, Choices};
pub use entry::Entry;
pub use event::{
    Event, EventContact, LICENCE, LICENCE_URL, Order, Programme, Promotion, SignUpMode, SignUpRules, Translation,
    Workshop,
};
pub use filter::{Filter, LONGEST_FILTER, WrongFilter};
pub use listing::Listing;
pub use places::{Host, Partner, Taken, Venue};
