//! Wrong codes: they are counted for each account and day. After too many the account takes only links for the rest of the day,
//! and its owner hears of it.

use super::{login_message, store};
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::Result;
use crate::messages;
use crate::write_tx;
use domain::ids::{LoginId, OrganizerId};
use domain::organizers::{WRONG_CODES_PER_DAY, day_of_codes};
use domain::time::Instant;
use text::Words;

/// Whether an account takes no code for login requests of the day of `requested_at`.
pub(super) async fn are_codes_blocked(c: &mut Conn<'_>, organizer: OrganizerId, requested_at: Instant) -> Result<bool> {
    let wrong_codes = store::count_wrong_codes(c, Some(organizer), day_of_codes(requested_at)).await?;
    Ok(wrong_codes >= WRONG_CODES_PER_DAY)
}

/// Tells the owner of an account, once a day, that it takes no more codes; `login` is the request whose code was wrong. Like
/// that of [`send_login_link`](super::send_login_link), its duration tells whether there is an account: the HTTP response must not
/// wait for it.
pub async fn report_wrong_codes(ctx: &AppContext, words: Words, login: LoginId) -> Result<()> {
    write_tx!(ctx, |tx, ctx| {
        let Some((Some(id), requested_at)) = store::login_request(&mut tx, login).await? else { return Ok(()) };
        store::lock_account(&mut tx, Some(id)).await?;
        let organizer = store::by_id(&mut tx, id).await?.filter(|organizer| organizer.disabled_at.is_none());
        let Some(organizer) = organizer else { return Ok(()) };
        if !are_codes_blocked(&mut tx, id, requested_at).await? || is_told(&mut tx, id, requested_at).await? {
            return Ok(());
        }
        messages::enqueue(&mut tx, &ctx, &login_message::codes_blocked(&ctx, words, &organizer)).await?;
        audit_log::record(&mut tx, &ctx, Principal::Public, AuditAction::BlockCodes, &id.to_text()).await?;
        Ok(())
    })
}

/// Whether the owner has been told since the beginning of the day.
async fn is_told(c: &mut Conn<'_>, organizer: OrganizerId, requested_at: Instant) -> Result<bool> {
    let (kind, day) = (login_message::CODES_BLOCKED.code, day_of_codes(requested_at));
    let messages = messages::messages_about(c, &organizer.to_text()).await?;
    Ok(messages.iter().any(|message| message.kind == kind && message.enqueued_at >= day))
}
