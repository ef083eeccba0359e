//! Seats came free: they go to those who wait, in the same transaction, by the rule that the city chose. What the rule did is
//! written down in one line.

use super::move_up::{move_into, move_up};
use super::store::{self, Candidate, Line};
use super::turn::Turn;
use super::why::Why;
use crate::db::Conn;
use crate::error::Result;
use crate::events::count_taken;
use domain::events::{Event, Order};

/// Gives out what is free of the event and of its workshops; joining a line alone releases nothing. Once the event has begun
/// the seats are for those who stand at the door. `before` is the event as it was when the turn began, and the turn's listing says
/// what was taken of it then.
pub(crate) async fn release(tx: &mut Conn<'_>, turn: Turn<'_>, before: &Event) -> Result<()> {
    let (event, now) = (turn.event(), turn.house.clock.now());
    if !event.sign_up.has_waiting_list || event.cancelled.is_some() || event.starts().at <= now {
        return Ok(());
    }
    let had = &turn.listing.taken;
    let mut listing = turn.listing.clone();
    count_taken(tx, [&mut listing]).await?;
    let Some(free) = event.free(&listing.taken) else { return Ok(()) };
    let taken = &mut listing.taken;

    let line = Line::Event(&event.slug);
    let mut why = Why::of(event, None, free);
    let mut left = if taken.is_waited_for { free } else { 0 };
    while let Some(next) = next(tx, line, event.sign_up.order, left).await? {
        let given = next.places.min(left);
        let is_asked = move_up(tx, turn, taken, next, given).await?;
        why.moved(store::ahead(tx, line, next.turn).await?, given, is_asked);
        left -= given;
    }
    why.note(tx, turn, line, free > before.free(had).unwrap_or(0)).await?;

    for workshop in &event.workshops {
        if !taken.waited_for.contains(&workshop.slug) {
            continue;
        }
        let line = Line::Workshop(&event.slug, &workshop.slug);
        let mut left = workshop.free(taken);
        let mut why = Why::of(event, Some(workshop), left);
        let is_freed = left > before.workshop(&workshop.slug).map_or(0, |before| before.free(had));
        while let Some(next) = next(tx, line, event.sign_up.order, left).await? {
            move_into(tx, turn, &workshop.slug, next).await?;
            why.moved(store::ahead(tx, line, next.turn).await?, next.places, false);
            left -= next.places;
        }
        why.note(tx, turn, line, is_freed).await?;
    }
    Ok(())
}

/// Whose turn it is: in strict order the first in line, once there is room for them; else the first that there is room for.
async fn next(tx: &mut Conn<'_>, line: Line<'_>, order: Order, free: i64) -> Result<Option<Candidate>> {
    if free <= 0 {
        return Ok(None);
    }
    if order == Order::Strict {
        return Ok(store::first(tx, line).await?.filter(|first| first.fewest <= free));
    }
    let mut next: Option<Candidate> = None;
    for size in store::sizes(tx, line, free).await? {
        let first = store::first_of(tx, line, size).await?;
        next = next.into_iter().chain(first).min_by_key(|candidate| (candidate.turn, candidate.sign_up));
    }
    Ok(next)
}
