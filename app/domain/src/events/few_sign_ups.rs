//! When an event has few sign-ups.

use super::Listing;
use crate::time::Instant;

/// The share of the seats, one in so many, below which few are taken.
const ONE_IN: i64 = 4;
/// As many people are not few, however many seats there are.
const ENOUGH_PEOPLE: i64 = 20;

impl Listing {
    /// Whether few have signed up, given the taken seats: for less than a quarter of the seats, and less than 20 people.
    ///
    /// Only an event that takes sign-ups here, whose sign-up has opened and which has not begun can have few.
    pub fn has_few_sign_ups(&self, now: Instant) -> bool {
        let (event, taken) = (&self.event, self.taken.event);
        let has_opened = event.sign_up.opens.is_none_or(|opens| opens.at <= now);
        let is_ahead = event.cancelled.is_none() && event.starts().at > now;
        let seats = event.sign_up.seats.filter(|_| event.free_seats(&self.taken).is_some());
        has_opened
            && is_ahead
            && seats.is_some_and(|seats| taken * ONE_IN < seats && taken < ENOUGH_PEOPLE)
            && !self.taken.has_any_waiting()
    }
}
