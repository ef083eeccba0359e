//! Imports a programme file into the stored programme: records are matched by slug, and what the file omits stays unchanged.
//! If the file has a fault, nothing is imported.
//!
//! A plan is made by saving the file in a transaction that is rolled back, so it cannot differ from what a save does.

use super::conflicts::Known;
use super::drafts::{EventDraft, RecordKind};
use super::event::{SaveError, save_event};
use super::export::stored_programme;
use super::file::{Fault, ProgrammeFile};
use super::plan::{Conflict, Plan};
use super::planning::Planning;
use super::reader::{ReadError, RecordFault, Records, read_programme};
use super::relations::ChangedRelations;
use super::store::{RecordVersion, lock_file_version, set_file_version, set_record_version};
use super::version::{FileVersion, Medium};
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::error::Error;
use crate::events::store;
use std::sync::Arc;

/// A programme file that was read, and how it is to be imported.
#[derive(Clone)]
pub struct Import {
    file: Arc<ProgrammeFile>,
    may_undo: bool,
    medium: Medium,
    mark: Option<&'static str>,
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
        Self { file: Arc::new(file), may_undo: false, medium: Medium::File, mark: None }
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

    fn version(&self) -> Option<FileVersion> {
        self.file.drafts.version.map(FileVersion)
    }
}

/// Why a file was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// All faults of the file, in the order of its lines.
    #[error("the programme file has {} faults", .0.len())]
    Faulty(Vec<Fault>),
    /// The file would undo changes that it does not know.
    #[error("the file would undo changes of {} records that it does not know", conflicts.len())]
    Conflicts { file_version: Option<FileVersion>, conflicts: Vec<Conflict> },
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

/// Why a transaction ended without a commit.
enum Stop {
    /// It was only to make the plan.
    Planned(Plan),
    Failed(ImportError),
}

