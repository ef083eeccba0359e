//! Gives a party its places, whole or not at all; or its place in line.

use super::desk::Desk;
use super::draft::Draft;
use super::store;
use super::turn::Turn;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{hold, remembered};
use crate::house::House;
use domain::events::{Availability, Event, SignUpMode, Status, Taken};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{FieldErrors, Own, Refusal, Seated, Wish};
use domain::time::{DAY, Instant};
use std::sync::Arc;
use text::Words;

/// How long a form that was opened may wait to be sent; a used one is answered for ever.
pub const FORM_GOOD_FOR: i64 = DAY;

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

/// Signs a party up and writes to its contact. The same form again gives the same sign-up. `ask` reads what the party
/// wishes of the event, once at the desk and again should the event be another by the time it is held.
pub async fn sign_up<A>(
    house: &House,
    words: Words,
    desk: Desk,
    event: EventSlug,
    form: Form,
    ask: A,
) -> Result<Pressed>
where
    A: Fn(&Event) -> Result<Wish, FieldErrors> + Send + 'static,
{
    let draft = at_the_desk(house, words, desk, &event, &ask);
    let pressed = house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let (listing, number) = hold(&mut tx, &house, &event).await?;
                let draft = draft.filter(|(seen, _)| Arc::ptr_eq(seen, &listing.event)).map(|(_, draft)| draft);
                let draft = match draft {
                    Some(draft) => draft,
                    None => Draft::of(&house, words, desk, &listing, ask(&listing.event)?)?,
                };
                enter(&mut tx, Turn { house: &house, words, desk, listing: &listing, number }, &form, draft).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(pressed)
}

/// Writes a draft down, for an event that is held.
pub(crate) async fn enter(tx: &mut Conn<'_>, turn: Turn<'_>, form: &Form, mut draft: Draft) -> Result<Pressed> {
    loop {
        let stop = match seated(turn, form, &draft.sign_up.wish) {
            Ok(seated) => {
                if turn.seat(tx, form, &draft, seated).await? {
                    return Ok(Pressed::SignedUp(draft.sign_up.id));
                }
                None
            }
            Err(stop) => Some(stop),
        };
        // A form that became a sign-up keeps its answer, whatever has become of the event since.
        if let Some((id, sealed)) = store::by_form(tx, &form.id).await? {
            let is_same = sealed == draft.form_seal;
            return if is_same { Ok(Pressed::SignedUp(id)) } else { Err(Refusal::FormUsed.into()) };
        }
        if let Some(stop) = stop {
            return stop;
        }
        // Its reference is somebody else's.
        draft = Draft::of(turn.house, turn.words, turn.desk, turn.listing, draft.sign_up.wish)?;
    }
}

/// Everything that can be done before anybody waits for the event, and the event as it was seen for it.
fn at_the_desk<A>(house: &House, words: Words, desk: Desk, event: &EventSlug, ask: &A) -> Option<(Arc<Event>, Draft)>
where
    A: Fn(&Event) -> Result<Wish, FieldErrors>,
{
    let listing = remembered(house, event)?;
    let draft = Draft::of(house, words, desk, &listing, ask(&listing.event).ok()?).ok()?;
    Some((listing.event, draft))
}

/// What the party gets, or why a form that was not used before does not become a sign-up.
fn seated(turn: Turn<'_>, form: &Form, wish: &Wish) -> Result<Seated, Result<Pressed>> {
    let now = turn.house.clock.now();
    if now.0 - form.made_at.0 > FORM_GOOD_FOR {
        return Err(Ok(Pressed::FormTooOld));
    }
    let (event, taken) = (turn.event(), &turn.listing.taken);
    let may = if turn.desk.is_public() { may_sign_up(event, taken, now) } else { may_enter(event, now) };
    may.and_then(|()| turn.seated(&Own::default(), wish)).map_err(Err)
}

/// Whether one of us may still enter somebody: before sign-up opens and after it has closed too, until all is over.
pub(super) fn may_enter(event: &Event, now: Instant) -> Result<()> {
    match event.status(now) {
        Status::Cancelled => Err(Refusal::Cancelled.into()),
        Status::Over => Err(Refusal::Over.into()),
        _ if event.sign_up.mode != SignUpMode::Here => Err(Refusal::NotHere.into()),
        _ => Ok(()),
    }
}

/// Whether the event takes sign-ups at this moment; whether the party fits is decided by `place`.
pub fn may_sign_up(event: &Event, taken: &Taken, now: Instant) -> Result<()> {
    if !event.is_published(now) {
        return Err(Error::NotFound);
    }
    match event.availability(taken, now) {
        Availability::Open(_) | Availability::Full | Availability::WaitingList => Ok(()),
        Availability::Cancelled => Err(Refusal::Cancelled.into()),
        Availability::Over => Err(Refusal::Over.into()),
        Availability::NotYetOpen(opens) => Err(Refusal::NotYetOpen(opens).into()),
        Availability::Closed => Err(Refusal::Closed.into()),
        Availability::JustCome | Availability::ByHost | Availability::Elsewhere => Err(Refusal::NotHere.into()),
    }
}
