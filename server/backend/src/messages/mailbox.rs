//! Mailboxes: whether their owner verified one, and how many first messages it had today. Stored under a keyed hash, so that
//! the table reveals no address.

use super::store;
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use domain::time::DAY;

/// The number of first messages that an unverified mailbox gets a day.
const FIRST_MESSAGES_PER_DAY: i64 = 3;

/// The keyed hash of a mailbox's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox(pub String);

impl Mailbox {
    /// Capital letters do not make another mailbox.
    pub fn of(ctx: &AppContext, address: &str) -> Self {
        Self(ctx.secret.keyed_hash("mailbox", &address.to_lowercase()))
    }
}

/// Counts a first message, and returns whether it may be sent.
pub(super) async fn accepts_first_message(c: &mut Conn<'_>, ctx: &AppContext, address: &str) -> Result<bool> {
    let now = ctx.clock.now();
    let row = store::count_first_message(c, &Mailbox::of(ctx, address).0, now, now.plus(-DAY)).await?;
    Ok(row.is_none_or(|(messages, verified_at)| verified_at.is_some() || messages <= FIRST_MESSAGES_PER_DAY))
}

/// Marks a mailbox as verified: its owner followed a message's link.
pub async fn verify(c: &mut Conn<'_>, ctx: &AppContext, address: &str) -> Result<()> {
    store::verify_mailbox(c, &Mailbox::of(ctx, address).0, ctx.clock.now()).await?;
    Ok(())
}

pub async fn is_verified(c: &mut Conn<'_>, mailbox: &Mailbox) -> Result<bool> {
    Ok(store::mailbox_verified_at(c, &mailbox.0).await?.is_some())
}
