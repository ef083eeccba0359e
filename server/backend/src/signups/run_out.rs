//! What time brings about: a place that nobody confirmed or accepted in time goes to the next in line.

use super::desk::Desk;
use super::letters::{self, tell};
use super::release::release;
use super::store;
use super::turn::{Turn, standing};
use crate::db::Conn;
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox::{self, Kind, Reason};
use domain::ids::EventSlug;
use domain::signups::{Placement, SignUp, time_to_answer};
use text::Words;

/// Ends what has run out by now, event by event. Any number of processes may do so, and as often as they like.
pub async fn run_out(house: &House) -> Result<()> {
    let now = house.clock.now();
    let events = house.read(move |mut c, _| Box::pin(async move { Ok(store::overdue(&mut c, now).await?) })).await?;
    for event in events.into_iter().filter_map(|event| EventSlug::try_from(event).ok()) {
        house.write(move |mut tx, house| Box::pin(async move { run_out_in(&mut tx, &house, &event).await })).await?;
        house.bell.notify_one();
    }
    Ok(())
}

async fn run_out_in(tx: &mut Conn<'_>, house: &House, event: &EventSlug) -> Result<()> {
    let (listing, number) = hold(tx, house, event).await?;
    let turn = Turn { house, words: Words::german(), desk: Desk::RULE, listing: &listing, number };
    for id in store::due(tx, event, house.clock.now()).await? {
        let sign_up = standing(tx, id).await?;
        match sign_up.placement {
            Placement::Held { .. } if sign_up.wish.contact.phone.is_some() => ask_by_phone(tx, turn, sign_up).await?,
            _ if has_not_gone_out(tx, turn, &sign_up).await? => ask_again(tx, turn, sign_up).await?,
            _ => lapse(tx, turn, sign_up).await?,
        }
    }
    release(tx, turn, turn.event()).await
}

/// They did not press the letter's button; the place stays theirs until somebody has spoken with them.
async fn ask_by_phone(tx: &mut Conn<'_>, turn: Turn<'_>, mut sign_up: SignUp) -> Result<()> {
    sign_up.placement = Placement::Held { until: turn.event().ends().at };
    sign_up.revision += 1;
    store::place(tx, &sign_up).await?;
    let id = sign_up.id.to_text();
    journal::note(tx, turn.house, Actor::Rule, "not_confirmed", &id).await?;
    outbox::call_instead(tx, turn.house, &id, Kind::Hold.code(), Reason::NotConfirmed).await
}

/// Whether they were never asked, for our letter still lies here, and there is time to ask them.
async fn has_not_gone_out(tx: &mut Conn<'_>, turn: Turn<'_>, sign_up: &SignUp) -> Result<bool> {
    let (house, now) = (turn.house, turn.house.clock.now());
    let has_time = time_to_answer(turn.event(), now) > now;
    Ok(outbox::withdraw_question(tx, house, &sign_up.id.to_text()).await? && has_time)
}

/// With the time that they would have had.
async fn ask_again(tx: &mut Conn<'_>, turn: Turn<'_>, mut sign_up: SignUp) -> Result<()> {
    let house = turn.house;
    sign_up.placement = sign_up.placement.reserved_until(time_to_answer(turn.event(), house.clock.now()));
    sign_up.revision += 1;
    store::place(tx, &sign_up).await?;
    journal::note(tx, house, Actor::Rule, "ask_again", &sign_up.id.to_text()).await?;
    tell(tx, house, turn.desk, &sign_up, Kind::Offer, letters::asking(turn.about(&sign_up), 0)).await
}

/// Nobody said yes: the place is free again.
pub(super) async fn lapse(tx: &mut Conn<'_>, turn: Turn<'_>, mut sign_up: SignUp) -> Result<()> {
    let (house, now) = (turn.house, turn.house.clock.now());
    sign_up.revision += 1;
    store::cancel(tx, &sign_up, now).await?;
    store::lapse(tx, &sign_up, now).await?;
    outbox::ask_no_more(tx, house, &sign_up.id.to_text()).await?;
    journal::note(tx, house, turn.desk.actor, "lapse", &sign_up.id.to_text()).await?;
    sign_up.placement = Placement::Lapsed;
    let letter = letters::lapsed(turn.about(&sign_up));
    tell(tx, house, turn.desk, &sign_up, Kind::Lapsed, letter).await
}
