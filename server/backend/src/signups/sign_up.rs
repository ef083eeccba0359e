//! Gives a party its places, whole or not at all.

use super::{letters, store};
use crate::error::{Error, Result};
use crate::events::store::{hold, listing};
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox;
use domain::events::{Availability, Event, Taken};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Channel, Refusal, SignUp, Wish, place};
use domain::time::{DAY, Instant};
use text::Words;

/// How long a form that was opened may wait to be sent; a used one is answered for ever.
pub const FORM_GOOD_FOR: i64 = DAY;
/// Days after the event until a sign-up is deleted; the privacy notice says so.
pub const KEPT_DAYS: i64 = 30;
/// Days after the event until needs are: they go first.
pub const NEEDS_DAYS: i64 = 3;
/// The privacy notice that people are shown today.
const NOTICE_VERSION: i64 = 1;

/// The form that carried a wish. Its number makes a second press the same press.
#[derive(Clone, Debug)]
pub struct Form {
    pub id: String,
    pub made_at: Instant,
}

/// What came of a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    SignedUp(SignUpId),
    /// The form is too old to be used; it must be sent again with a fresh number.
    FormTooOld,
}

/// Signs a party up and writes to its contact. The same form again gives the same sign-up.
pub async fn sign_up(house: &House, words: Words, event: EventSlug, form: Form, wish: Wish) -> Result<Pressed> {
    let pressed = house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let seal = house.secret.seal("wish", &serde_json::to_string(&wish)?);
                let (event, taken) = hold(&mut tx, &event).await?;
                if let Some((id, sealed)) = store::by_form(&mut tx, &form.id).await? {
                    return if sealed == seal { Ok(Pressed::SignedUp(id)) } else { Err(Refusal::FormUsed.into()) };
                }
                let now = house.clock.now();
                if now.0 - form.made_at.0 > FORM_GOOD_FOR {
                    return Ok(Pressed::FormTooOld);
                }
                may_sign_up(&event, &taken, now)?;
                place(&event, &taken, &wish)?;
                let sign_up = SignUp {
                    id: house.chance.id(now),
                    event: event.slug.clone(),
                    reference: house.chance.reference(),
                    wish,
                    revision: 0,
                    generation: 0,
                    signed_up_at: now,
                    cancelled_at: None,
                };
                let kept_until = event.ends().at.plus(KEPT_DAYS * DAY);
                let origin = store::Origin {
                    form_id: &form.id,
                    form_seal: &seal,
                    channel: Channel::Online,
                    notice_version: NOTICE_VERSION,
                };
                let sign_up = store::insert(&mut tx, &house, sign_up, &origin, kept_until).await?;
                journal::note(&mut tx, &house, Actor::Public, "sign_up", &sign_up.id.to_text()).await?;
                let listing = listing(&mut tx, &event.slug).await?;
                if let Some(letter) = letters::confirmation(&house, words, &listing, &sign_up) {
                    outbox::post(&mut tx, &house, &letter).await?;
                }
                Ok(Pressed::SignedUp(sign_up.id))
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(pressed)
}

/// Whether the event takes sign-ups at this moment; whether the party fits is decided by `place`.
pub fn may_sign_up(event: &Event, taken: &Taken, now: Instant) -> Result<()> {
    if !event.is_published(now) {
        return Err(Error::NotFound);
    }
    match event.availability(taken, now) {
        Availability::Open(_) | Availability::Full => Ok(()),
        Availability::Cancelled => Err(Refusal::Cancelled.into()),
        Availability::Over => Err(Refusal::Over.into()),
        Availability::NotYetOpen(opens) => Err(Refusal::NotYetOpen(opens).into()),
        Availability::Closed => Err(Refusal::Closed.into()),
        Availability::JustCome | Availability::ByHost | Availability::Elsewhere => Err(Refusal::NotHere.into()),
    }
}
