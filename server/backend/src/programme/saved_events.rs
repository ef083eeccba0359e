//! Saves the events of an import for which people have signed up, and collects whom that informs.

use super::attempt::Stop;
use super::drafts::RecordKind;
use super::event::{EventEdit, SaveError, save_event};
use super::file::ProgrammeFile;
use super::plan::Plan;
use super::prepared::PreparedEvent;
use super::reader::RecordFault;
use super::request::{Import, ImportError};
use super::venue_moves::VenueMoves;
use crate::context::{AppContext, Outgoing};
use crate::db::Conn;
use crate::error::Result;
use crate::signups::Notices;
use domain::ids::EventSlug;

/// What saving events with sign-ups did, or why they were refused.
#[derive(Default)]
pub struct SavedEvents {
    saved: Vec<SavedEvent>,
    refused: Vec<RecordFault>,
    /// All that was enqueued, also before these events.
    pub outgoing: Vec<Outgoing>,
}

/// An event that was saved, and whom that informs.
struct SavedEvent {
    /// The index of its record in the plan.
    record: usize,
    /// Its slug, if it does not change itself, only the address of its venue.
    moved_along: Option<EventSlug>,
    notices: Notices,
}

impl SavedEvents {
    pub fn extend(&mut self, more: Self) {
        self.saved.extend(more.saved);
        self.refused.extend(more.refused);
        self.outgoing = more.outgoing;
    }

    /// Adds to a plan whom the events inform.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] with the faults of all refused events.
    pub fn add_to(self, mut plan: Plan, file: &ProgrammeFile) -> Result<Plan, Stop> {
        file.refuse(self.refused).map_err(ImportError::Faulty)?;
        for SavedEvent { record, moved_along, notices } in self.saved {
            // Several events may be at the venue of one record.
            let planned = &mut plan.records[record];
            planned.notices = std::mem::take(&mut planned.notices).plus(&notices);
            planned.moved_along.extend(moved_along.filter(|_| notices.told() > 0).map(|event| (event, notices)));
        }
        Ok(plan)
    }
}

/// Saves events with sign-ups one by one, after their venues.
pub async fn save_events_in_use(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    import: &Import,
    plan: &Plan,
    events: &[&PreparedEvent],
    venues: &VenueMoves<'_>,
) -> Result<SavedEvents, Stop> {
    let mut saved = SavedEvents::default();
    for PreparedEvent { event, is_changed, index, record, .. } in events {
        let changed = is_changed.then(|| event.clone());
        let announcement = import.announcement_of(event).filter(|_| *is_changed);
        let entry = import.event_entry(&plan.records[*record], announcement);
        let edit = EventEdit { entry: &entry, drops: &import.drops, announcement, version: plan.version };
        match save_event(ctx, tx, &edit, &event.slug, changed, venues).await {
            Ok(notices) => {
                let moved_along = (!is_changed).then(|| event.slug.clone());
                saved.saved.push(SavedEvent { record: *record, moved_along, notices });
            }
            Err(SaveError::Refused(faults)) => {
                let slug = event.slug.as_str();
                let fault = |fault| RecordFault::new(RecordKind::Event, *index, slug, fault);
                saved.refused.extend(faults.into_iter().map(fault));
            }
            Err(SaveError::Unexpected(error)) => return Err(error.into()),
        }
    }
    saved.outgoing = ctx.outbox.since(0);
    Ok(saved)
}
