//! Imports a programme file into the stored programme: records are matched by slug, and what the file omits stays unchanged.
//! If the file has a fault, nothing is imported.

use super::drafts::{EventDraft, RecordKind};
use super::event::{SaveError, save_event};
use super::export::stored_programme;
use super::file::{Fault, FileWarning, ProgrammeFile};
use super::reader::{Merged, ReadError, RecordFault, Records, read_programme};
use super::relations::ChangedRelations;
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::error::Error;
use crate::events::store;

/// The number of records that an import added, changed and left unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
}

impl Changes {
    /// Counts a merged record. Returns the new record and the old one that it replaces, or `None` if they are equal.
    fn count<T>(&mut self, merged: Merged<T>) -> Option<(T, Option<T>)> {
        let (count, record) = match merged {
            Merged::New(new) => (&mut self.added, Some((new, None))),
            Merged::Changed { new, old } => (&mut self.changed, Some((new, Some(old)))),
            Merged::Same(_) => (&mut self.unchanged, None),
        };
        *count += 1;
        record
    }
}

/// What an import did, and what in the file may be a mistake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub changes: Changes,
    pub warnings: Vec<FileWarning>,
}

/// Why a file was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// All faults of the file, in the order of its lines.
    #[error("the programme file has {} faults", .0.len())]
    Faulty(Vec<Fault>),
    #[error(transparent)]
    Unexpected(#[from] Error),
}

impl From<db::Error> for ImportError {
    fn from(error: db::Error) -> Self {
        Self::Unexpected(error.into())
    }
}

/// Imports the content of the file `name` in one transaction. It may run while servers run.
///
/// # Errors
/// [`ImportError::Faulty`] with all faults of the file.
pub async fn import(ctx: &AppContext, name: &str, content: impl AsRef<[u8]>) -> Result<Imported, ImportError> {
    let file = ProgrammeFile::read(name, content.as_ref()).map_err(|fault| ImportError::Faulty(vec![fault]))?;
    import_marked(ctx, file, None).await
}

/// Imports a file, and sets a mark in the same transaction.
pub(super) async fn import_marked(
    ctx: &AppContext,
    file: ProgrammeFile,
    mark: Option<&'static str>,
) -> Result<Imported, ImportError> {
    let imported = ctx
        .write_with_error(move |mut tx, ctx| {
            Box::pin(async move {
                if let Some(mark) = mark {
                    store::set_mark(&mut tx, mark, ctx.clock.now()).await?;
                }
                import_file(&ctx, &mut tx, &file).await
            })
        })
        .await;
    ctx.programme_cache.clear();
    imported
}

async fn import_file(ctx: &AppContext, tx: &mut Conn<'_>, file: &ProgrammeFile) -> Result<Imported, ImportError> {
    let stored = stored_programme(tx).await?;
    let read = read_programme(&file.drafts, &stored, |draft| new_uid(ctx, draft), ctx.clock.now());
    let (records, warnings) = match read {
        Ok(read) => read,
        Err(ReadError::Faulty(faults)) => return Err(ImportError::Faulty(file.faults(faults))),
        Err(ReadError::Unexpected(error)) => return Err(error.into()),
    };
    refuse(file, Vec::new())?;
    let changes = save(ctx, tx, file, records).await?;
    Ok(Imported { changes, warnings: file.warnings(warnings) })
}

/// Refuses the file if it has faults of its own, or those that saving found.
fn refuse(file: &ProgrammeFile, faults: Vec<RecordFault>) -> Result<(), ImportError> {
    let faults = file.faults(faults);
    if faults.is_empty() { Ok(()) } else { Err(ImportError::Faulty(faults)) }
}

async fn save(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    file: &ProgrammeFile,
    records: Records,
) -> Result<Changes, ImportError> {
    let (mut changes, mut relations) = (Changes::default(), ChangedRelations::default());
    for (host, old) in records.hosts.into_iter().filter_map(|(_, host)| changes.count(host)) {
        store::upsert_host(tx, &host).await?;
        relations.host(&host, old.as_ref());
    }
    for (venue, old) in records.venues.into_iter().filter_map(|(_, venue)| changes.count(venue)) {
        store::upsert_venue(tx, &venue).await?;
        relations.venue(&venue, old.as_ref());
    }
    for (programme, old) in records.programmes.into_iter().filter_map(|(_, programme)| changes.count(programme)) {
        store::upsert_programme(tx, &programme).await?;
        relations.programme(&programme, old.as_ref());
    }
    let mut refused = Vec::new();
    for (index, event) in records.events {
        let Some((event, _)) = changes.count(event) else { continue };
        let slug = event.slug.to_string();
        match save_event(ctx, tx, event).await {
            Ok(()) => {}
            Err(SaveError::Refused(faults)) => {
                refused.extend(faults.into_iter().map(|fault| RecordFault::new(RecordKind::Event, index, &slug, fault)))
            }
            Err(SaveError::Unexpected(error)) => return Err(error.into()),
        }
    }
    refuse(file, refused)?;
    relations.touch_events(tx, ctx.clock.now()).await?;
    for (partner, _) in records.partners.into_iter().filter_map(|(_, partner)| changes.count(partner)) {
        store::upsert_partner(tx, &partner).await?;
    }
    if changes.added + changes.changed > 0 {
        store::renew_programme_version(tx, ctx).await?;
    }
    Ok(changes)
}

/// The calendar UID of a new event. A confidential event's UID does not reveal its slug.
fn new_uid(ctx: &AppContext, draft: &EventDraft) -> String {
    let is_confidential = draft.sign_up.as_ref().is_some_and(|rules| rules.confidential == Some(true));
    let name = if is_confidential { ctx.new_id() } else { draft.slug.clone().unwrap_or_default() };
    format!("{name}@{}", ctx.settings.host())
}
