//! Whoever presses behind a letter's link reads that mailbox: its letters are no longer counted.

use super::answering::say_yes;
use super::desk::Desk;
use super::own_page::{OwnPage, opened_by};
use super::turn::Turn;
use crate::error::Result;
use crate::events::hold;
use crate::house::House;
use crate::outbox;
use crate::secret::Purpose;
use domain::signups::Placement;
use text::Words;

/// The sign-up whose letter carried this link.
pub async fn mailbox_of(house: &House, token: &str) -> Result<OwnPage> {
    opened_by(house, Purpose::Mailbox, token).await
}

/// Whether the mailbox of a sign-up was proven before, by this letter or another.
pub async fn is_confirmed(house: &House, page: &OwnPage) -> Result<bool> {
    let Some(email) = &page.sign_up.wish.contact.email else { return Ok(false) };
    let mailbox = outbox::Mailbox::of(house, email.as_str());
    house.read(move |mut c, _| Box::pin(async move { outbox::is_proven(&mut c, &mailbox).await })).await
}

/// Pressing again changes nothing. A place that was held for them is theirs by it.
pub async fn confirm_mailbox(house: &House, words: Words, page: &OwnPage) -> Result<()> {
    let Some(email) = page.sign_up.wish.contact.email.clone() else { return Ok(()) };
    let (id, event) = (page.sign_up.id, page.sign_up.event.clone());
    let is_held = matches!(page.sign_up.placement, Placement::Held { .. }) && page.is_open(house.clock.now());
    house
        .write(move |mut tx, house| {
            Box::pin(async move {
                if is_held {
                    let (listing, number) = hold(&mut tx, &house, &event).await?;
                    let turn = Turn { house: &house, words, desk: Desk::PUBLIC, listing: &listing, number };
                    say_yes(&mut tx, turn, id, true).await?;
                }
                outbox::prove(&mut tx, &house, email.as_str()).await
            })
        })
        .await?;
    house.bell.notify_one();
    Ok(())
}
