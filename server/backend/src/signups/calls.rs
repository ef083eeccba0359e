//! Calls that somebody must make: one takes it, calls, and says what came of it.

use super::store::{self, Waiting};
use crate::error::{Error, Result};
use crate::events::edition;
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox::{self, Outcome};
use domain::events::Listing;
use domain::ids::OrganizerId;
use domain::signups::Refusal;

/// Calls on one page.
const ROWS: u16 = 50;

pub struct Call {
    pub task: Waiting,
    pub listing: Listing,
}

/// One page of calls, the oldest first, and whether more follow. `page` counts from 0.
pub async fn calls(house: &House, page: i64) -> Result<(Vec<Call>, bool)> {
    house
        .read(move |mut c, house| {
            Box::pin(async move {
                let almanac = &edition(&mut c, &house).await?.almanac;
                let rows = i64::from(ROWS);
                let mut found = store::calls(&mut c, page * rows, rows + 1).await?;
                let has_more = found.len() > usize::from(ROWS);
                found.truncate(usize::from(ROWS));
                let calls = found.into_iter().filter_map(|task| {
                    let listing = almanac.event(&task.event).cloned()?;
                    Some(Call { task, listing })
                });
                Ok((calls.collect(), has_more))
            })
        })
        .await
}

/// Takes a call upon oneself. Refused where somebody else has it in hand.
pub async fn claim_call(house: &House, who: OrganizerId, id: &str) -> Result<()> {
    let id = id.to_owned();
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let about = outbox::open_call(&mut tx, &id).await?.ok_or(Error::NotFound)?;
                if !outbox::claim_call(&mut tx, &house, &id, who).await? {
                    return Err(Refusal::TakenByAnother.into());
                }
                journal::note(&mut tx, &house, Actor::Organizer(who), "claim_call", &about).await?;
                Ok(())
            })
        })
        .await
}

/// Writes down what came of a call. Who was not reached is called again, by whoever comes next.
pub async fn end_call(house: &House, who: OrganizerId, id: &str, outcome: Outcome) -> Result<()> {
    let id = id.to_owned();
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let about = outbox::open_call(&mut tx, &id).await?.ok_or(Error::NotFound)?;
                if !outbox::end_call(&mut tx, &house, &id, who, outcome).await? {
                    return Err(Refusal::TakenByAnother.into());
                }
                let actor = Actor::Organizer(who);
                journal::note_why(&mut tx, &house, actor, "call", &about, Some(outcome.code())).await?;
                Ok(())
            })
        })
        .await
}
