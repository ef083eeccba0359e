//! The presses: read, ask who presses, call the use case, translate what came of it.

use super::fields::{again_with_more, wants_more, with_contact};
use crate::answer::{Answer, Failed, invalid, not_our_form, refused};
use crate::press::{read, signed};
use crate::state::State;
use axum::extract::Request;
use backend::secret::Purpose;
use backend::signups::{self, Desk, Form, Pressed};
use backend::{Error, events};
use domain::events::Event;
use domain::ids::EventSlug;
use domain::signups::{Fault, Placement, read_entry, read_wish};

pub async fn sign_up(state: &State, slug: &str, request: Request) -> Result<Answer, Failed> {
    let (house, subject) = (&state.house, format!("anmelden/{slug}"));
    let (headers, typed) = read(state, request).await?;
    let made_at = signed(state, &headers, &subject, &typed)?;
    if wants_more(&typed) {
        let listing = events::event(house, slug).await?;
        if let Err(Error::Refused(refusal)) = signups::may_sign_up(&listing.event, &listing.taken, house.clock.now()) {
            return Ok(refused(typed, refusal));
        }
        return Ok(again_with_more(&typed, &listing.event));
    }
    let Some((id, made_at)) = made_at else { return Ok(not_our_form(typed, Fault::FormForged)) };
    // Not every text of an address can be a slug.
    let event = EventSlug::try_from(slug).map_err(|_| Error::NotFound)?;
    let form = typed.clone();
    let ask = move |event: &Event| read_wish(&form, event);
    match signups::sign_up(house, state.words, Desk::PUBLIC, event, Form { id, made_at }, ask).await {
        Ok(Pressed::SignedUp(id)) => {
            Ok(Answer::Done(format!("/anmeldung/{}", house.secret.token(Purpose::OwnPage, id, 0))))
        }
        Ok(Pressed::FormTooOld) => Ok(not_our_form(typed, Fault::FormOld)),
        Err(Error::Faulty(errors)) => Ok(invalid(typed, errors)),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

pub async fn change(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let house = &state.house;
    let (headers, mut typed) = read(state, request).await?;
    let page = signups::own_page(house, token).await?;
    signed(state, &headers, &format!("aendern/{}", page.sign_up.id.to_text()), &typed)?;
    with_contact(&mut typed, &page);
    let event = &page.listing.event;
    if wants_more(&typed) && page.is_open(house.clock.now()) {
        return Ok(again_with_more(&typed, event));
    }
    let wish = match read_entry(&typed, event, page.sign_up.channel) {
        Ok(wish) => wish,
        Err(errors) => return Ok(invalid(typed, errors)),
    };
    let revision = typed.value("revision").and_then(|revision| revision.parse().ok()).unwrap_or(-1);
    match signups::change(house, state.words, Desk::PUBLIC, page, revision, wish).await {
        Ok(()) => Ok(Answer::Done(format!("/anmeldung/{token}"))),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

pub async fn cancel(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let (headers, typed) = read(state, request).await?;
    let page = signups::own_page(&state.house, token).await?;
    signed(state, &headers, &format!("absagen/{}", page.sign_up.id.to_text()), &typed)?;
    signups::cancel(&state.house, state.words, Desk::PUBLIC, page, None).await?;
    Ok(Answer::Done(format!("/anmeldung/{token}")))
}

/// Says yes to an offer. Too late, one's own page says so.
pub async fn accept(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let (headers, typed) = read(state, request).await?;
    let page = signups::own_page(&state.house, token).await?;
    signed(state, &headers, &format!("annehmen/{}", page.sign_up.id.to_text()), &typed)?;
    match signups::accept(&state.house, state.words, Desk::PUBLIC, page).await {
        Ok(()) => Ok(Answer::Done(format!("/anmeldung/{token}"))),
        Err(Error::Refused(refusal)) => Ok(refused(typed, refusal)),
        Err(error) => Err(error.into()),
    }
}

/// Gives the place that was offered to the next in line.
pub async fn decline(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let (headers, typed) = read(state, request).await?;
    let page = signups::own_page(&state.house, token).await?;
    signed(state, &headers, &format!("ablehnen/{}", page.sign_up.id.to_text()), &typed)?;
    if matches!(page.sign_up.placement, Placement::Offered { .. }) {
        signups::cancel(&state.house, state.words, Desk::PUBLIC, page, None).await?;
    }
    Ok(Answer::Done(format!("/anmeldung/{token}")))
}

pub async fn send_again(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let (headers, typed) = read(state, request).await?;
    let page = signups::own_page(&state.house, token).await?;
    signed(state, &headers, &format!("erneut-senden/{}", page.sign_up.id.to_text()), &typed)?;
    match signups::send_again(&state.house, state.words, page).await {
        Ok(()) | Err(Error::Refused(_)) => Ok(Answer::Done(format!("/anmeldung/{token}"))),
        Err(error) => Err(error.into()),
    }
}

pub async fn confirm_mailbox(state: &State, token: &str, request: Request) -> Result<Answer, Failed> {
    let (headers, typed) = read(state, request).await?;
    let house = &state.house;
    let page = signups::mailbox_of(house, token).await?;
    signed(state, &headers, &format!("bestaetigen/{}", page.sign_up.id.to_text()), &typed)?;
    let is_held = matches!(page.sign_up.placement, Placement::Held { .. });
    match signups::confirm_mailbox(house, state.words, &page).await {
        Ok(()) => {}
        Err(Error::Refused(refusal)) => return Ok(refused(typed, refusal)),
        Err(error) => return Err(error.into()),
    }
    let own = house.secret.token(Purpose::OwnPage, page.sign_up.id, page.sign_up.generation);
    Ok(Answer::Done(if is_held { format!("/anmeldung/{own}") } else { format!("/bestaetigen/{token}") }))
}
