//! Pagination of events and programmes by cursor, for API clients that read all of them: each item occurs once.

use super::{count_taken, filter_start, programme_snapshot};
use crate::context::AppContext;
use crate::error::Result;
use crate::read_tx;
use domain::events::{Filter, Listing, Programme};
use domain::ids::ProgrammeSlug;
use domain::time::Instant;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A position in a list: items are ordered by their first date, then by slug. An item that is inserted later shifts no other
/// item to another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub starts_at: Instant,
    pub slug: String,
}

/// A request for one page of events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRequest {
    pub filter: Filter,
    /// Selects events that changed at this instant or later, past and cancelled ones included.
    pub changed_since: Option<Instant>,
    /// The position after which the page begins.
    pub after: Option<Cursor>,
    pub limit: usize,
}

/// One page of a list.
pub struct Page<T> {
    pub items: Vec<T>,
    /// The cursor of the next page; none on the last page.
    pub next: Option<Cursor>,
}

/// A page of the published and listed events. Past events are included if the request names a past day or `changed_since`.
pub async fn events_page(ctx: &AppContext, request: PageRequest) -> Result<Page<Listing>> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let now = ctx.clock.now();
        let is_past_included = request.changed_since.is_some() && request.filter.from.is_none();
        let start = if is_past_included { EPOCH } else { filter_start(&request.filter, now) };
        let selection = index.select(&request.filter, now, start);
        let is_changed =
            |listing: &&Listing| request.changed_since.is_none_or(|since| listing.event.changed_at() >= since);
        let (found, next) =
            paginate(selection.listings().filter(is_changed), event_key, request.after.as_ref(), request.limit);
        let mut found: Vec<Listing> = found.into_iter().cloned().collect();
        count_taken(&mut c, &mut found).await?;
        Ok(Page { items: found, next })
    })
}

/// A page of the programmes that have a published and listed event.
pub async fn programmes_page(ctx: &AppContext, after: Option<Cursor>, limit: usize) -> Result<Page<Arc<Programme>>> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let all = Filter::default();
        let listed = index.select(&all, ctx.clock.now(), EPOCH);
        let shown: BTreeSet<&ProgrammeSlug> =
            listed.listings().filter_map(|listing| listing.event.programme.as_ref()).collect();
        let programmes = index.programmes().filter(|programme| shown.contains(&programme.slug));
        let (found, next) = paginate(programmes, programme_key, after.as_ref(), limit);
        Ok(Page { items: found.into_iter().cloned().collect(), next })
    })
}

const EPOCH: Instant = Instant(0);

/// The sort key of a list: first date and slug.
type SortKey<'a> = (Instant, &'a str);

fn event_key(listing: &Listing) -> SortKey<'_> {
    (listing.event.starts().at, listing.event.slug.as_str())
}

/// Programmes without dates come first.
fn programme_key(programme: &Arc<Programme>) -> SortKey<'_> {
    (programme.starts.map_or(EPOCH, |starts| starts.at), programme.slug.as_str())
}

/// At most `limit` items after a cursor, and the cursor of the rest.
fn paginate<'a, T>(
    all: impl Iterator<Item = &'a T>,
    key: fn(&'a T) -> SortKey<'a>,
    after: Option<&Cursor>,
    limit: usize,
) -> (Vec<&'a T>, Option<Cursor>) {
    let is_after = |item: &&'a T| after.is_none_or(|after| key(item) > (after.starts_at, after.slug.as_str()));
    let mut found: Vec<&T> = all.filter(is_after).collect();
    found.sort_by_key(|item| key(item));
    let has_more = found.len() > limit;
    found.truncate(limit);
    let last = found.last().filter(|_| has_more).map(|last| key(last));
    (found, last.map(|(starts_at, slug)| Cursor { starts_at, slug: slug.to_owned() }))
}
