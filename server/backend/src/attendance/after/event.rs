//! What one event came to, by date and by workshop.

use super::Row;
use super::days::{Days, count};
use crate::attendance::store;
use crate::error::Result;
use crate::events::listing;
use crate::house::House;
use domain::attendance::{Guest, Party, Visits};
use domain::events::Listing;
use domain::ids::{EventSlug, WorkshopSlug};

#[derive(Clone, Debug)]
pub struct AfterEvent {
    pub listing: Listing,
    /// Dates that have begun, by their place.
    pub dates: Vec<Row<usize>>,
    /// Each with whoever chose it, on any date.
    pub workshops: Vec<Row<WorkshopSlug>>,
}

pub async fn after(house: &House, event: EventSlug) -> Result<AfterEvent> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let listing = listing(&mut c, &house, &event).await?;
                let parties = store::parties(&mut c, &event).await?;
                let heads = store::heads(&mut c, &event).await?.into_iter().map(|(date, people, _)| (date, people));
                let days = Days::of(store::presses(&mut c, &event).await?, heads);
                let signed_up = guests(&parties, false, |_| true);
                let begun = days.begun(&listing.event, house.clock.now());
                let dates = begun.map(|(of, day)| Row { of, counted: day.map(|day| day.visits(signed_up)) }).collect();
                let ever = days.ever();
                let workshops = listing.event.workshops.iter().map(|workshop| {
                    let is_in = |guest: &Guest| guest.workshops.contains(&workshop.slug);
                    let came = |guest: &Guest| is_in(guest) && ever.contains(&guest.person);
                    let counted = (!days.is_empty()).then(|| Visits {
                        signed_up: guests(&parties, false, is_in),
                        came: guests(&parties, false, came),
                        walk_ins: guests(&parties, true, came),
                        heads: 0,
                    });
                    Row { of: workshop.slug.clone(), counted }
                });
                let workshops = workshops.collect();
                Ok(AfterEvent { listing, dates, workshops })
            })
        })
        .await
}

/// Walk-ins, or those who had signed up, of whom something is so.
fn guests(parties: &[Party], walk_ins: bool, is_so: impl Fn(&Guest) -> bool) -> i64 {
    let parties = parties.iter().filter(|party| party.is_walk_in == walk_ins);
    count(parties.flat_map(|party| &party.guests).filter(|guest| is_so(guest)))
}
