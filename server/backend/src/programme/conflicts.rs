//! Conflicts: changes of stored records that a file or a form would undo, as it does not know them.

use super::drafts::RecordKind;
use super::plan::{Conflict, FieldChange};
use super::store::RecordVersion;
use super::version::{FileVersion, Medium};
use std::collections::HashMap;

/// What a medium knows of the stored records: a file that names a version knows all changes up to it, a file without one all
/// that were made in files; a form knows those up to the version that it was shown with, or all.
pub struct Known {
    medium: Medium,
    file: Option<FileVersion>,
    stored: FileVersion,
    records: HashMap<(String, String), RecordVersion>,
}

impl Known {
    /// `records` are the versions of the stored records, `stored` that of the programme.
    pub fn new(
        records: HashMap<(String, String), RecordVersion>,
        stored: FileVersion,
        medium: Medium,
        file: Option<FileVersion>,
    ) -> Self {
        Self { medium, file, stored, records }
    }

    /// The conflict where the last change of a record is not known.
    pub fn conflict(&self, kind: RecordKind, slug: &str, fields: &[FieldChange]) -> Option<Conflict> {
        let last = self.records.get(&(kind.section().to_owned(), slug.to_owned()));
        let is_unknown = match (self.medium, self.file) {
            (Medium::Browser, None) => false,
            // A version that the programme has not reached is of another installation, or of before a backup was restored.
            (_, Some(file)) => file > self.stored || last.map_or_else(FileVersion::default, |last| last.version) > file,
            (Medium::File, None) => last.is_some_and(|last| last.changed_in == Medium::Browser),
        };
        is_unknown.then(|| Conflict { kind, slug: slug.to_owned(), fields: fields.to_vec() })
    }
}
