//! Gives a party's places back.

use super::desk::Desk;
use super::letters::tell;
use super::{OwnPage, letters, store};
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal;
use crate::outbox::Kind;
use domain::signups::{CancelReason, Refusal};
use text::Words;

/// Cancels a sign-up and writes to its contact. Pressed again it changes nothing. What is over stays as it was. One of us
/// says why.
pub async fn cancel(
    house: &House,
    words: Words,
    desk: Desk,
    page: OwnPage,
    reason: Option<CancelReason>,
) -> Result<()> {
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                let now = house.clock.now();
                let listing = hold(&mut tx, &house, &page.sign_up.event).await?;
                let Some(mut sign_up) = store::load(&mut tx, page.sign_up.id).await? else { return Ok(()) };
                if sign_up.cancelled_at.is_some() {
                    return Ok(());
                }
                if listing.event.ends().at <= now {
                    return Err(Refusal::Over.into());
                }
                sign_up.revision += 1;
                store::cancel(&mut tx, &sign_up, now).await?;
                let reason = reason.map(CancelReason::code);
                journal::note_why(&mut tx, &house, desk.actor, "cancel", &sign_up.id.to_text(), reason).await?;
                let letter = letters::cancellation(&house, words, &listing, &sign_up);
                tell(&mut tx, &house, desk, &sign_up, Kind::Cancellation, letter).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}
