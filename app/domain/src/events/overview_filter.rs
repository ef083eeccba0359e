//! The filter of the overview in the back office, and its names in addresses.

use super::{Coded, EventState, Filter, Listing, MissingFact};
use crate::time::Instant;

/// The filter of the overview: events ahead, or those that are over. An absent field admits every event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewFilter {
    /// The programme and the host; its other fields are absent.
    pub events: Filter,
    pub state: Option<EventState>,
    pub missing: Option<MissingFact>,
    pub is_past: bool,
}

impl OverviewFilter {
    /// The names of the fields in addresses.
    pub const FIELDS: [&str; 5] = ["programm", "veranstalter", "stand", "fehlt", "zeit"];
    /// The value of `zeit` for events that are over.
    pub const PAST: &str = "vorbei";

    /// Reads a filter from the values of an address. An invalid value counts as absent.
    pub fn read<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Self {
        let [programme, host, state, missing, time] = Self::FIELDS;
        let (events, _) = Filter::read(|name| value(name).filter(|_| [programme, host].contains(&name)));
        Self {
            events,
            state: value(state).and_then(EventState::from_code),
            missing: value(missing).and_then(MissingFact::from_code),
            is_past: value(time) == Some(Self::PAST),
        }
    }

    /// Whether the taken seats decide which events are found.
    pub fn needs_taken(&self) -> bool {
        self.state.is_some_and(EventState::needs_taken)
    }

    /// Whether an event passes all fields, but for a state that needs the taken seats.
    pub fn matches(&self, listing: &Listing, now: Instant) -> bool {
        (listing.event.ends().at <= now) == self.is_past
            && self.events.matches(listing)
            && self.state.is_none_or(|state| state.needs_taken() || listing.is_in(state, now))
            && self.missing.is_none_or(|fact| listing.lacks(fact))
    }

    /// Whether an event that [`matches`](Self::matches) passes a state that needs the taken seats too, given those.
    pub fn matches_taken(&self, listing: &Listing, now: Instant) -> bool {
        self.state.is_none_or(|state| listing.is_in(state, now))
    }
}
