//! Authorization: whether an organizer has a right at what an address names.

use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::events::programme_snapshot;
use crate::{messages, read_tx, signups};
use domain::events::Event;
use domain::ids::{EventSlug, SignUpId};
use domain::organizers::{Organizer, Right};
use std::sync::Arc;

/// What the address of a request names, as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// No event, and nothing that belongs to one.
    Nothing,
    /// The slug of an event.
    Event(String),
    /// The reference of a sign-up.
    SignUp(String),
    /// The id of a call task.
    CallTask(String),
}

/// Whether an organizer has a right at what an address names. What does not exist is refused like what is another's.
pub async fn is_authorized(
    ctx: &AppContext,
    organizer: Option<&Organizer>,
    right: Right,
    object: &Object,
) -> Result<bool> {
    let Some(organizer) = organizer else { return Ok(right == Right::None) };
    let now = ctx.clock.now();
    if *object == Object::Nothing {
        return Ok(organizer.may(right, None, now));
    }
    let object = object.clone();
    let event = read_tx!(ctx, |c, ctx| { event_of(&mut c, &ctx, &object).await })?;
    Ok(event.is_some_and(|event| organizer.may(right, Some(&event), now)))
}

/// The event that an object is, or belongs to; none if there is no such object.
async fn event_of(c: &mut Conn<'_>, ctx: &AppContext, object: &Object) -> Result<Option<Arc<Event>>> {
    let slug = match object {
        Object::Nothing => None,
        Object::Event(slug) => EventSlug::try_from(slug.as_str()).ok(),
        Object::SignUp(reference) => signups::event_of_reference(c, reference).await?,
        Object::CallTask(id) => {
            let sign_up = messages::open_call_task_subject(c, id).await?;
            match sign_up.and_then(|id| SignUpId::from_text(&id)) {
                Some(id) => signups::event_of(c, id).await?,
                None => None,
            }
        }
    };
    let Some(slug) = slug else { return Ok(None) };
    let programme = programme_snapshot(c, ctx).await?;
    Ok(programme.index.event(&slug).map(|listing| Arc::clone(&listing.event)))
}
