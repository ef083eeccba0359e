//! Reads all drafts of a medium against the stored programme.

use super::event::event;
use super::merge::{Merged, StoredRecords, merge_records};
use super::records::{host, partner, programme, venue};
use super::references::check_references;
use super::warnings::warnings;
use crate::error::{Error, Result};
use crate::programme::drafts::{
    DraftFault, EventDraft, ProgrammeDrafts, RecordKind, Rule, Warning, event_draft, host_draft, partner_draft,
    programme_draft, venue_draft,
};
use domain::events::{Event, Host, Partner, Programme, Venue};
use domain::time::Instant;

/// All stored records.
#[derive(Clone, Debug, Default)]
pub struct StoredProgramme {
    pub hosts: Vec<Host>,
    pub venues: Vec<Venue>,
    pub programmes: Vec<Programme>,
    pub events: Vec<Event>,
    pub partners: Vec<Partner>,
}

/// The records of the drafts, each with its index among the drafts of its kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    pub hosts: Vec<(usize, Merged<Host>)>,
    pub venues: Vec<(usize, Merged<Venue>)>,
    pub programmes: Vec<(usize, Merged<Programme>)>,
    pub events: Vec<(usize, Merged<Event>)>,
    pub partners: Vec<(usize, Merged<Partner>)>,
}

/// A fault of a draft. `index` is that of the draft among those of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFault {
    pub kind: RecordKind,
    pub index: usize,
    pub slug: String,
    pub fault: DraftFault,
}

impl RecordFault {
    pub fn new(kind: RecordKind, index: usize, slug: &str, fault: DraftFault) -> Self {
        Self { kind, index, slug: slug.to_owned(), fault }
    }
}

/// A warning about an event. `index` is that of its draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordWarning {
    pub index: usize,
    pub slug: String,
    pub warning: Warning,
}

/// Why drafts were not read.
#[derive(Debug)]
pub enum ReadError {
    Faulty(Vec<RecordFault>),
    Unexpected(Error),
}

impl From<Error> for ReadError {
    fn from(error: Error) -> Self {
        Self::Unexpected(error)
    }
}

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
    let read_event = |draft: &EventDraft| event(draft, new_uid(draft), now);
    let records = Records {
        hosts: merge_records(&drafts.hosts, &stored!(hosts, |host| Ok(host_draft(host))), host, &mut faults)?,
        venues: merge_records(&drafts.venues, &stored!(venues, |venue| Ok(venue_draft(venue))), venue, &mut faults)?,
        programmes: merge_records(
            &drafts.programmes,
            &stored!(programmes, |programme| Ok(programme_draft(programme))),
            programme,
            &mut faults,
        )?,
        events: merge_records(
            &drafts.events,
            &stored!(events, |event| Ok(event_draft(event))),
            read_event,
            &mut faults,
        )?,
        partners: merge_records(&drafts.partners, &stored!(partners, partner_draft), partner, &mut faults)?,
    };
    let unknown = check_references(drafts, stored).into_iter();
    let unknown: Vec<_> = unknown.filter(|unknown| !faults.iter().any(|fault| is_same_field(fault, unknown))).collect();
    faults.extend(unknown);
    if faults.is_empty() {
        let warnings = warnings(&records, stored, now);
        Ok((records, warnings))
    } else {
        Err(ReadError::Faulty(faults))
    }
}

fn is_same_field(one: &RecordFault, other: &RecordFault) -> bool {
    (one.kind, one.index, &one.fault.field) == (other.kind, other.index, &other.fault.field)
        && one.fault.rule != Rule::Missing
}
