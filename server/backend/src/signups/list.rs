//! Who signed up for an event, as those see it who work here.

use super::store::{self, Released};
use crate::error::Result;
use crate::events::listing;
use crate::house::House;
use domain::events::Listing;
use domain::ids::EventSlug;
use domain::signups::{SignUp, Sought, State, Tally};

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
    /// Parties that wait.
    pub waiting: usize,
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
                let waiting = sign_ups.iter().filter(|sign_up| State::of(sign_up) == State::Waiting).count();
                let released = store::releases(&mut c, &event, LINES).await?;
                sign_ups.retain(|sign_up| sought.finds(sign_up));
                Ok(EventList { listing, found: sign_ups, tally, all, waiting, released })
            })
        })
        .await
}
