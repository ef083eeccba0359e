//! Imports a programme file into the stored programme: records are matched by slug, and what the file omits stays unchanged.
//! If the file has a fault, nothing is imported.
//!
//! An import is prepared from a snapshot and staged without a lock, and saved in one short transaction if the programme is still
//! the same. A plan saves the same events with sign-ups, in transactions that are rolled back, so it cannot differ from what a
//! save does.

use super::attempt::{Stop, write_patiently};
use super::plan::Plan;
use super::planned::{plan_locked, plan_prepared};
use super::prepared::Prepared;
use super::request::{Import, ImportError};
use super::save_prepared::save_prepared;
use super::snapshot::Snapshot;
use super::staging::{stage, stage_at_once, unstage, unstage_outdated};
use super::store::lock_file_version;
use crate::context::AppContext;
use crate::error::Error;
use crate::images::store_image;
use crate::read_tx;
use std::sync::Arc;

/// How often an import is prepared anew because the programme has changed, before it is prepared under the lock.
const ATTEMPTS: usize = 3;

/// Returns what [`save`] would do now. Nothing is changed, and no message is enqueued.
///
/// # Errors
/// [`ImportError::Faulty`] with all faults of the file; [`ImportError::Conflicts`] if it would undo changes that it does not
/// know.
pub async fn plan(ctx: &AppContext, import: &Import) -> Result<Plan, ImportError> {
    for _ in 0..ATTEMPTS {
        let prepared = prepare(ctx, import).await?;
        match plan_prepared(ctx, import, prepared).await {
            Err(Stop::Outdated) => {}
            planned => return Ok(planned?),
        }
    }
    Ok(plan_locked(ctx, import).await?)
}

/// Saves a programme file in one transaction and returns what that did. It may run while servers run.
///
/// # Errors
/// As [`plan`]; [`ImportError::PlanChanged`] if it would do something else than the `agreed` plan.
pub async fn save(ctx: &AppContext, import: &Import, agreed: Option<&Plan>) -> Result<Plan, ImportError> {
    let agreed = agreed.cloned().map(Arc::new);
    let saved = save_when_unchanged(ctx, import, agreed.as_ref()).await?;
    let plan = match saved {
        Some(plan) => plan,
        None => save_locked(ctx, import, agreed).await?,
    };
    ctx.programme_cache.clear();
    if let Err(stop) = unstage_outdated(ctx).await {
        log_left_rows(&stop);
    }
    Ok(plan)
}

/// Reads and saves the content of the file `name`, without asking for agreement to its plan.
///
/// # Errors
/// As [`plan`].
pub async fn import(ctx: &AppContext, name: &str, content: impl AsRef<[u8]>) -> Result<Plan, ImportError> {
    save(ctx, &Import::read(name, content)?, None).await
}

/// Stores the images, each in a transaction of its own, before the one that saves the records.
async fn store_images(ctx: &AppContext, import: &Import) -> Result<(), Stop> {
    for index in 0..import.images.len() {
        let images = Arc::clone(&import.images);
        write_patiently(ctx, move |mut tx, ctx| {
            let images = Arc::clone(&images);
            Box::pin(async move { Ok::<_, Stop>(store_image(&mut tx, &images[index], ctx.clock.now()).await?) })
        })
        .await?;
    }
    Ok(())
}

/// Prepares an import from a snapshot, outside of any transaction: it takes seconds for tens of thousands of events.
pub(super) async fn prepare(ctx: &AppContext, import: &Import) -> Result<Arc<Prepared>, ImportError> {
    let snapshot = read_tx!(ctx, |c, _| { Snapshot::read(&mut c).await })?;
    let (ctx, import) = (ctx.clone(), import.clone());
    let prepared = tokio::task::spawn_blocking(move || Prepared::new(&ctx, &import, snapshot)).await;
    Ok(Arc::new(prepared.map_err(|error| Error::Unexpected(Box::new(error)))??))
}

/// Prepares an import and saves it if the programme is still the same; none if others were faster at every attempt.
async fn save_when_unchanged(
    ctx: &AppContext,
    import: &Import,
    agreed: Option<&Arc<Plan>>,
) -> Result<Option<Plan>, ImportError> {
    for _ in 0..ATTEMPTS {
        let prepared = prepare(ctx, import).await?;
        if prepared.plan.records.is_empty() && import.mark.is_none() && agreed.is_none() {
            return Ok(Some(prepared.plan.clone()));
        }
        match save_staged(ctx, import, prepared, agreed.cloned()).await {
            Err(Stop::Outdated) => {}
            saved => return Ok(Some(saved?)),
        }
    }
    Ok(None)
}

/// Stages a prepared import and saves it. What was staged is removed if it is not saved.
async fn save_staged(
    ctx: &AppContext,
    import: &Import,
    prepared: Arc<Prepared>,
    agreed: Option<Arc<Plan>>,
) -> Result<Plan, Stop> {
    let staged = ctx.new_id();
    let saved = stage_and_save(ctx, import, prepared, agreed, &staged).await;
    if saved.is_err()
        && let Err(error) = unstage(ctx, &staged).await
    {
        log_left_rows(&error);
    }
    saved
}

async fn stage_and_save(
    ctx: &AppContext,
    import: &Import,
    prepared: Arc<Prepared>,
    agreed: Option<Arc<Plan>>,
    staged: &str,
) -> Result<Plan, Stop> {
    store_images(ctx, import).await?;
    stage(ctx, &prepared, staged).await?;
    let (staged, import) = (staged.to_owned(), import.clone());
    write_patiently(ctx, move |mut tx, ctx| {
        let (staged, import, prepared) = (staged.clone(), import.clone(), Arc::clone(&prepared));
        let agreed = agreed.clone();
        Box::pin(async move { save_prepared(&ctx, &mut tx, &import, &prepared, &staged, agreed.as_deref()).await })
    })
    .await
}

fn log_left_rows(stop: &Stop) {
    tracing::warn!(?stop, "rows of an import could not be removed; the next import removes them");
}

/// Prepares and saves an import while no other can save: others were faster again and again.
async fn save_locked(ctx: &AppContext, import: &Import, agreed: Option<Arc<Plan>>) -> Result<Plan, Stop> {
    let import = import.clone();
    write_patiently(ctx, move |mut tx, ctx| {
        let (import, agreed) = (import.clone(), agreed.clone());
        Box::pin(async move {
            lock_file_version(&mut tx).await?;
            let prepared = Prepared::new(&ctx, &import, Snapshot::read(&mut tx).await?)?;
            let staged = ctx.new_id();
            stage_at_once(&mut tx, &ctx, &prepared, &staged).await?;
            save_prepared(&ctx, &mut tx, &import, &prepared, &staged, agreed.as_deref()).await
        })
    })
    .await
}
