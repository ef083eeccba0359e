//! The plan of an import: what saving a programme file will do, record by record, and whom it tells.

use super::drafts::RecordKind;
use super::file::FileWarning;
use super::version::FileVersion;
use crate::signups::Notices;
use domain::ids::EventSlug;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What saving a programme file will do, or has done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The records that are added or changed, in the order of the sections of a file.
    pub records: Vec<RecordPlan>,
    /// The number of records of the file that stay as they are.
    pub unchanged: usize,
    /// What in the file may be a mistake.
    pub warnings: Vec<FileWarning>,
    /// The version of the file, if it names one.
    pub file_version: Option<FileVersion>,
    /// The version of the programme afterwards.
    pub version: FileVersion,
}

/// A record that is added or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordPlan {
    pub kind: RecordKind,
    pub slug: String,
    pub change: RecordChange,
    /// Whom the change tells: that of an event, or of the address of a venue.
    pub notices: Notices,
    /// The events that stay as they are at a venue with a new address, each with whom that tells; without those of which nobody is
    /// told.
    pub moved_along: BTreeMap<EventSlug, Notices>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum RecordChange {
    Added,
    Changed(Vec<FieldChange>),
}

impl RecordChange {
    /// The changed fields as JSON; none of a new record.
    pub fn to_json(&self) -> Option<String> {
        match self {
            Self::Added => None,
            Self::Changed(fields) => serde_json::to_string(fields).ok(),
        }
    }
}

/// A field that changes. A value that is not set is `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Its path in the record, such as `sign_up.seats` or `workshops[wohnen].title`.
    pub field: String,
    pub old: Option<toml::Value>,
    pub new: Option<toml::Value>,
}

impl FieldChange {
    /// A field that had no value.
    pub fn set(field: &str, value: &str) -> Self {
        Self { field: field.to_owned(), old: None, new: Some(toml::Value::String(value.to_owned())) }
    }
}

/// The numbers of records that a file adds, changes and leaves unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
}

impl Plan {
    pub fn changes(&self) -> Changes {
        let added = self.records.iter().filter(|record| record.change == RecordChange::Added).count();
        Changes { added, changed: self.records.len() - added, unchanged: self.unchanged }
    }

    /// The index of a record.
    pub fn position(&self, kind: RecordKind, slug: &str) -> Option<usize> {
        self.records.iter().position(|record| record.kind == kind && record.slug == slug)
    }

    /// Whom all changes together tell. A contact of two events counts twice.
    pub fn notices(&self) -> Notices {
        let sum = self.records.iter().map(|record| &record.notices).fold(Notices::default(), Notices::plus);
        Notices { change: None, ..sum }
    }

    /// Whether saving `other` does what this plan says. Versions may differ: other records may have been saved meanwhile.
    pub fn is_same_work(&self, other: &Self) -> bool {
        self.records == other.records
    }
}

/// A change that a file would undo, as it was made after the file's version, or in the browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    pub kind: RecordKind,
    pub slug: String,
    /// The stored values that the file would overwrite.
    pub fields: Vec<FieldChange>,
}
