//! Who signed up for an event, as those see it who work here.

use super::store::{self, Released};
use crate::error::Result;
use crate::events::listing;
use crate::house::House;
use domain::events::Listing;
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Placement, SignUp, Sought, Stands, State, Tally};
use std::collections::HashMap;

/// Lines of what became of seats that are shown.
const LINES: i64 = 20;

pub struct EventList {
    pub listing: Listing,
    /// Those that were sought, by their contact's name.
    pub found: Vec<SignUp>,
    /// What all who come need.
    pub tally: Tally,
    /// Sign-ups that have seats.
    pub all: usize,
    /// Those who wait for the event, each with their place in line, from 1.
    pub line: HashMap<SignUpId, i64>,
    /// What became of seats that came free, the newest first.
    pub released: Vec<Released>,
}

pub async fn list(house: &House, event: &EventSlug, sought: &Sought) -> Result<EventList> {
    let (event, sought) = (event.clone(), sought.clone());
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let listing = listing(&mut c, &house, &event).await?;
                let mut sign_ups = store::load_all(&mut c, &event).await?;
                sign_ups.sort_by_cached_key(|sign_up| {
                    (domain::folding::fold(sign_up.wish.contact.name.as_str()), sign_up.id)
                });
                let tally = Tally::of(&sign_ups);
                let all = sign_ups.iter().filter(|sign_up| sign_up.has_seats()).count();
                let line = in_line(&sign_ups);
                let released = store::releases(&mut c, &event, LINES).await?;
                sign_ups.retain(|sign_up| sought.finds(sign_up));
                if sought.stands == Stands::Only(State::Waiting) {
                    sign_ups.sort_by_key(|sign_up| line.get(&sign_up.id).copied());
                }
                Ok(EventList { listing, found: sign_ups, tally, all, line, released })
            })
        })
        .await
}

fn in_line(sign_ups: &[SignUp]) -> HashMap<SignUpId, i64> {
    let turn = |sign_up: &SignUp| match sign_up.placement {
        Placement::Waiting { turn } => Some((turn, sign_up.id)),
        _ => None,
    };
    let mut line: Vec<(i64, SignUpId)> = sign_ups.iter().filter_map(turn).collect();
    line.sort_unstable();
    line.into_iter().zip(1..).map(|((_, id), place)| (id, place)).collect()
}
