//! Saves the records of a programme file in a transaction, and writes down as a plan what that does.

use super::conflicts::Known;
use super::drafts::{EventDraft, RecordKind};
use super::event::{SaveError, save_event};
use super::export::stored_programme;
use super::file::ProgrammeFile;
use super::plan::Plan;
use super::planning::Planning;
use super::reader::{ReadError, RecordFault, Records, read_programme};
use super::relations::ChangedRelations;
use super::request::{Import, ImportError};
use super::store::{RecordVersion, lock_file_version, set_file_version, set_record_version};
use crate::context::AppContext;
use crate::db::Conn;
use crate::events::store;

/// Saves a file, and returns what that did.
///
/// # Errors
/// [`ImportError::Faulty`]; [`ImportError::Conflicts`].
pub async fn save_file(ctx: &AppContext, tx: &mut Conn<'_>, import: &Import) -> Result<Plan, ImportError> {
    // Locked before anything is read: an import that waits here sees what the other one saved.
    let stored_version = lock_file_version(tx).await?;
    if let Some(mark) = import.mark {
        store::set_mark(tx, mark, ctx.clock.now()).await?;
    }
    let (file, file_version) = (&*import.file, import.version());
    let stored = stored_programme(tx).await?;
    let is_of_another = file_version.is_some_and(|file| file > stored_version) && !stored.is_empty();
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
    let is_unknown = is_of_another && !import.may_undo && !plan.records.is_empty();
    if is_unknown || !conflicts.is_empty() {
        return Err(ImportError::Conflicts { file_version, version: stored_version, conflicts });
    }
    if !plan.records.is_empty() {
        plan.version = stored_version.next();
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
