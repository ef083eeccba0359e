//! Acts on an event beside its form: publish, withdraw, cancel, restore. Each is a change of the stored event like that of a form.

use super::drafts::{Draft, EventDraft, ProgrammeDrafts, event_draft};
use super::file::ProgrammeFile;
use super::request::Import;
use super::store::file_version;
use super::version::Medium;
use crate::context::{AppContext, Principal};
use crate::error::{Error, Result};
use crate::events::store;
use crate::read_tx;
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

/// Prepares to save an act.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event.
pub async fn prepare_act(ctx: &AppContext, event: EventSlug, organizer: OrganizerId, act: Act) -> Result<Import> {
    read_tx!(ctx, |c, ctx| {
        let listing = store::event(&mut c, &event).await?.ok_or(Error::NotFound)?;
        let now = ctx.clock.now();
        let now = Moment { at: now, local: now.in_berlin() };
        let record = acted(event_draft((*listing.event).clone()), act, now);
        let version = Some(file_version(&mut c).await?.0);
        let events = vec![Draft { record, ..Draft::default() }];
        let drafts = ProgrammeDrafts { events, version, replaces: true, ..ProgrammeDrafts::default() };
        let import = Import::of(ProgrammeFile::of_drafts(drafts)).changed_in(Medium::Browser);
        Ok(import.by(Principal::Organizer(organizer)))
    })
}

/// The draft after an act.
fn acted(draft: EventDraft, act: Act, now: Moment) -> EventDraft {
    let empty = || Some(String::new());
    match act {
        // Without a time an event is published now.
        Act::Publish { at } => EventDraft { published_at: at, ..draft },
        Act::Withdraw => EventDraft { published_at: empty(), ..draft },
        Act::Cancel { reason } => {
            EventDraft { cancelled: Some(now.to_text()), cancelled_reason: Some(reason), ..draft }
        }
        Act::Restore => EventDraft { cancelled: empty(), cancelled_reason: empty(), ..draft },
    }
}
