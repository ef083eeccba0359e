//! What we know of a mailbox: whether somebody proved that they read it, and how many first letters it had today.
//! Kept under a keyed hash, so that the table tells nobody an address.

use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::house::House;
use domain::time::DAY;

/// First letters a day to a mailbox that nobody proved.
const FIRST_LETTERS_A_DAY: i64 = 3;

/// A mailbox's keyed hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox(pub String);

impl Mailbox {
    /// Capital letters do not make another mailbox.
    pub fn of(house: &House, address: &str) -> Self {
        Self(house.secret.seal("mailbox", &address.to_lowercase()))
    }
}

/// Counts this letter, and says whether it may go out.
pub(super) async fn may_take_a_first_letter(c: &mut Conn<'_>, house: &House, address: &str) -> Result<bool> {
    let now = house.clock.now();
    let row = store::count_first_letter(c, &Mailbox::of(house, address).0, now, now.plus(-DAY)).await?;
    Ok(row.is_none_or(|(letters, proven_at)| proven_at.is_some() || letters <= FIRST_LETTERS_A_DAY))
}

/// Somebody pressed the button behind a letter's link: they read this mailbox.
pub async fn prove(c: &mut Conn<'_>, house: &House, address: &str) -> Result<()> {
    store::prove_mailbox(c, &Mailbox::of(house, address).0, house.clock.now()).await?;
    Ok(())
}

/// Whether somebody did.
pub async fn is_proven(c: &mut Conn<'_>, mailbox: &Mailbox) -> Result<bool> {
    Ok(store::mailbox_proven_at(c, &mailbox.0).await?.is_some())
}
