//! Declining reminders and thanks, which the contact can do by one press of a button in a mail program (RFC 8058).

use super::{OwnPage, store};
use crate::context::AppContext;
use crate::error::Result;
use crate::write_tx;

/// Stores whether the contact wants neither reminder nor thanks.
pub async fn decline_reminders(ctx: &AppContext, page: &OwnPage, declines: bool) -> Result<()> {
    let id = page.sign_up.id;
    write_tx!(ctx, |c, _| { Ok(store::set_declines_reminders(&mut c, id, declines).await?) })
}
