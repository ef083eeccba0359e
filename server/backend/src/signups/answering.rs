//! It is for the contact to say yes: to an offer, or to a place that was held for them. Saying no is cancelling.

use super::desk::Desk;
use super::letters::{self, tell};
use super::turn::{Turn, standing};
use super::{OwnPage, letters::first, store};
use crate::db::Conn;
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal;
use crate::outbox::{self, Kind};
use domain::ids::SignUpId;
use domain::signups::{Placement, Refusal, SignUp};
use domain::time::MINUTE;
use text::Words;

/// A letter that is asked for again goes out again after this.
const PAUSE: i64 = MINUTE;

/// Accepts an offer; one of us, who has spoken with them, also a place that is held. Pressed again it changes nothing.
pub async fn accept(house: &House, words: Words, desk: Desk, page: OwnPage) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let (listing, number) = hold(&mut tx, &house, &page.sign_up.event).await?;
                let turn = Turn { house: &house, words, desk, listing: &listing, number };
                say_yes(&mut tx, turn, page.sign_up.id, !desk.is_public()).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}

/// For an event that is held. A place that is held is confirmed by whoever reads the mailbox, or has spoken with us.
pub(super) async fn say_yes(tx: &mut Conn<'_>, turn: Turn<'_>, id: SignUpId, is_them: bool) -> Result<()> {
    let (house, now) = (turn.house, turn.house.clock.now());
    let mut sign_up = standing(tx, id).await?;
    let act = match sign_up.placement {
        _ if sign_up.placement == Placement::Lapsed => return Err(Refusal::TooLate.into()),
        _ if sign_up.cancelled_at.is_some() => return Err(Refusal::SignUpCancelled.into()),
        Placement::Confirmed => return Ok(()),
        Placement::Offered { until } if now < until => "accept",
        Placement::Held { until } if now < until && is_them => "confirm",
        _ => return Err(Refusal::TooLate.into()),
    };
    sign_up.placement = Placement::Confirmed;
    sign_up.placed_at = Some(now);
    sign_up.revision += 1;
    store::place(tx, &sign_up).await?;
    outbox::ask_no_more(tx, house, &sign_up.id.to_text()).await?;
    journal::note(tx, house, turn.desk.actor, act, &sign_up.id.to_text()).await?;
    let letter = letters::accepted(turn.about(&sign_up));
    tell(tx, house, turn.desk, &sign_up, Kind::Accepted, letter).await
}

/// Sends the first letter again, as the sign-up stands now; not twice within a minute.
pub async fn send_again(house: &House, words: Words, page: OwnPage) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let (listing, number) = hold(&mut tx, &house, &page.sign_up.event).await?;
                let turn = Turn { house: &house, words, desk: Desk::PUBLIC, listing: &listing, number };
                let sign_up = standing(&mut tx, page.sign_up.id).await?;
                if sign_up.cancelled_at.is_some() {
                    return Err(Refusal::SignUpCancelled.into());
                }
                if has_just_gone_out(&mut tx, &house, &sign_up).await? {
                    return Ok(());
                }
                let Some(letter) = first(turn.about_any(&mut tx, &sign_up).await?, turn.desk) else { return Ok(()) };
                journal::note(&mut tx, &house, turn.desk.actor, "send_again", &sign_up.id.to_text()).await?;
                outbox::post(&mut tx, &house, &letter).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}

async fn has_just_gone_out(tx: &mut Conn<'_>, house: &House, sign_up: &SignUp) -> Result<bool> {
    let last = outbox::about(tx, &sign_up.id.to_text()).await?.pop();
    Ok(last.is_some_and(|last| house.clock.now().0 - last.posted_at < PAUSE))
}
