//! What the reader returns: the records of the drafts beside the stored ones, or faults.

use crate::error::Error;
use crate::programme::drafts::{DraftFault, RecordKind, Warning};
use domain::events::{Event, Host, ImageId, Partner, Programme, Venue};
use std::collections::BTreeSet;

/// All stored records.
#[derive(Clone, Debug, Default)]
pub struct StoredProgramme {
    pub hosts: Vec<Host>,
    pub venues: Vec<Venue>,
    pub programmes: Vec<Programme>,
    pub events: Vec<Event>,
    pub partners: Vec<Partner>,
    /// The images that are stored, or will be before the records.
    pub images: BTreeSet<ImageId>,
}

impl StoredProgramme {
    pub fn is_empty(&self) -> bool {
        let Self { hosts, venues, programmes, events, partners, images: _ } = self;
        [hosts.len(), venues.len(), programmes.len(), events.len(), partners.len()] == [0; 5]
    }
}

/// A record of the drafts, compared with the stored one.
#[derive(Clone, Debug, PartialEq)]
pub enum Merged<T> {
    New(T),
    Changed { new: T, old: T },
    Same(T),
}

impl<T> Merged<T> {
    /// The record as it is after saving.
    pub fn record(&self) -> &T {
        let (Self::New(record) | Self::Changed { new: record, .. } | Self::Same(record)) = self;
        record
    }
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

/// A warning about a record. `index` is that of its draft among those of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordWarning {
    pub kind: RecordKind,
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
