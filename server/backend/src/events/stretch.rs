//! What is published, a stretch at a time and each thing once, for programs that read all of it.

use super::{begins, count_taken, edition};
use crate::error::Result;
use crate::house::House;
use domain::events::{Filter, Listing, Programme};
use domain::ids::ProgrammeSlug;
use domain::time::Instant;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where one stands: lists are in the order of first dates, and of slugs where those are the same. What comes in between
/// later pushes nothing over the edge of a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub starts_at: Instant,
    pub slug: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub filter: Filter,
    /// Only what changed then or later; what is over and what is cancelled is told of too.
    pub changed_since: Option<Instant>,
    /// What stands behind this place.
    pub after: Option<Place>,
    pub most: usize,
}

pub struct Stretch<T> {
    pub found: Vec<T>,
    /// Where the next one begins; none behind the last.
    pub next: Option<Place>,
}

/// Events that are published and listed. Those that are over are among them where days in the past or changes are asked for.
pub async fn stretch(house: &House, wanted: Wanted) -> Result<Stretch<Listing>> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let now = house.clock.now();
                let is_past_wanted = wanted.changed_since.is_some() && wanted.filter.from.is_none();
                let begins = if is_past_wanted { EVER } else { begins(&wanted.filter, now) };
                let admitted = almanac.admitted(&wanted.filter, now, begins);
                let is_changed =
                    |listing: &&Listing| wanted.changed_since.is_none_or(|since| listing.event.changed_at() >= since);
                let (found, next) = cut(admitted.filter(is_changed), place, wanted.after.as_ref(), wanted.most);
                let mut found: Vec<Listing> = found.into_iter().cloned().collect();
                count_taken(&mut c, &mut found).await?;
                Ok(Stretch { found, next })
            })
        })
        .await
}

/// Programmes that have an event which lists may show.
pub async fn programmes(house: &House, after: Option<Place>, most: usize) -> Result<Stretch<Arc<Programme>>> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let all = Filter::default();
                let listed = almanac.admitted(&all, house.clock.now(), EVER);
                let shown: BTreeSet<&ProgrammeSlug> =
                    listed.filter_map(|listing| listing.event.programme.as_ref()).collect();
                let programmes = almanac.programmes().filter(|programme| shown.contains(&programme.slug));
                let (found, next) = cut(programmes, place_of_programme, after.as_ref(), most);
                Ok(Stretch { found: found.into_iter().cloned().collect(), next })
            })
        })
        .await
}

const EVER: Instant = Instant(0);

type Key<'a> = (Instant, &'a str);

fn place(listing: &Listing) -> Key<'_> {
    (listing.event.starts().at, listing.event.slug.as_str())
}

/// Those that name no day come first.
fn place_of_programme(programme: &Arc<Programme>) -> Key<'_> {
    (programme.starts.map_or(EVER, |starts| starts.at), programme.slug.as_str())
}

/// At most so many of them behind a place, and where the rest begins.
fn cut<'a, T>(
    all: impl Iterator<Item = &'a T>,
    key: fn(&'a T) -> Key<'a>,
    after: Option<&Place>,
    most: usize,
) -> (Vec<&'a T>, Option<Place>) {
    let is_behind = |one: &&'a T| after.is_none_or(|after| key(one) > (after.starts_at, after.slug.as_str()));
    let mut found: Vec<&T> = all.filter(is_behind).collect();
    found.sort_by_key(|one| key(one));
    let is_more = found.len() > most;
    found.truncate(most);
    let last = found.last().filter(|_| is_more).map(|last| key(last));
    (found, last.map(|(starts_at, slug)| Place { starts_at, slug: slug.to_owned() }))
}
