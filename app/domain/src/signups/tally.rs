//! How many need what: what a city orders, before it looks at anybody by name.

use super::{Need, SignUp};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// People; a need that a party named for all of them counts once.
    pub needs: BTreeMap<Need, i64>,
    /// Parties that wrote something of their own.
    pub others: i64,
}

impl Tally {
    /// Of those who have seats; who cancelled or waits needs nothing yet.
    pub fn of<'a>(sign_ups: impl IntoIterator<Item = &'a SignUp>) -> Self {
        let mut tally = Self::default();
        for sign_up in sign_ups.into_iter().filter(|sign_up| sign_up.has_seats()) {
            let wish = &sign_up.wish;
            for need in wish.participants.iter().flat_map(|person| &person.needs).chain(&wish.needs) {
                *tally.needs.entry(*need).or_default() += 1;
            }
            tally.others += i64::from(wish.needs_other.is_some());
        }
        tally
    }
}
