//! The search for people over all events, for organizers.

use super::refresh_people_index::refresh_people_index;
use super::store;
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::events::programme_snapshot;
use crate::read_tx;
use domain::events::Listing;
use domain::search::{Closeness, Found};
use domain::signups::{Reference, SignUp, SignUpQuery};
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

/// Finds sign-ups of all events by the names of their people, organisation, reference, mail address or telephone number.
pub async fn find_people(ctx: &AppContext, typed: &str) -> Result<PeopleFound> {
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
