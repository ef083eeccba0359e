//! Gives a party's places back.

use super::{OwnPage, letters, store};
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::journal::{self, Actor};
use crate::outbox;
use domain::signups::Refusal;
use text::Words;

/// Cancels a sign-up and writes to its contact. Pressed again it changes nothing. What is over stays as it was.
pub async fn cancel(house: &House, words: Words, page: OwnPage) -> Result<()> {
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
                journal::note(&mut tx, &house, Actor::Public, "cancel", &sign_up.id.to_text()).await?;
                if let Some(letter) = letters::cancellation(&house, words, &listing, &sign_up) {
                    outbox::post(&mut tx, &house, &letter).await?;
                }
                Ok(())
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}
