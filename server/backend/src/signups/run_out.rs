//! What time brings about: a place that nobody confirmed or accepted in time goes to the next in line.

use super::desk::Desk;
use super::letters::{self, tell};
use super::move_up::ask_again;
use super::release::release;
use super::store;
use super::turn::{Turn, standing};
use crate::db::Conn;
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox::{self, Kind, Reason};
use domain::events::Status;
use domain::ids::EventSlug;
use domain::signups::{Placement, SignUp, UNTIL_CALLED};
use text::Words;

/// Ends what has run out by now, event by event. Any number of processes may do so, and as often as they like.
pub async fn run_out(house: &House) -> Result<()> {
    let now = house.clock.now();
    house.write(move |mut tx, _| Box::pin(async move { Ok(store::drop_late_questions(&mut tx, now).await?) })).await?;
    let events = house.read(move |mut c, _| Box::pin(async move { Ok(store::overdue(&mut c, now).await?) })).await?;
    for event in events.into_iter().filter_map(|event| EventSlug::try_from(event).ok()) {
        house.write(move |mut tx, house| Box::pin(async move { run_out_in(&mut tx, &house, &event).await })).await?;
        house.bell.notify_one();
    }
    Ok(())
}

async fn run_out_in(tx: &mut Conn<'_>, house: &House, event: &EventSlug) -> Result<()> {
    let (listing, number) = hold(tx, house, event).await?;
    if !matches!(listing.status(house.clock.now()), Status::Scheduled | Status::Moved) {
        return Ok(());
    }
    let turn = Turn { house, words: Words::german(), desk: Desk::RULE, listing: &listing, number };
    for id in store::due(tx, event, house.clock.now()).await? {
        let mut sign_up = standing(tx, id).await?;
        match sign_up.placement {
            Placement::Held { .. } if sign_up.wish.contact.phone.is_some() => {
                ask_by_phone(tx, turn, &mut sign_up).await?;
            }
            _ if has_not_gone_out(tx, turn, &sign_up).await? => ask_again(tx, turn, &mut sign_up).await?,
            _ => lapse(tx, turn, sign_up).await?,
        }
    }
    release(tx, turn, turn.event()).await
}

/// They did not press the letter's button; the place stays theirs until somebody has spoken with them.
pub(super) async fn ask_by_phone(tx: &mut Conn<'_>, turn: Turn<'_>, sign_up: &mut SignUp) -> Result<()> {
    sign_up.placement = Placement::Held { until: UNTIL_CALLED };
    sign_up.revision += 1;
    store::place(tx, sign_up).await?;
    let id = sign_up.id.to_text();
    outbox::ask_no_more(tx, turn.house, &id).await?;
    journal::note(tx, turn.house, Actor::Rule, "not_confirmed", &id).await?;
    outbox::call_instead(tx, turn.house, &id, Kind::Hold.code(), Reason::NotConfirmed).await
}

/// Whether they were never asked, for our letter still lies here, and there is time to ask them.
async fn has_not_gone_out(tx: &mut Conn<'_>, turn: Turn<'_>, sign_up: &SignUp) -> Result<bool> {
    let has_time = turn.event().starts().at > turn.house.clock.now();
    Ok(has_time && outbox::is_unasked(tx, &sign_up.id.to_text()).await?)
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
