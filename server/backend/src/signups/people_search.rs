//! The search for people over all events, for organizers.

use super::refresh_people_index::refresh_people_index;
use super::store;
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::events::programme_snapshot;
use crate::read_tx;
use domain::events::Listing;
use domain::organizers::{Organizer, Right, Visible};
use domain::search::{Closeness, Found};
use domain::signups::{Reference, SignUp, SignUpFilter, SignUpQuery, StatusFilter};
use std::cmp::Reverse;
use std::sync::Arc;

/// The most sign-ups that a search shows: organizers find fewer by typing more.
const MOST_FOUND: usize = 50;

/// The sign-ups that a search finds.
pub struct PeopleFound {
    /// The newest first, at most fifty.
    pub sign_ups: Vec<(SignUp, Listing)>,
    /// The number of all that were found.
    pub all: usize,
    /// Similar if nobody is found exactly.
    pub closeness: Closeness,
}

/// Finds sign-ups by the names of their people, organisation, reference, mail address or telephone number, in the events whose
/// sign-ups the organizer sees. What they may not see finds nothing.
pub async fn find_people(ctx: &AppContext, organizer: &Organizer, typed: &str) -> Result<PeopleFound> {
    if organizer.has_all_events() {
        find_in_all_events(ctx, typed).await
    } else {
        find_in_own_events(ctx, organizer, typed).await
    }
}

/// The search of somebody who sees everything: in the index of all people.
async fn find_in_all_events(ctx: &AppContext, typed: &str) -> Result<PeopleFound> {
    let (query, reference) = (SignUpQuery::new(typed), Reference::parse(typed));
    // One search at a time: what waits for the index must not hold a transaction.
    let mut index = Arc::clone(&ctx.people_index).lock_owned().await;
    read_tx!(ctx, |c, ctx| {
        let programme = programme_snapshot(&mut c, &ctx).await?;
        let referenced = match reference {
            Some(reference) => store::by_reference(&mut c, &reference).await?,
            None => None,
        };
        let Found { items: found, closeness } = if let Some(id) = referenced {
            Found { items: vec![id], closeness: Closeness::Exact }
        } else {
            refresh_people_index(&mut c, &ctx, &mut index).await?;
            index.find(&query)
        };
        let all = found.len();
        let mut sign_ups = Vec::new();
        for id in found.into_iter().take(MOST_FOUND) {
            let sign_up = store::load_existing(&mut c, id).await?;
            let listing = programme.index.event(&sign_up.event).cloned().ok_or(Error::NotFound)?;
            sign_ups.push((sign_up, listing));
        }
        Ok(PeopleFound { sign_ups, all, closeness })
    })
}

/// The search of somebody who sees some events: in what they see of the sign-ups.
async fn find_in_own_events(ctx: &AppContext, organizer: &Organizer, typed: &str) -> Result<PeopleFound> {
    let filter = SignUpFilter { query: SignUpQuery::new(typed), status: StatusFilter::Any, ..SignUpFilter::default() };
    let organizer = organizer.clone();
    read_tx!(ctx, |c, ctx| {
        let (index, now) = (&programme_snapshot(&mut c, &ctx).await?.index, ctx.clock.now());
        let mut own = Vec::new();
        for listing in index.all().filter(|listing| organizer.may(Right::SeeSignUps, Some(&listing.event), now)) {
            let visible = Visible::to(&organizer, &listing.event, now);
            for mut sign_up in store::load_all(&mut c, &listing.event.slug).await? {
                visible.mask(&mut sign_up);
                own.push((sign_up, listing.clone()));
            }
        }
        own.sort_by_key(|(sign_up, _)| Reverse(sign_up.id));
        let city = ctx.city();
        let area_code = city.area_code.as_ref();
        let found = Found::closest(own, |(sign_up, _)| filter.closeness(sign_up, area_code));
        let Found { items: mut sign_ups, closeness } = found;
        let all = sign_ups.len();
        sign_ups.truncate(MOST_FOUND);
        Ok(PeopleFound { sign_ups, all, closeness })
    })
}
