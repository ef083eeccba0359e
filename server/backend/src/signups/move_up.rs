//! Somebody who waited gets a place: at once, or to say yes to; and hears of it.

use super::Form;
use super::desk::Desk;
use super::draft::split;
use super::letters::{self, tell};
use super::store::{self, Candidate};
use super::turn::{Turn, standing};
use crate::db::Conn;
use crate::error::Result;
use crate::journal::{self, Actor};
use crate::outbox::{self, Kind, Reason};
use domain::events::Taken;
use domain::ids::WorkshopSlug;
use domain::signups::{Reach, SignUp, ask_again as again, reach};

/// Gives a party in line so many of the event's seats; where they are fewer than it asked for, its others keep their place in
/// line. `taken` is counted on. True where it must still say yes.
pub(super) async fn move_up(
    tx: &mut Conn<'_>,
    turn: Turn<'_>,
    taken: &mut Taken,
    next: Candidate,
    given: i64,
) -> Result<bool> {
    let (house, now) = (turn.house, turn.house.clock.now());
    let mut sign_up = standing(tx, next.sign_up).await?;
    let others = sign_up.wish.places() - given;
    if others > 0 {
        let (own, others) = split(house, &sign_up, given);
        store::replace(tx, &own, turn.event().ends().at).await?;
        keep_waiting(tx, turn, others).await?;
        sign_up = own;
    }
    let Reach { placement, by_phone } = reach(turn.event(), &sign_up.wish.contact, sign_up.channel, now);
    let is_asked = placement.is_open();
    sign_up.placement = placement;
    sign_up.placed_at = (!is_asked).then_some(now);
    sign_up.moved_up_at = Some(now);
    sign_up.revision += 1;
    take_seats(turn, taken, &mut sign_up);
    store::place(tx, &sign_up).await?;
    let act = if is_asked { "offer" } else { "move_up" };
    journal::note(tx, house, Actor::Rule, act, &sign_up.id.to_text()).await?;
    say_so(tx, turn, &sign_up, by_phone, others).await?;
    Ok(is_asked)
}

/// The others of a party that was split, in the turn in which it joined.
async fn keep_waiting(tx: &mut Conn<'_>, turn: Turn<'_>, mut others: SignUp) -> Result<()> {
    let form = Form::of_part(&others);
    let origin = store::Origin { form_id: &form.id, form_seal: "", notice_version: super::NOTICE_VERSION };
    while !store::insert(tx, &others, &origin, turn.event().ends().at).await? {
        others.reference = turn.house.chance.reference();
    }
    journal::note(tx, turn.house, Actor::Rule, "split", &others.id.to_text()).await?;
    Ok(())
}

/// In the event, and in its workshops where they are open; where they are not, its people wait there from now on.
pub(super) fn take_seats(turn: Turn<'_>, taken: &mut Taken, sign_up: &mut SignUp) {
    taken.event += sign_up.wish.places();
    for (slug, places) in sign_up.wish.workshop_places() {
        let Some(workshop) = turn.event().workshop(slug) else { continue };
        if places <= workshop.open(taken) {
            *taken.workshops.entry(slug.clone()).or_default() += places;
        } else {
            taken.waited_for.insert(slug.clone());
            sign_up.waits_for.insert(slug.clone(), turn.number);
        }
    }
}

/// Asks somebody once more who has yet to say yes; what asked them before need not go out.
pub(super) async fn ask_again(tx: &mut Conn<'_>, turn: Turn<'_>, sign_up: &mut SignUp) -> Result<()> {
    let (house, id) = (turn.house, sign_up.id.to_text());
    let contact = &sign_up.wish.contact;
    let again = again(turn.event(), sign_up.placement, contact, sign_up.channel, house.clock.now());
    sign_up.placement = again.placement;
    sign_up.revision += 1;
    store::place(tx, sign_up).await?;
    outbox::ask_no_more(tx, house, &id).await?;
    journal::note(tx, house, Actor::Rule, "ask_again", &id).await?;
    say_so(tx, turn, sign_up, again.by_phone, 0).await
}

async fn say_so(tx: &mut Conn<'_>, turn: Turn<'_>, sign_up: &SignUp, by_phone: bool, others: i64) -> Result<()> {
    let (house, writing) = (turn.house, turn.about(sign_up));
    if by_phone {
        let reason = if sign_up.wish.contact.email.is_some() { Reason::ShortNotice } else { Reason::NoEmail };
        return outbox::call_instead(tx, house, &sign_up.id.to_text(), Kind::Offer.code(), reason).await;
    }
    let (kind, letter) = if sign_up.placement.is_open() {
        (Kind::Offer, letters::asking(writing, others))
    } else {
        (Kind::MovedUp, letters::moved_up(writing, others))
    };
    tell(tx, house, Desk::RULE, sign_up, kind, letter).await
}

/// Gives a party that comes its places in a workshop for which it waited.
pub(super) async fn move_into(
    tx: &mut Conn<'_>,
    turn: Turn<'_>,
    workshop: &WorkshopSlug,
    next: Candidate,
) -> Result<()> {
    let mut sign_up = standing(tx, next.sign_up).await?;
    sign_up.waits_for.remove(workshop);
    sign_up.revision += 1;
    store::place(tx, &sign_up).await?;
    journal::note(tx, turn.house, Actor::Rule, "move_into", &sign_up.id.to_text()).await?;
    let letter = letters::moved_into(turn.about(&sign_up));
    tell(tx, turn.house, Desk::RULE, &sign_up, Kind::MovedUp, letter).await
}
