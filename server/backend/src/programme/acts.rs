//! Acts on an event beside its form: publish, withdraw, cancel, restore. Each is a change of the stored event like that of a form.

use super::drafts::{EventDraft, event_draft};
use super::request::Import;
use super::series::{following, import};
use super::store::file_version;
use crate::context::AppContext;
use crate::error::{Error, Result};
use crate::events::programme_snapshot;
use crate::read_tx;
use domain::events::Event;
use domain::ids::{EventSlug, OrganizerId};
use domain::time::Moment;

/// What an organizer does to an event.
#[derive(Clone, Debug)]
pub enum Act {
    /// At a local time as in a form, or now.
    Publish {
        at: Option<String>,
    },
    /// Makes it a draft again.
    Withdraw,
    Cancel {
        reason: String,
    },
    /// It takes place after all.
    Restore,
}

/// To which events of a series an act applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    This,
    /// This one and all that follow it.
    Following,
}

/// Prepares to save an act.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event.
pub async fn prepare_act(
    ctx: &AppContext,
    event: EventSlug,
    scope: Scope,
    organizer: OrganizerId,
    act: Act,
) -> Result<Import> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let event = &*index.event(&event).ok_or(Error::NotFound)?.event;
        let others = match scope {
            Scope::This => Vec::new(),
            Scope::Following => following(index.all().map(|listing| &*listing.event), event),
        };
        let now = ctx.clock.now();
        let now = Moment { at: now, local: now.in_berlin() };
        let is_affected = |event: &&Event| match act {
            // What is published already stays so, and since when.
            Act::Publish { .. } => event.published.is_none() && event.cancelled.is_none(),
            Act::Withdraw | Act::Cancel { .. } => event.cancelled.is_none(),
            Act::Restore => event.cancelled.is_some(),
        };
        let events = std::iter::once(event).chain(others.into_iter().filter(is_affected));
        let records = events.map(|event| acted(event_draft(event.clone()), &act, now)).collect();
        Ok(import(records, Some(file_version(&mut c).await?.0), organizer))
    })
}

/// The draft after an act.
fn acted(draft: EventDraft, act: &Act, now: Moment) -> EventDraft {
    let empty = || Some(String::new());
    match act {
        // Without a time an event is published now.
        Act::Publish { at } => EventDraft { published_at: at.clone(), ..draft },
        Act::Withdraw => EventDraft { published_at: empty(), ..draft },
        // Those who have signed up were told the first reason.
        Act::Cancel { .. } if draft.cancelled.is_some() => draft,
        Act::Cancel { reason } => {
            EventDraft { cancelled: Some(now.to_text()), cancelled_reason: Some(reason.clone()), ..draft }
        }
        Act::Restore => EventDraft { cancelled: empty(), cancelled_reason: empty(), ..draft },
    }
}
