//! It is for the contact to say yes: to an offer, or to a place that was held for them. Saying no is cancelling.

use super::desk::Desk;
use super::letters::{self, tell};
use super::move_up::take_seats;
use super::turn::{Turn, standing};
use super::{OwnPage, letters::first, store};
use crate::db::Conn;
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox::{self, Kind};
use domain::events::{Event, Status};
use domain::ids::SignUpId;
use domain::signups::{Placement, Refusal, SignUp};
use domain::time::{Instant, MINUTE};
use text::Words;

/// A letter that is asked for again goes out again after this.
const PAUSE: i64 = MINUTE;

/// Accepts an offer; one of us, who has spoken with them, also a place that is held, or knowingly one over the seats for
/// somebody who waits. Pressed again it changes nothing.
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
    still_takes_place(turn.event(), now)?;
    let act = match sign_up.placement {
        _ if sign_up.placement == Placement::Lapsed => return Err(Refusal::TooLate.into()),
        _ if sign_up.cancelled_at.is_some() => return Err(Refusal::SignUpCancelled.into()),
        Placement::Confirmed => return Ok(()),
        Placement::Waiting { .. } if turn.desk.may_exceed => {
            take_seats(turn, &mut turn.listing.taken.clone(), &mut sign_up);
            "move_up"
        }
        Placement::Waiting { .. } => return Err(Refusal::StillWaits.into()),
        Placement::Offered { until } if now < until => "accept",
        Placement::Held { until } if now < until && is_them => "confirm",
        _ => return Err(Refusal::TooLate.into()),
    };
    // Whoever is seated out of turn has not heard of it.
    let desk = Desk { is_told: turn.desk.is_told && !sign_up.placement.is_waiting(), ..turn.desk };
    confirm(tx, house, turn.desk.actor, act, &mut sign_up).await?;
    let letter = letters::accepted(turn.about(&sign_up));
    tell(tx, house, desk, &sign_up, Kind::Accepted, letter).await
}

fn still_takes_place(event: &Event, now: Instant) -> Result<()> {
    match event.status(now) {
        Status::Cancelled => Err(Refusal::Cancelled.into()),
        Status::Over => Err(Refusal::Over.into()),
        Status::Scheduled | Status::Moved => Ok(()),
    }
}

/// Whoever has come to the door of an event that is held has said yes. Who waits has no place to come to.
pub(crate) async fn come(tx: &mut Conn<'_>, house: &House, actor: Actor, id: SignUpId) -> Result<()> {
    let mut sign_up = standing(tx, id).await?;
    match sign_up.placement {
        _ if sign_up.cancelled_at.is_some() => Err(Refusal::SignUpCancelled.into()),
        Placement::Waiting { .. } => Err(Refusal::StillWaits.into()),
        Placement::Held { .. } | Placement::Offered { .. } => confirm(tx, house, actor, "come", &mut sign_up).await,
        Placement::Confirmed | Placement::Lapsed => Ok(()),
    }
}

async fn confirm(
    tx: &mut Conn<'_>,
    house: &House,
    actor: Actor,
    act: &'static str,
    sign_up: &mut SignUp,
) -> Result<()> {
    let id = sign_up.id.to_text();
    sign_up.placement = Placement::Confirmed;
    sign_up.placed_at = Some(house.clock.now());
    sign_up.revision += 1;
    store::place(tx, sign_up).await?;
    outbox::ask_no_more(tx, house, &id).await?;
    Ok(journal::note(tx, house, actor, act, &id).await?)
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
                still_takes_place(turn.event(), house.clock.now())?;
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
