//! The plan of a prepared import: its events with sign-ups are saved as [`save`](super::save) saves them, in transactions that
//! are rolled back.

use super::attempt::{Attempt, Stop, write_patiently};
use super::plan::Plan;
use super::prepared::{Prepared, PreparedEvent};
use super::request::Import;
use super::save_prepared::{lock_programme, save_relations};
use super::saved_events::{SavedEvents, save_events_in_use};
use super::snapshot::Snapshot;
use super::store::lock_file_version;
use super::venue_moves::VenueMoves;
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::images::announce_image;
use std::convert::Infallible;
use std::sync::Arc;

/// The number of events that one transaction saves, as it holds SQLite's only lock.
const CHUNK: usize = 10;

/// Why a transaction was rolled back.
enum RolledBack<T> {
    /// It was only to make the plan.
    Planned(T),
    Stopped(Stop),
}

impl<T> From<db::Error> for RolledBack<T> {
    fn from(error: db::Error) -> Self {
        Self::Stopped(error.into())
    }
}

impl<T> From<Stop> for RolledBack<T> {
    fn from(stop: Stop) -> Self {
        Self::Stopped(stop)
    }
}

impl<T: Send + 'static> Attempt for RolledBack<T> {
    fn is_busy(&self) -> bool {
        matches!(self, Self::Stopped(stop) if stop.is_busy())
    }
}

/// Returns what saving a prepared import does. Nothing is changed, and no message is enqueued.
///
/// # Errors
/// [`ImportError::Faulty`](super::ImportError::Faulty) if an event's sign-ups contradict it; [`Stop::Outdated`].
pub async fn plan_prepared(ctx: &AppContext, import: &Import, prepared: Arc<Prepared>) -> Result<Plan, Stop> {
    let mut saved = SavedEvents::default();
    for start in (0..prepared.in_use.len()).step_by(CHUNK) {
        let (import, prepared, earlier) = (import.clone(), Arc::clone(&prepared), saved.outgoing.clone());
        let outcome: Result<Infallible, RolledBack<SavedEvents>> = write_patiently(ctx, move |mut tx, ctx| {
            let (import, prepared, earlier) = (import.clone(), Arc::clone(&prepared), earlier.clone());
            Box::pin(async move {
                // Who is told of several events at once counts once, also across transactions.
                ctx.outbox.continue_from(earlier);
                lock_programme(&mut tx, &prepared).await?;
                let end = prepared.in_use.len().min(start + CHUNK);
                Err(RolledBack::Planned(
                    try_out(&ctx, &mut tx, &import, &prepared, &prepared.in_use[start..end]).await?,
                ))
            })
        })
        .await;
        match outcome {
            Err(RolledBack::Planned(more)) => saved.extend(more),
            Err(RolledBack::Stopped(stop)) => return Err(stop),
        }
    }
    saved.add_to(prepared.plan.clone(), &import.file)
}

/// Prepares and plans an import while no other can save.
///
/// # Errors
/// As [`plan_prepared`], and those of [`Prepared::new`].
pub async fn plan_locked(ctx: &AppContext, import: &Import) -> Result<Plan, Stop> {
    let import = import.clone();
    let outcome: Result<Infallible, RolledBack<Plan>> = write_patiently(ctx, move |mut tx, ctx| {
        let import = import.clone();
        Box::pin(async move {
            lock_file_version(&mut tx).await?;
            let snapshot = Snapshot::read(&mut tx).await.map_err(Stop::from)?;
            let prepared = Prepared::new(&ctx, &import, snapshot).map_err(Stop::from)?;
            let saved = try_out(&ctx, &mut tx, &import, &prepared, &prepared.in_use).await?;
            Err(RolledBack::Planned(saved.add_to(prepared.plan, &import.file)?))
        })
    })
    .await;
    match outcome {
        Err(RolledBack::Planned(plan)) => Ok(plan),
        Err(RolledBack::Stopped(stop)) => Err(stop),
    }
}

async fn try_out(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    import: &Import,
    prepared: &Prepared,
    events: &[PreparedEvent],
) -> Result<SavedEvents, Stop> {
    for image in prepared.images.iter() {
        announce_image(tx, &image.id, ctx.clock.now()).await?;
    }
    save_relations(tx, prepared).await?;
    let events: Vec<&PreparedEvent> = events.iter().collect();
    save_events_in_use(ctx, tx, import, &prepared.plan, &events, &VenueMoves::of(&prepared.venues)).await
}
