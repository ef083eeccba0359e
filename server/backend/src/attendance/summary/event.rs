//! The attendance summary of one event, by date and by workshop.

use super::SummaryRow;
use super::dates::{AttendanceByDate, count};
use crate::attendance::store;
use crate::context::AppContext;
use crate::error::Result;
use crate::events::listing;
use crate::read_tx;
use domain::attendance::{AttendanceCounts, Guest, Party};
use domain::events::Listing;
use domain::ids::{EventSlug, WorkshopSlug};

/// The attendance summary of an event.
#[derive(Clone, Debug)]
pub struct EventSummary {
    pub listing: Listing,
    /// The dates that have begun, by index.
    pub dates: Vec<SummaryRow<usize>>,
    /// The workshops; each counts the people who chose it and were present on any date.
    pub workshops: Vec<SummaryRow<WorkshopSlug>>,
}

/// The attendance summary of an event.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) if there is no such event.
pub async fn event_summary(ctx: &AppContext, event: EventSlug) -> Result<EventSummary> {
    read_tx!(ctx, |c, ctx| {
        let listing = listing(&mut c, &ctx, &event).await?;
        let parties = store::parties(&mut c, &event).await?;
        let heads = store::head_counts(&mut c, &event).await?.into_iter().map(|heads| (heads.date_index, heads.people));
        let attendance = AttendanceByDate::new(store::check_ins(&mut c, &event).await?, heads);
        let signed_up = count_guests(&parties, false, |_| true);
        let begun = attendance.begun(&listing.event, ctx.clock.now());
        let dates =
            begun.map(|(of, date)| SummaryRow { of, counted: date.map(|date| date.counts(signed_up)) }).collect();
        let attendees = attendance.attendees();
        let workshops = listing.event.workshops.iter().map(|workshop| {
            let has_chosen = |guest: &Guest| guest.workshops.contains(&workshop.slug);
            let came = |guest: &Guest| has_chosen(guest) && attendees.contains(&guest.person);
            let counted = (!attendance.is_empty()).then(|| AttendanceCounts {
                signed_up: count_guests(&parties, false, has_chosen),
                came: count_guests(&parties, false, came),
                walk_ins: count_guests(&parties, true, came),
                heads: 0,
            });
            SummaryRow { of: workshop.slug.clone(), counted }
        });
        let workshops = workshops.collect();
        Ok(EventSummary { listing, dates, workshops })
    })
}

/// The number of matching guests, either of walk-ins or of parties that had signed up before.
fn count_guests(parties: &[Party], is_walk_in: bool, matches: impl Fn(&Guest) -> bool) -> i64 {
    let parties = parties.iter().filter(|party| party.is_walk_in == is_walk_in);
    count(parties.flat_map(|party| &party.guests).filter(|guest| matches(guest)))
}
