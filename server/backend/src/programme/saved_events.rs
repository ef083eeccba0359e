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
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::signups::Notices;

/// What saving events with sign-ups did, or why they were refused.
#[derive(Default)]
pub struct SavedEvents {
    /// Whom each informs, by the index of its record in the plan.
    notices: Vec<(usize, Notices)>,
    refused: Vec<RecordFault>,
}

impl SavedEvents {
    pub fn extend(&mut self, more: Self) {
        self.notices.extend(more.notices);
        self.refused.extend(more.refused);
    }

    /// Adds to a plan whom the events inform.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] with the faults of all refused events.
    pub fn add_to(self, mut plan: Plan, file: &ProgrammeFile) -> Result<Plan, Stop> {
        file.refuse(self.refused).map_err(ImportError::Faulty)?;
        for (record, notices) in self.notices {
            // Several events may be at the venue of one record.
            let told = &mut plan.records[record].notices;
            *told = std::mem::take(told).plus(&notices);
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
        let entry = import.entry(&plan.records[*record]);
        let edit = EventEdit { entry: &entry, drops: &import.drops };
        match save_event(ctx, tx, &edit, &event.slug, changed, venues).await {
            Ok(notices) => saved.notices.push((*record, notices)),
            Err(SaveError::Refused(faults)) => {
                let slug = event.slug.as_str();
                let fault = |fault| RecordFault::new(RecordKind::Event, *index, slug, fault);
                saved.refused.extend(faults.into_iter().map(fault));
            }
            Err(SaveError::Unexpected(error)) => return Err(error.into()),
        }
    }
    Ok(saved)
}
