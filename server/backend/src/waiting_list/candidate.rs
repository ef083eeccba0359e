//! The next candidate for freed seats.

use super::store::{self, Candidate, WaitingList};
use crate::db::Conn;
use crate::error::Result;
use domain::events::Order;

/// The party that gets the free seats next: in strict order the first of the list, once there is room for it; else the first
/// for which there is room.
pub async fn next_candidate(
    c: &mut Conn<'_>,
    list: WaitingList<'_>,
    order: Order,
    free: i64,
) -> Result<Option<Candidate>> {
    if free <= 0 {
        return Ok(None);
    }
    if order == Order::Strict {
        return Ok(store::first(c, list).await?.filter(|first| first.min_seats <= free));
    }
    let mut next: Option<Candidate> = None;
    for min_seats in store::sizes(c, list, free).await? {
        let first = store::first_of_size(c, list, min_seats).await?;
        next = next.into_iter().chain(first).min_by_key(|candidate| (candidate.since, candidate.sign_up));
    }
    Ok(next)
}
