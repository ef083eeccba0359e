//! Changes a sign-up: its people, their workshops and needs. What does not fit leaves everything as it was.

use super::desk::Desk;
use super::letters::tell;
use super::sign_up::{fits, may_enter, may_sign_up};
use super::{OwnPage, letters, store};
use crate::error::{Error, Result};
use crate::events::hold;
use crate::house::House;
use crate::journal;
use crate::outbox::Kind;
use domain::events::{Event, Listing, Status, Taken};
use domain::signups::{Refusal, SignUp, Typed, Wish};
use domain::time::Instant;
use text::Words;

/// Puts `wish` in the place of what the sign-up asks for. `revision` is the one that the form was opened with.
/// The same change sent twice is one change.
pub async fn change(house: &House, words: Words, desk: Desk, page: OwnPage, revision: i64, wish: Wish) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                let listing = hold(&mut tx, &house, &page.sign_up.event).await?;
                let event = &listing.event;
                let mut sign_up = store::load(&mut tx, page.sign_up.id).await?.ok_or(Error::NotFound)?;
                if sign_up.cancelled_at.is_some() {
                    return Err(Refusal::SignUpCancelled.into());
                }
                // From outside one changes who comes, not whom we write to.
                let contact = if desk.is_public() { sign_up.wish.contact.clone() } else { wish.contact };
                let wish = Wish { contact, ..wish };
                if sign_up.wish == wish {
                    return Ok(());
                }
                if sign_up.revision != revision {
                    return Err(Refusal::ChangedSince.into());
                }
                let others = without(listing.taken.clone(), &sign_up.wish);
                if desk.is_public() {
                    may_change(event, &others, &sign_up.wish, &wish, now)?;
                } else {
                    may_enter(event, now)?;
                }
                fits(desk, event, &others, &wish)?;
                sign_up.wish = wish;
                sign_up.revision += 1;
                store::replace(&mut tx, &sign_up, event.ends().at).await?;
                journal::note(&mut tx, &house, desk.actor, "change", &sign_up.id.to_text()).await?;
                let letter = letters::change(&house, words, &listing, &sign_up);
                tell(&mut tx, &house, desk, &sign_up, Kind::Change, letter).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}

/// After sign-up has closed one may still give back and take back, but no longer take more.
fn may_change(event: &Event, others: &Taken, before: &Wish, after: &Wish, now: Instant) -> Result<()> {
    let had = before.workshop_places();
    let grows = after.places() > before.places()
        || after.workshop_places().iter().any(|(slug, places)| *places > had.get(slug).copied().unwrap_or(0));
    match event.status(now) {
        Status::Cancelled => Err(Refusal::Cancelled.into()),
        Status::Over => Err(Refusal::Over.into()),
        _ if grows => may_sign_up(event, others, now),
        _ => Ok(()),
    }
}

/// The event as somebody sees it who may use their own places again.
pub fn without_own(page: &OwnPage) -> Listing {
    let taken = without(page.listing.taken.clone(), &page.sign_up.wish);
    Listing { taken, ..page.listing.clone() }
}

/// What everybody else has taken.
fn without(mut taken: Taken, wish: &Wish) -> Taken {
    taken.event -= wish.places();
    for (workshop, places) in wish.workshop_places() {
        if let Some(count) = taken.workshops.get_mut(workshop) {
            *count -= places;
        }
    }
    taken
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
    typed
}
