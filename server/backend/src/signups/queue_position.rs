//! The position of a sign-up in the event's waiting list, and the context of a message that tells it.

use super::notifications::{MessageContext, Unsaid};
use crate::db::Conn;
use crate::error::Result;
use crate::events::EventTx;
use crate::waiting_list::{self, WaitingList};
use domain::signups::SignUp;
use domain::waiting_list::Placement;

/// The position of a waiting sign-up in its event's waiting list, from 1; none where it does not wait.
pub(super) async fn queue_position(c: &mut Conn<'_>, sign_up: &SignUp) -> Result<Option<i64>> {
    Ok(match sign_up.placement {
        Placement::Waiting { since } if sign_up.cancelled_at.is_none() => {
            Some(waiting_list::position(c, WaitingList::Event(&sign_up.event), sign_up.id, since).await?)
        }
        _ => None,
    })
}

/// The context of a message to any contact; a waiting one learns its position.
pub(super) async fn message_context<'a>(
    tx: &'a mut EventTx<'_>,
    sign_up: &'a SignUp,
    unsaid: Unsaid,
) -> Result<MessageContext<'a>> {
    let position = queue_position(&mut tx.conn, sign_up).await?;
    Ok(MessageContext { position, unsaid, ..MessageContext::new(&tx.ctx, tx.words, &tx.listing, sign_up) })
}
