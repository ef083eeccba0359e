//! The search for people over all events, for organizers.

use super::refresh_people_index::refresh_people_index;
use super::store;
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::events::programme_snapshot;
use crate::read_tx;
use domain::events::Listing;
use domain::search::Closeness;
use domain::signups::{Reference, SignUp};
use std::sync::Arc;

/// The most sign-ups that a search shows: organizers find fewer by typing more.
pub const MOST_FOUND: usize = 50;

/// The sign-ups that a search finds, the newest first.
pub struct PeopleFound {
    pub sign_ups: Vec<(SignUp, Listing)>,
    /// The number of all that were found.
    pub all: usize,
    /// Similar if nobody is found exactly.
    pub closeness: Closeness,
}

/// Finds sign-ups of all events by the names of their people, organisation, reference, mail address or telephone number.
pub async fn find_people(ctx: &AppContext, query: &str) -> Result<PeopleFound> {
    let query = query.to_owned();
    read_tx!(ctx, |c, ctx| {
        let programme = programme_snapshot(&mut c, &ctx).await?;
        let mut index = Arc::clone(&ctx.people_index).lock_owned().await;
        refresh_people_index(&mut c, &ctx, &mut index).await?;
        let (named, closeness) = index.find(&query);
        drop(index);
        let referenced = match Reference::parse(&query) {
            Some(reference) => store::by_reference(&mut c, &reference).await?,
            None => None,
        };
        let (found, closeness) = match referenced {
            Some(id) => (vec![id], Closeness::Exact),
            None => (named, closeness),
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
