//! Gives a party's places back, or its place in line.

use super::desk::Desk;
use super::letters::tell;
use super::own_page::others;
use super::release::release;
use super::turn::{Turn, standing};
use super::{OwnPage, letters, store};
use crate::db::Conn;
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox::{self, Kind};
use domain::ids::SignUpId;
use domain::signups::{CancelReason, Refusal};
use text::Words;

/// Cancels a sign-up and writes to its contact. Pressed again it changes nothing. What is over stays as it was. One of us
/// says why.
pub async fn cancel(
    house: &House,
    words: Words,
    desk: Desk,
    page: OwnPage,
    reason: Option<CancelReason>,
) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let (listing, number) = hold(&mut tx, &house, &page.sign_up.event).await?;
                let turn = Turn { house: &house, words, desk, listing: &listing, number };
                give_back(&mut tx, turn, page.sign_up.id, reason).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}

/// The same for an event that is held.
pub(super) async fn give_back(
    tx: &mut Conn<'_>,
    turn: Turn<'_>,
    id: SignUpId,
    reason: Option<CancelReason>,
) -> Result<()> {
    let (house, desk) = (turn.house, turn.desk);
    let now = house.clock.now();
    let mut sign_up = standing(tx, id).await?;
    if sign_up.cancelled_at.is_some() {
        return Ok(());
    }
    if turn.event().ends().at <= now {
        return Err(Refusal::Over.into());
    }
    sign_up.revision += 1;
    store::cancel(tx, &sign_up, now).await?;
    outbox::ask_no_more(tx, house, &sign_up.id.to_text()).await?;
    let reason = reason.map(CancelReason::code);
    journal::note_why(tx, house, desk.actor, "cancel", &sign_up.id.to_text(), reason).await?;
    let others = others(tx, &sign_up).await?;
    let letter = letters::cancellation(turn.about(&sign_up), &others);
    tell(tx, house, desk, &sign_up, Kind::Cancellation, letter).await?;
    release(tx, turn, turn.event()).await
}

/// Takes back what was entered at the door by mistake, for an event that is held: nobody need be told, and it may be over. Whoever
/// calls this gives the seats out, so many.
pub(crate) async fn take_back(tx: &mut Conn<'_>, house: &House, actor: Actor, id: SignUpId) -> Result<i64> {
    let Some(mut sign_up) = store::load(tx, id).await? else { return Ok(0) };
    sign_up.revision += 1;
    store::cancel(tx, &sign_up, house.clock.now()).await?;
    let reason = Some(CancelReason::Mistake.code());
    journal::note_why(tx, house, actor, "cancel", &id.to_text(), reason).await?;
    Ok(sign_up.wish.places())
}
