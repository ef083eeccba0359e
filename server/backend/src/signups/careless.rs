//! The same sign-up with the lock left out: it decides on what it read in an earlier snapshot. Nobody but a test calls
//! it, to show that the checker catches what the lock prevents. Never part of the binary.

use super::sign_up::{FORM_GOOD_FOR, KEPT_DAYS, may_sign_up};
use super::{Form, Pressed, letters, store};
use crate::error::{Error, Result};
use crate::events::store::{Which, listings};
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox;
use domain::events::Listing;
use domain::ids::EventSlug;
use domain::signups::{Channel, Refusal, SignUp, Wish, place};
use domain::time::DAY;
use text::Words;

/// As [`sign_up`](super::sign_up()), one sale at a time provided.
pub async fn sign_up(house: &House, words: Words, event: EventSlug, form: Form, wish: Wish) -> Result<Pressed> {
    let seal = house.secret.seal("wish", &serde_json::to_string(&wish)?);
    let (which, form_id) = (Which::One(event.to_string()), form.id.clone());
    let (listing, used) = house
        .read(move |mut c| {
            Box::pin(async move {
                let listing = listings(&mut c, &which).await?.pop().ok_or(Error::NotFound)?;
                Ok((listing, store::by_form(&mut c, &form_id).await?))
            })
        })
        .await?;
    if let Some((id, sealed)) = used {
        return if sealed == seal { Ok(Pressed::SignedUp(id)) } else { Err(Refusal::FormUsed.into()) };
    }
    let now = house.clock.now();
    if now.0 - form.made_at.0 > FORM_GOOD_FOR {
        return Ok(Pressed::FormTooOld);
    }
    may_sign_up(&listing.event, &listing.taken, now)?;
    place(&listing.event, &listing.taken, &wish)?;
    write(house, words, listing, form, seal, wish).await
}

async fn write(house: &House, words: Words, listing: Listing, form: Form, seal: String, wish: Wish) -> Result<Pressed> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                let sign_up = SignUp {
                    id: house.chance.id(now),
                    event: listing.event.slug.clone(),
                    reference: house.chance.reference(),
                    wish,
                    revision: 0,
                    generation: 0,
                    signed_up_at: now,
                    cancelled_at: None,
                };
                let origin =
                    store::Origin { form_id: &form.id, form_seal: &seal, channel: Channel::Online, notice_version: 1 };
                let kept_until = listing.event.ends().at.plus(KEPT_DAYS * DAY);
                let sign_up = store::insert(&mut tx, &house, sign_up, &origin, kept_until).await?;
                journal::note(&mut tx, &house, Actor::Public, "sign_up", &sign_up.id.to_text()).await?;
                if let Some(letter) = letters::confirmation(&house, words, &listing, &sign_up) {
                    outbox::post(&mut tx, &house, &letter).await?;
                }
                Ok(Pressed::SignedUp(sign_up.id))
            })
        })
        .await
}
