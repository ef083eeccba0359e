//! Mailboxes: whether their owner verified one, and how many first messages it had today. Stored under a keyed hash, so that
//! the table reveals no address.

use super::store;
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::secret::KeyedHash;
use domain::time::DAY;

/// The number of first messages that an unverified mailbox gets a day.
const FIRST_MESSAGES_PER_DAY: i64 = 3;

/// The keyed hash of a mailbox's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox(KeyedHash);

impl Mailbox {
    /// Capital letters do not make another mailbox.
    pub fn of(ctx: &AppContext, address: &str) -> Self {
        Self(ctx.secret.keyed_hash("mailbox", &address.to_lowercase()))
    }

    /// During a rotation: what is known under the old secret counts under the current one, also after the rotation.
    async fn copy_old_row(&self, c: &mut Conn<'_>) -> db::Result<()> {
        match &self.0.old {
            Some(old) => store::copy_mailbox(c, old, &self.0.current).await,
            None => Ok(()),
        }
    }
}

/// Counts a first message, and returns whether it may be sent.
pub(super) async fn accepts_first_message(c: &mut Conn<'_>, ctx: &AppContext, address: &str) -> Result<bool> {
    let now = ctx.clock.now();
    let mailbox = Mailbox::of(ctx, address);
    mailbox.copy_old_row(c).await?;
    let row = store::count_first_message(c, &mailbox.0.current, now, now.plus(-DAY)).await?;
    Ok(row.is_none_or(|(messages, verified_at)| verified_at.is_some() || messages <= FIRST_MESSAGES_PER_DAY))
}

/// Marks a mailbox as verified: its owner followed a message's link.
pub async fn verify(c: &mut Conn<'_>, ctx: &AppContext, address: &str) -> Result<()> {
    let mailbox = Mailbox::of(ctx, address);
    mailbox.copy_old_row(c).await?;
    store::verify_mailbox(c, &mailbox.0.current, ctx.clock.now()).await?;
    Ok(())
}

pub async fn is_verified(c: &mut Conn<'_>, mailbox: &Mailbox) -> Result<bool> {
    for hash in mailbox.0.all() {
        if store::mailbox_verified_at(c, hash).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
