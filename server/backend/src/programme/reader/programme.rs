//! Reads all drafts of a medium against the stored programme.

use super::event::event;
use super::images::check_images;
use super::merge::{StoredRecords, merge_records};
use super::outcome::{ReadError, RecordFault, RecordWarning, Records, StoredProgramme};
use super::records::{host, partner, programme, venue};
use super::references::check_references;
use super::uids::check_uids;
use super::warnings::warnings;
use crate::error::Result;
use crate::programme::drafts::{
    EventDraft, Field, ProgrammeDrafts, RecordKind, Rule, event_draft, host_draft, partner_draft, programme_draft,
    venue_draft,
};
use domain::events::Event;
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// Reads the drafts, merged into the stored records of the same slugs. `new_uid` makes the calendar UID of a new event.
///
/// # Errors
/// [`ReadError::Faulty`] with all faults.
pub fn read_programme(
    drafts: &ProgrammeDrafts,
    stored: &StoredProgramme,
    new_uid: impl Fn(&EventDraft) -> String,
    now: Instant,
) -> Result<(Records, Vec<RecordWarning>), ReadError> {
    macro_rules! stored {
        ($records:ident, $to_draft:expr) => {
            StoredRecords {
                records: stored.$records.iter().map(|record| (record.slug.to_string(), record)).collect(),
                to_draft: $to_draft,
            }
        };
    }
    let mut faults = Vec::new();
    let events: BTreeMap<&str, &Event> = stored.events.iter().map(|event| (event.slug.as_str(), event)).collect();
    let read_event = |draft: &EventDraft| {
        let old = draft.slug.as_deref().and_then(|slug| events.get(slug).copied());
        event(draft, old, || new_uid(draft), now)
    };
    let replaces = drafts.replaces;
    let records = Records {
        hosts: merge_records(&drafts.hosts, replaces, &stored!(hosts, |host| Ok(host_draft(host))), host, &mut faults)?,
        venues: merge_records(
            &drafts.venues,
            replaces,
            &stored!(venues, |venue| Ok(venue_draft(venue))),
            venue,
            &mut faults,
        )?,
        programmes: merge_records(
            &drafts.programmes,
            replaces,
            &stored!(programmes, |programme| Ok(programme_draft(programme))),
            programme,
            &mut faults,
        )?,
        events: merge_records(
            &drafts.events,
            replaces,
            &stored!(events, |event| Ok(event_draft(event))),
            read_event,
            &mut faults,
        )?,
        partners: merge_records(&drafts.partners, replaces, &stored!(partners, partner_draft), partner, &mut faults)?,
    };
    let unknown = check_references(drafts, stored).into_iter();
    let reported: BTreeSet<_> = faults.iter().filter(|fault| fault.fault.rule != Rule::Missing).map(position).collect();
    let unknown: Vec<_> = unknown.filter(|unknown| !reported.contains(&position(unknown))).collect();
    faults.extend(unknown);
    faults.extend(check_uids(&records.events, stored));
    faults.extend(check_images(&records, stored));
    if faults.is_empty() {
        let warnings = warnings(&records, stored, now);
        Ok((records, warnings))
    } else {
        Err(ReadError::Faulty(faults))
    }
}

/// The record and the field of a fault.
fn position(fault: &RecordFault) -> (RecordKind, usize, Field) {
    (fault.kind, fault.index, fault.fault.field.clone())
}
