//! Writes down what saving a programme file does: the plan, and the conflicts.

use super::conflicts::Known;
use super::exported::Exported;
use super::field_changes::field_changes;
use super::plan::{Conflict, Plan, RecordChange, RecordPlan};
use super::reader::Merged;
use crate::error::Result;
use crate::signups::Notices;
use std::collections::BTreeMap;

/// The plan and the conflicts of an import that is prepared.
pub struct Planning {
    /// None where the file may undo changes that it does not know.
    known: Option<Known>,
    pub plan: Plan,
    pub conflicts: Vec<Conflict>,
}

impl Planning {
    pub fn new(plan: Plan, known: Option<Known>) -> Self {
        Self { known, plan, conflicts: Vec::new() }
    }

    /// Adds a merged record. Returns the new one and the old one that it replaces, or `None` if there is nothing to save: they
    /// are equal, or in conflict.
    pub fn add<T: Exported>(&mut self, merged: Merged<T>) -> Result<Option<(T, Option<T>)>> {
        let (new, old) = match merged {
            Merged::New(new) => (new, None),
            Merged::Changed { new, old } => (new, Some(old)),
            Merged::Same(_) => {
                self.plan.unchanged += 1;
                return Ok(None);
            }
        };
        let change = match &old {
            None => RecordChange::Added,
            Some(old) => {
                let fields = field_changes(&old.table()?, &new.table()?);
                let conflict = self.known.as_ref().and_then(|known| known.conflict(T::KIND, new.slug(), &fields));
                if let Some(conflict) = conflict {
                    self.conflicts.push(conflict);
                    return Ok(None);
                }
                RecordChange::Changed(fields)
            }
        };
        let slug = new.slug().to_owned();
        let (notices, moved_along) = (Notices::default(), BTreeMap::new());
        self.plan.records.push(RecordPlan { kind: T::KIND, slug, change, notices, moved_along });
        Ok(Some((new, old)))
    }
}
