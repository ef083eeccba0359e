//! The request to import a programme file, and why it is refused.

use super::file::{Fault, ProgrammeFile};
use super::plan::{Conflict, Plan};
use super::version::{FileVersion, Medium};
use crate::db;
use crate::error::Error;
use crate::images::NewImage;
use std::sync::Arc;

/// A programme file that was read, and how it is to be imported.
#[derive(Clone)]
pub struct Import {
    pub(super) file: Arc<ProgrammeFile>,
    pub(super) may_undo: bool,
    pub(super) medium: Medium,
    pub(super) mark: Option<&'static str>,
    /// The images that are stored before the records.
    pub(super) images: Arc<Vec<NewImage>>,
}

impl Import {
    /// Reads the content of the file `name`.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] if it is no text.
    pub fn read(name: &str, content: impl AsRef<[u8]>) -> Result<Self, ImportError> {
        let file = ProgrammeFile::read(name, content.as_ref()).map_err(ImportError::Faulty)?;
        Ok(Self::of(file))
    }

    pub(super) fn of(file: ProgrammeFile) -> Self {
        Self { file: Arc::new(file), may_undo: false, medium: Medium::File, mark: None, images: Arc::default() }
    }

    /// Whether the file may undo changes that it does not know.
    #[must_use]
    pub fn may_undo(self, may_undo: bool) -> Self {
        Self { may_undo, ..self }
    }

    /// The medium in which the records were changed.
    #[must_use]
    pub fn changed_in(self, medium: Medium) -> Self {
        Self { medium, ..self }
    }

    /// Sets a mark in the same transaction.
    pub(super) fn with_mark(self, mark: &'static str) -> Self {
        Self { mark: Some(mark), ..self }
    }

    pub(super) fn version(&self) -> Option<FileVersion> {
        self.file.drafts.version.map(FileVersion)
    }
}

/// Why a file was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// All faults of the file, in the order of its lines.
    #[error("the programme file has {} faults", .0.len())]
    Faulty(Vec<Fault>),
    /// The file would undo changes that it does not know; or it would save anything, and names a version that the programme,
    /// whose version is `version`, has not reached.
    #[error("the file would undo changes of {} records, or is of an unknown version", conflicts.len())]
    Conflicts { file_version: Option<FileVersion>, version: FileVersion, conflicts: Vec<Conflict> },
    /// Saving would do something else than the plan that was agreed to; the new plan.
    #[error("the programme has changed since the plan was made")]
    PlanChanged(Box<Plan>),
    #[error(transparent)]
    Unexpected(#[from] Error),
}

impl From<db::Error> for ImportError {
    fn from(error: db::Error) -> Self {
        Self::Unexpected(error.into())
    }
}
