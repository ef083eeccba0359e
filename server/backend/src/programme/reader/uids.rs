//! Checks that no two events have the same calendar UID.

use super::outcome::{Merged, RecordFault, StoredProgramme};
use crate::programme::drafts::{DraftFault, Field, RecordKind, Rule};
use domain::events::Event;
use std::collections::BTreeMap;

/// All events whose UID belongs to another event at the moment when they are saved, one after the other.
pub fn check_uids(events: &[(usize, Merged<Event>)], stored: &StoredProgramme) -> Vec<RecordFault> {
    let mut owners: BTreeMap<&str, &str> =
        stored.events.iter().map(|event| (event.uid.as_str(), event.slug.as_str())).collect();
    let mut faults = Vec::new();
    for (index, merged) in events {
        let event = merged.record();
        if let Some(owner) = owners.get(event.uid.as_str()).filter(|owner| **owner != event.slug.as_str()) {
            let rule = Rule::UidTaken { event: (*owner).to_owned() };
            let fault = DraftFault { field: Field::of("uid"), rule };
            faults.push(RecordFault::new(RecordKind::Event, *index, event.slug.as_str(), fault));
            continue;
        }
        if let Merged::Changed { old, .. } = merged {
            owners.remove(old.uid.as_str());
        }
        owners.insert(&event.uid, event.slug.as_str());
    }
    faults
}
