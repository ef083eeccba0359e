//! The same sign-up with the lock left out: it decides on what it read in an earlier snapshot. Nobody but a test calls
//! it, to show that the checker catches what the lock prevents. Never part of the binary.

use super::desk::Desk;
use super::draft::Draft;
use super::sign_up::{FORM_GOOD_FOR, may_sign_up};
use super::{Form, Pressed, store};
use crate::error::Result;
use crate::events::listing;
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox;
use domain::events::Listing;
use domain::ids::EventSlug;
use domain::signups::{Own, Refusal, Wish, place};
use text::Words;

/// As [`sign_up`](super::sign_up()), one sale at a time provided.
pub async fn sign_up(house: &House, words: Words, event: EventSlug, form: Form, wish: Wish) -> Result<Pressed> {
    let form_id = form.id.clone();
    let (listing, used) = house
        .read(move |mut c, house| {
            Box::pin(async move {
                let listing = listing(&mut c, &house, &event).await?;
                Ok((listing, store::by_form(&mut c, &form_id).await?))
            })
        })
        .await?;
    let draft = Draft::of(house, words, Desk::PUBLIC, &listing, wish)?;
    if let Some((id, sealed)) = used {
        return if sealed == draft.form_seal { Ok(Pressed::SignedUp(id)) } else { Err(Refusal::FormUsed.into()) };
    }
    let now = house.clock.now();
    if now.0 - form.made_at.0 > FORM_GOOD_FOR {
        return Ok(Pressed::FormTooOld);
    }
    may_sign_up(&listing.event, &listing.taken, now)?;
    place(&listing.event, &listing.taken, &Own::default(), &draft.sign_up.wish, house.clock.now())?;
    write(house, listing, form, draft).await
}

async fn write(house: &House, listing: Listing, form: Form, draft: Draft) -> Result<Pressed> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let origin = store::Origin { form_id: &form.id, form_seal: &draft.form_seal, notice_version: 1 };
                store::insert(&mut tx, &draft.sign_up, &origin, listing.event.ends().at).await?;
                journal::note(&mut tx, &house, Actor::Public, "sign_up", &draft.sign_up.id.to_text()).await?;
                if let Some(letter) = &draft.letter {
                    outbox::post(&mut tx, &house, letter).await?;
                }
                Ok(Pressed::SignedUp(draft.sign_up.id))
            })
        })
        .await
}
