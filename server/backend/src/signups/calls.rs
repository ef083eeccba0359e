//! Calls that somebody must make: one takes it, calls, and says what came of it.

use super::OwnPage;
use super::answering::say_yes;
use super::cancel::give_back;
use super::desk::Desk;
use super::release::release;
use super::run_out::lapse;
use super::store::{self, CallToMake};
use super::turn::{Turn, standing};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{edition, hold};
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox::{self, Kind, Outcome, Reason};
use domain::events::{Listing, Status};
use domain::ids::{OrganizerId, SignUpId};
use domain::signups::{CancelReason, Channel, Refusal};
use text::Words;

/// Calls on one page.
const ROWS: u16 = 50;

pub struct Call {
    pub task: CallToMake,
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

/// A letter to somebody came back: they are called instead. Said again while the call is still to be made, it changes nothing.
pub async fn came_back(house: &House, who: OrganizerId, page: OwnPage) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let id = page.sign_up.id.to_text();
                // Two who say so at once wait for each other here.
                hold(&mut tx, &house, &page.sign_up.event).await?;
                if outbox::is_to_be_called(&mut tx, &id).await? {
                    return Ok(());
                }
                let kind = outbox::about(&mut tx, &id)
                    .await?
                    .pop()
                    .map_or(Kind::Confirmation.code().to_owned(), |last| last.kind);
                outbox::call_instead(&mut tx, &house, &id, &kind, Reason::CameBack).await?;
                journal::note(&mut tx, &house, Actor::Organizer(who), "came_back", &id).await?;
                Ok(())
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

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// They said yes to a place that is reserved for them.
    Accepted,
    /// They said no.
    Declined,
    Otherwise(Outcome),
}

/// Writes down what came of a call. Who was not reached is called again, by whoever comes next; who is given up had a place
/// reserved in vain.
pub async fn end_call(house: &House, words: Words, who: OrganizerId, id: &str, called: Called) -> Result<()> {
    let id = id.to_owned();
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let about = outbox::open_call(&mut tx, &id).await?.ok_or(Error::NotFound)?;
                let sign_up = standing(&mut tx, SignUpId::from_text(&about).ok_or(Error::NotFound)?).await?;
                let (listing, number) = hold(&mut tx, &house, &sign_up.event).await?;
                let desk = Desk::of(who, Channel::Phone);
                let turn = Turn { house: &house, words, desk, listing: &listing, number };
                let outcome = if let Called::Otherwise(outcome) = called { outcome } else { Outcome::Reached };
                if !outbox::end_call(&mut tx, &house, &id, who, outcome).await? {
                    return Err(Refusal::TakenByAnother.into());
                }
                journal::note_why(&mut tx, &house, desk.actor, "call", &about, Some(outcome.code())).await?;
                act_upon(&mut tx, turn, sign_up.id, called).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}

async fn act_upon(tx: &mut Conn<'_>, turn: Turn<'_>, id: SignUpId, called: Called) -> Result<()> {
    match called {
        Called::Accepted => say_yes(tx, turn, id, true).await,
        Called::Declined => give_back(tx, turn, id, Some(CancelReason::Asked)).await,
        Called::Otherwise(Outcome::GivenUp) => {
            let sign_up = standing(tx, id).await?;
            let is_asked = sign_up.cancelled_at.is_none() && sign_up.placement.is_open();
            let is_ahead = matches!(turn.event().status(turn.house.clock.now()), Status::Scheduled | Status::Moved);
            if !is_asked || !is_ahead {
                return Ok(());
            }
            lapse(tx, turn, sign_up).await?;
            release(tx, turn, turn.event()).await
        }
        Called::Otherwise(_) => Ok(()),
    }
}
