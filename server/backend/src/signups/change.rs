//! Changes a sign-up: its people, their workshops and needs. What does not fit leaves everything as it was.

use super::desk::Desk;
use super::letters::tell;
use super::release::release;
use super::sign_up::{may_enter, may_sign_up};
use super::turn::{Turn, standing};
use super::{OwnPage, letters, store};
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal;
use crate::outbox::Kind;
use domain::events::{Listing, Status};
use domain::ids::WorkshopSlug;
use domain::signups::{Own, Refusal, Seated, SignUp, Typed, Wish, may_ever_fit};
use domain::time::Instant;
use std::collections::BTreeMap;
use text::Words;

/// Puts `wish` in the place of what the sign-up asks for. `revision` is the one that the form was opened with.
/// The same change sent twice is one change.
pub async fn change(house: &House, words: Words, desk: Desk, page: OwnPage, revision: i64, wish: Wish) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                let (listing, number) = hold(&mut tx, &house, &page.sign_up.event).await?;
                let turn = Turn { house: &house, words, desk, listing: &listing, number };
                let mut sign_up = standing(&mut tx, page.sign_up.id).await?;
                if sign_up.cancelled_at.is_some() {
                    return Err(Refusal::SignUpCancelled.into());
                }
                // From outside one changes who comes, not whom we write to.
                let contact = if desk.is_public() { sign_up.wish.contact.clone() } else { wish.contact.clone() };
                // Who has places is no longer asked whether fewer would do.
                let fewer_ok = if sign_up.has_seats() { sign_up.wish.fewer_ok } else { wish.fewer_ok };
                let fewer_ok = fewer_ok && wish.places() > 1;
                let after = Wish { contact, fewer_ok, workshop_wait: false, ..wish.clone() };
                if sign_up.wish == after {
                    return Ok(());
                }
                if sign_up.revision != revision {
                    return Err(Refusal::ChangedSince.into());
                }
                may_change(turn, &sign_up, &after, now)?;
                if sign_up.has_seats() {
                    sign_up.waits_for = seats_again(turn, &sign_up, &wish)?;
                } else if may_ever_fit(turn.event(), &listing.taken, &sign_up.wish).is_ok() {
                    may_ever_fit(turn.event(), &listing.taken, &after)?;
                }
                sign_up.wish = after;
                sign_up.revision += 1;
                store::replace(&mut tx, &sign_up, listing.event.ends().at).await?;
                journal::note(&mut tx, &house, desk.actor, "change", &sign_up.id.to_text()).await?;
                let letter = letters::change(turn.about_any(&mut tx, &sign_up).await?);
                tell(&mut tx, &house, desk, &sign_up, Kind::Change, letter).await?;
                release(&mut tx, turn, turn.event()).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}

/// After sign-up has closed one may still give back and take back, but no longer take more.
fn may_change(turn: Turn<'_>, before: &SignUp, after: &Wish, now: Instant) -> Result<()> {
    if !turn.desk.is_public() {
        return may_enter(turn.event(), now);
    }
    let had = before.wish.workshop_places();
    let grows = after.places() > before.wish.places()
        || after.workshop_places().iter().any(|(slug, places)| *places > had.get(slug).copied().unwrap_or(0));
    match turn.event().status(now) {
        Status::Cancelled => Err(Refusal::Cancelled.into()),
        Status::Over => Err(Refusal::Over.into()),
        _ if grows => may_sign_up(turn.event(), &turn.listing.taken, now),
        _ => Ok(()),
    }
}

/// Whether its new wish fits with the places that it has, and for which workshops it waits then: where it waited before, in the
/// same place.
fn seats_again(turn: Turn<'_>, sign_up: &SignUp, wish: &Wish) -> Result<BTreeMap<WorkshopSlug, i64>> {
    let own = Own::of(sign_up);
    let Seated::Whole { waits_for } = turn.seated(&own, wish)? else {
        return Err(Refusal::Full { free: own.places }.into());
    };
    let since = |workshop: &WorkshopSlug| sign_up.waits_for.get(workshop).copied().unwrap_or(turn.number);
    Ok(waits_for.into_iter().map(|workshop| (workshop.clone(), since(&workshop))).collect())
}

/// The event as somebody sees it who may use their own places again.
pub fn without_own(page: &OwnPage) -> Listing {
    let mut listing = page.listing.clone();
    let own = Own::of(&page.sign_up);
    let taken = &mut listing.taken;
    taken.event -= own.places;
    for (workshop, places) in own.workshops {
        if let Some(count) = taken.workshops.get_mut(&workshop) {
            *count -= places;
        }
        taken.waited_for.remove(&workshop);
    }
    listing
}

/// The form as it would have been typed to get this sign-up: what the change page opens with.
pub fn typed_again(sign_up: &SignUp) -> Typed {
    let wish = &sign_up.wish;
    let mut typed = Typed::default();
    typed.add("contact_name", wish.contact.name.as_str());
    typed.add("email", wish.contact.email.as_ref().map_or("", |email| email.as_str()));
    typed.add("phone", wish.contact.phone.as_ref().map_or("", |phone| phone.as_str()));
    typed.add("postal", wish.contact.postal.as_ref().map_or("", |postal| postal.as_str()));
    typed.add("people", wish.places().to_string());
    let comes = wish.participants.first().is_some_and(|person| person.is_contact);
    typed.add("contact_comes", if comes { "yes" } else { "no" });
    for (n, person) in (1..).zip(&wish.participants) {
        if let Some(name) = person.name.as_ref().filter(|_| !person.is_contact) {
            typed.add(format!("person_{n}"), name.as_str());
        }
        for (slot, workshop) in &person.workshops {
            typed.add(format!("workshop_{slot}_{n}"), workshop.as_str());
        }
        for need in &person.needs {
            typed.add(format!("needs_{n}"), need.code());
        }
    }
    for need in &wish.needs {
        typed.add("needs", need.code());
    }
    typed.add("needs_other", wish.needs_other.clone().unwrap_or_default());
    typed.add("note", wish.note.clone().unwrap_or_default());
    typed.add("fewer_ok", if wish.fewer_ok { "yes" } else { "" });
    typed
}
