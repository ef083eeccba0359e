//! The invitation of an organizer: a message with a link that is valid once, for longer than that of a login.

use super::{login_message, store};
use crate::audit_log::{self, AuditAction};
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::Result;
use crate::messages;
use domain::organizers::{INVITATION_LIFETIME, Organizer};
use text::Words;

/// Sends the invitation. Links that were sent to the organizer before are no longer valid.
pub(super) async fn send(
    tx: &mut Conn<'_>,
    ctx: &AppContext,
    words: Words,
    principal: Principal,
    organizer: &Organizer,
) -> Result<()> {
    let (login, now) = (ctx.random.id(ctx.clock.now()), ctx.clock.now());
    store::end_logins(tx, organizer.id, now).await?;
    store::insert_login(tx, login, Some(organizer.id), now, INVITATION_LIFETIME).await?;
    messages::enqueue(tx, ctx, &login_message::invitation(ctx, words, login, organizer)).await?;
    Ok(audit_log::record(tx, ctx, principal, AuditAction::Invite, &organizer.id.to_text()).await?)
}
