//! The events ahead of an organizer who works for hosts: what is missing, until when it is to be submitted, and what became of what
//! was submitted.

use super::store::current_submissions;
use super::submissions::Submission;
use crate::context::AppContext;
use crate::error::Result;
use crate::events::{count_taken, programme_snapshot};
use crate::read_tx;
use domain::events::{Coded as _, Listing, MissingFact};
use domain::ids::EventSlug;
use domain::organizers::{Organizer, Right};
use domain::time::Moment;
use std::collections::HashMap;

/// An event of an organizer's own hosts.
pub struct OwnEvent {
    pub listing: Listing,
    /// What is open or was sent back.
    pub submission: Option<Submission>,
    pub missing: Vec<MissingFact>,
    /// The deadline of its programme.
    pub submit_until: Option<Moment>,
}

/// The events ahead that the organizer may draft and that are not cancelled, by time.
pub async fn own_events(ctx: &AppContext, organizer: &Organizer) -> Result<Vec<OwnEvent>> {
    let organizer = organizer.clone();
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let is_own = |listing: &&Listing| {
            listing.event.ends().at > now && organizer.may(Right::DraftEvents, Some(&listing.event), now)
        };
        let mut own: Vec<Listing> = index.all().filter(is_own).cloned().collect();
        own.sort_by_key(|listing| listing.event.starts());
        count_taken(&mut c, own.iter_mut()).await?;
        let mut submissions = HashMap::<EventSlug, Submission>::new();
        for row in current_submissions(&mut c).await? {
            submissions.insert(row.event.clone(), row.try_into()?);
        }
        let event = |listing: Listing| OwnEvent {
            submission: submissions.remove(&listing.event.slug),
            missing: MissingFact::ALL.iter().copied().filter(|fact| listing.lacks(*fact)).collect(),
            submit_until: listing.programme.as_ref().and_then(|programme| programme.submit_until),
            listing,
        };
        Ok(own.into_iter().map(event).collect())
    })
}