impl From<db::Error> for Stop {
    fn from(error: db::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Returns what [`save`] would do now. Nothing is changed, and no message is enqueued.
///
/// # Errors
/// [`ImportError::Faulty`] with all faults of the file; [`ImportError::Conflicts`] if it would undo changes that it does not
/// know.
pub async fn plan(ctx: &AppContext, import: &Import) -> Result<Plan, ImportError> {
    let import = import.clone();
    let outcome: Result<Plan, Stop> = ctx
        .write_with_error(move |mut tx, ctx| {
            Box::pin(async move {
                let plan = save_file(&ctx, &mut tx, &import).await.map_err(Stop::Failed)?;
                Err(Stop::Planned(plan))
            })
        })
        .await;
    match outcome {
        Ok(plan) | Err(Stop::Planned(plan)) => Ok(plan),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Saves a programme file in one transaction and returns what that did. It may run while servers run.
///
/// # Errors
/// As [`plan`]; [`ImportError::PlanChanged`] if it would do something else than the `agreed` plan.
pub async fn save(ctx: &AppContext, import: &Import, agreed: Option<&Plan>) -> Result<Plan, ImportError> {
    let (import, agreed) = (import.clone(), agreed.cloned());
    let saved = ctx
        .write_with_error(move |mut tx, ctx| {
            Box::pin(async move {
                let plan = save_file(&ctx, &mut tx, &import).await?;
                if agreed.is_some_and(|agreed| !agreed.is_same_work(&plan)) {
                    return Err(ImportError::PlanChanged(Box::new(plan)));
                }
                Ok(plan)
            })
        })
        .await;
    ctx.programme_cache.clear();
    saved
}

/// Reads and saves the content of the file `name`, without asking for agreement to its plan.
///
/// # Errors
/// As [`plan`].
pub async fn import(ctx: &AppContext, name: &str, content: impl AsRef<[u8]>) -> Result<Plan, ImportError> {
    save(ctx, &Import::read(name, content)?, None).await
}

async fn save_file(ctx: &AppContext, tx: &mut Conn<'_>, import: &Import) -> Result<Plan, ImportError> {
    // Locked before anything is read: an import that waits here sees what the other one saved.
    let stored_version = lock_file_version(tx).await?;
    if let Some(mark) = import.mark {
        store::set_mark(tx, mark, ctx.clock.now()).await?;
    }
    let (file, file_version) = (&*import.file, import.version());
    let stored = stored_programme(tx).await?;
    let read = read_programme(&file.drafts, &stored, |draft| new_uid(ctx, draft), ctx.clock.now());
    let (records, warnings) = match read {
        Ok(read) => read,
        Err(ReadError::Faulty(faults)) => return Err(ImportError::Faulty(file.faults(faults))),
        Err(ReadError::Unexpected(error)) => return Err(error.into()),
    };
    refuse(file, Vec::new())?;
    let known = Known::load(tx, stored_version, import.medium, file_version).await?;
    let plan = Plan { file_version, version: stored_version, warnings: file.warnings(warnings), ..Plan::default() };
    let mut planning = Planning::new(plan, (!import.may_undo).then_some(known));
    save_records(ctx, tx, file, records, &mut planning).await?;
    let Planning { mut plan, conflicts, .. } = planning;
    if !conflicts.is_empty() {
        return Err(ImportError::Conflicts { file_version, conflicts });
    }
    if !plan.records.is_empty() {
        plan.version = stored_version.next(file_version);
        set_file_version(tx, plan.version).await?;
        let changed = RecordVersion { version: plan.version, changed_in: import.medium };
        for record in &plan.records {
            set_record_version(tx, record.kind, &record.slug, changed).await?;
        }
        store::renew_programme_version(tx, ctx).await?;
    }
    Ok(plan)
}

/// Refuses the file if it has faults of its own, or those that saving found.
fn refuse(file: &ProgrammeFile, faults: Vec<RecordFault>) -> Result<(), ImportError> {
    let faults = file.faults(faults);
    if faults.is_empty() { Ok(()) } else { Err(ImportError::Faulty(faults)) }
}

async fn save_records(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    file: &ProgrammeFile,
    records: Records,
    planning: &mut Planning,
) -> Result<(), ImportError> {
    let Records { hosts, venues, programmes, events, partners } = records;
    let mut relations = ChangedRelations::default();
    for (_, host) in hosts {
        let Some((host, old)) = planning.add(host)? else { continue };
        store::upsert_host(tx, &host).await?;
        relations.host(&host, old.as_ref());
    }
    for (_, venue) in venues {
        let Some((venue, old)) = planning.add(venue)? else { continue };
        store::upsert_venue(tx, &venue).await?;
        relations.venue(&venue, old.as_ref());
    }
    for (_, programme) in programmes {
        let Some((programme, old)) = planning.add(programme)? else { continue };
        store::upsert_programme(tx, &programme).await?;
        relations.programme(&programme, old.as_ref());
    }
    let mut refused = Vec::new();
    for (index, event) in events {
        let Some((event, _)) = planning.add(event)? else { continue };
        let slug = event.slug.to_string();
        match save_event(ctx, tx, event).await {
            Ok(notices) => planning.add_notices(notices),
            Err(SaveError::Refused(faults)) => {
                refused
                    .extend(faults.into_iter().map(|fault| RecordFault::new(RecordKind::Event, index, &slug, fault)));
            }
            Err(SaveError::Unexpected(error)) => return Err(error.into()),
        }
    }
    refuse(file, refused)?;
    relations.touch_events(tx, ctx.clock.now()).await?;
    for (_, partner) in partners {
        let Some((partner, _)) = planning.add(partner)? else { continue };
        store::upsert_partner(tx, &partner).await?;
    }
    Ok(())
}

/// The calendar UID of a new event. A confidential event's UID does not reveal its slug.
fn new_uid(ctx: &AppContext, draft: &EventDraft) -> String {
    let is_confidential = draft.sign_up.as_ref().is_some_and(|rules| rules.confidential == Some(true));
    let name = if is_confidential { ctx.new_id() } else { draft.slug.clone().unwrap_or_default() };
    format!("{name}@{}", ctx.settings.host())
}
