//! Whoever presses behind a letter's link reads that mailbox: its letters are no longer counted.

use super::own_page::{OwnPage, opened_by};
use crate::error::Result;
use crate::house::House;
use crate::outbox;
use crate::secret::Purpose;

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

/// Pressing again changes nothing.
pub async fn confirm_mailbox(house: &House, page: &OwnPage) -> Result<()> {
    let Some(email) = page.sign_up.wish.contact.email.clone() else { return Ok(()) };
    house
        .write(move |mut tx, house| Box::pin(async move { outbox::prove(&mut tx, &house, email.as_str()).await }))
        .await
}
