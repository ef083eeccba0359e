//! The request to save a programme file, or a record's form, and why it is refused.

use super::drafts::{EventDraft, ProgrammeDrafts, RecordKind};
use super::file::{Fault, ProgrammeFile};
use super::form::{read_record, workshop_drops};
use super::plan::{Conflict, FieldChange, Plan, RecordChange, RecordPlan};
use super::reader::{ReadError, RecordWarning, Records, StoredProgramme, read_programme};
use super::version::{FileVersion, Medium};
use crate::audit_log::{AuditAction, NewEntry};
use crate::context::Principal;
use crate::db;
use crate::error::Error;
use crate::images::NewImage;
use crate::signups::WorkshopDrops;
use domain::events::Event;
use domain::ids::{OrganizerId, SubmissionId};
use domain::signups::{Announcement, FormData};
use domain::time::Instant;
use std::sync::Arc;

/// The form's field for what people are told of a change, which the history of an event shows too.
pub const TELL_TEXT: &str = "tell_text";

/// A programme file or a form that was read, and how it is to be saved.
#[derive(Clone)]
pub struct Import {
    pub(super) file: Arc<ProgrammeFile>,
    pub(super) may_undo: bool,
    pub(super) medium: Medium,
    pub(super) principal: Principal,
    /// What becomes of the people whose workshops a form drops.
    pub(super) drops: WorkshopDrops,
    pub(super) mark: Option<&'static str>,
    /// What the organizer tells the people who have signed up for the events that change.
    pub(super) announcement: Option<Announcement>,
    /// The submission that saving it approves.
    pub(super) approves: Option<SubmissionId>,
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

    /// The form of a record that an organizer has sent. `seen` is the version of the programme with which they got the
    /// form; 0 for a new record.
    pub fn of_form(kind: RecordKind, form: &FormData, organizer: OrganizerId, seen: FileVersion) -> Self {
        let drafts = ProgrammeDrafts { version: Some(seen.0), ..read_record(kind, form) };
        let import = Self::of(ProgrammeFile::of_drafts(drafts)).changed_in(Medium::Browser);
        Self { drops: workshop_drops(form), ..import.by(Principal::Organizer(organizer)) }
    }

    pub(super) fn of(file: ProgrammeFile) -> Self {
        Self {
            file: Arc::new(file),
            may_undo: false,
            medium: Medium::File,
            principal: Principal::CommandLine,
            drops: WorkshopDrops::new(),
            mark: None,
            announcement: None,
            approves: None,
            images: Arc::default(),
        }
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

    /// Who saves it.
    #[must_use]
    pub(super) fn by(self, principal: Principal) -> Self {
        Self { principal, ..self }
    }

    /// Approves a submission in the same transaction.
    #[must_use]
    pub(super) fn approving(self, submission: SubmissionId) -> Self {
        Self { approves: Some(submission), ..self }
    }

    /// Sets a mark in the same transaction.
    pub(super) fn with_mark(self, mark: &'static str) -> Self {
        Self { mark: Some(mark), ..self }
    }

    /// What the organizer tells the people who have signed up for the events that change, also of changes that they would not
    /// hear of otherwise.
    #[must_use]
    pub fn announcing(self, announcement: Option<Announcement>) -> Self {
        Self { announcement, ..self }
    }

    /// What the people of an event are told. That one is cancelled has a reason of its own, and nothing else is said.
    pub(super) fn announcement_of(&self, event: &Event) -> Option<&Announcement> {
        self.announcement.as_ref().filter(|_| event.cancelled.is_none())
    }

    /// Reads the drafts against the stored programme. `new_uid` makes the calendar UID of a new event.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] with all faults.
    pub(super) fn records(
        &self,
        stored: &StoredProgramme,
        new_uid: impl Fn(&EventDraft) -> String,
        now: Instant,
    ) -> Result<(Records, Vec<RecordWarning>), ImportError> {
        read_programme(&self.file.drafts, stored, new_uid, now).map_err(|error| match error {
            ReadError::Faulty(faults) => ImportError::Faulty(self.file.faults(faults)),
            ReadError::Unexpected(error) => error.into(),
        })
    }

    /// What the audit log records about a record that this saves.
    pub(super) fn entry(&self, record: &RecordPlan) -> NewEntry {
        let [new, changed] = self.actions();
        let action = if record.change == RecordChange::Added { new } else { changed };
        NewEntry { principal: self.principal, action, changes: record.change.to_json() }
    }

    /// The same about an event whose people are told of the change.
    pub(super) fn event_entry(&self, record: &RecordPlan, announcement: Option<&Announcement>) -> NewEntry {
        let entry = self.entry(record);
        let (Some(announcement), RecordChange::Changed(fields)) = (announcement, &record.change) else { return entry };
        let told = FieldChange::set(TELL_TEXT, announcement.as_str());
        let change = RecordChange::Changed(fields.iter().cloned().chain([told]).collect());
        NewEntry { changes: change.to_json(), ..entry }
    }

    /// What saving a new record is called, and saving a changed one.
    pub(super) fn actions(&self) -> [AuditAction; 2] {
        match self.medium {
            Medium::File => [AuditAction::Import; 2],
            Medium::Browser => [AuditAction::Create, AuditAction::Edit],
        }
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
