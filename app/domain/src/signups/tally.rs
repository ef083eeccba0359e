//! The tally of needs of an event: how much of each measure the organizers must provide.

use super::{Need, SignUp};
use std::collections::BTreeMap;

/// How often each need occurs among the sign-ups of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The number of people with each need; a need stated for a whole party counts once.
    pub needs: BTreeMap<Need, i64>,
    /// The number of parties with a need in their own words.
    pub others: i64,
}

impl Tally {
    /// Counts the needs of sign-ups with seats. Waiting and cancelled sign-ups do not count.
    pub fn of<'a>(sign_ups: impl IntoIterator<Item = &'a SignUp>) -> Self {
        let mut tally = Self::default();
        for sign_up in sign_ups.into_iter().filter(|sign_up| sign_up.has_seats()) {
            let request = &sign_up.request;
            for need in request.participants.iter().flat_map(|person| &person.needs).chain(&request.needs) {
                *tally.needs.entry(*need).or_default() += 1;
            }
            tally.others += i64::from(request.needs_other.is_some());
        }
        tally
    }
}
