//! Applying an answer of the server to the list.

use super::SyncQueue;
use crate::attendance::islands::pending_check_in::PendingCheckIn;
use crate::attendance::islands::row;
use crate::attendance::json::{CheckInChangesJson, CheckInResultJson, PersonJson};
use leptos::prelude::*;

impl SyncQueue {
    /// Shows the results of sent check-ins, then the changes. A row with a pending check-in keeps the state of that
    /// check-in.
    pub(super) fn apply(&self, changes: &CheckInChangesJson) {
        let mut pending = self.pending.borrow_mut();
        for result in &changes.results {
            self.apply_result(&mut pending, result);
        }
        for person in &changes.people {
            self.apply_person(&pending, person);
        }
        let of_pending: i64 = pending.iter().map(PendingCheckIn::change_in_present).sum();
        self.show_present(changes.present + of_pending);
        if changes.expected != self.list.expected {
            self.is_outdated.set(true);
        }
        self.version.set(changes.version);
    }

    fn apply_result(&self, pending: &mut Vec<PendingCheckIn>, result: &CheckInResultJson) {
        let Some(index) = pending.iter().position(|check_in| check_in.key == result.key) else { return };
        let check_in = pending.remove(index);
        if result.refused.is_some() {
            check_in.revert(&self.words);
        }
        self.message.set(result.refused.clone().or_else(|| result.message.clone()));
    }

    fn apply_person(&self, pending: &[PendingCheckIn], person: &PersonJson) {
        match self.list.row(&person.person) {
            Some(_) if pending.iter().any(|check_in| check_in.concerns(&person.person)) => {}
            Some(row) if row::since(&row) == person.message => {}
            Some(row) => row::show(&row, person.message.as_deref(), &self.words),
            // A guest who was added since the page was loaded.
            None => self.is_outdated.set(true),
        }
    }
}
