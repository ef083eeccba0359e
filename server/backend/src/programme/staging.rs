//! Staging: before an import takes the lock, its events are laid down in short transactions, where nobody sees them. Sign-ups go
//! on in between. Rows that a killed import has left are removed after the next one.

use super::attempt::{Stop, write_patiently};
use super::plan::Plan;
use super::prepared::{Prepared, PreparedEvent};
use super::store::{begin_staged_import, end_staged_import, outdated_staged_imports};
use crate::context::AppContext;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::events::store;
use crate::read_tx;
use std::sync::Arc;
use std::time::Duration;

/// The number of events that one transaction stages or removes.
const CHUNK: usize = 200;
/// The time between two transactions. SQLite's lock is not fair: without it other processes would hardly get their turn.
const PAUSE: Duration = Duration::from_millis(10);

/// Stages the events of a prepared import for which nobody has signed up, under the id `import`.
pub async fn stage(ctx: &AppContext, prepared: &Arc<Prepared>, import: &str) -> Result<(), Stop> {
    for start in (0..prepared.unused.len()).step_by(CHUNK) {
        if start > 0 {
            tokio::time::sleep(PAUSE).await;
        }
        let (id, prepared) = (import.to_owned(), Arc::clone(prepared));
        write_patiently(ctx, move |mut tx, ctx| {
            let (id, prepared) = (id.clone(), Arc::clone(&prepared));
            Box::pin(async move {
                let end = prepared.unused.len().min(start + CHUNK);
                begin_staged_import(&mut tx, &id, prepared.base).await?;
                stage_events(&mut tx, &ctx, &id, &prepared.plan, &prepared.unused[start..end]).await.map_err(Stop::from)
            })
        })
        .await?;
    }
    Ok(())
}

/// Stages all events in the transaction that takes them over.
pub async fn stage_at_once(tx: &mut Conn<'_>, ctx: &AppContext, prepared: &Prepared, import: &str) -> db::Result<()> {
    begin_staged_import(tx, import, prepared.base).await?;
    stage_events(tx, ctx, import, &prepared.plan, &prepared.unused).await
}

async fn stage_events(
    c: &mut Conn<'_>,
    ctx: &AppContext,
    import: &str,
    plan: &Plan,
    events: &[PreparedEvent],
) -> db::Result<()> {
    for PreparedEvent { event, is_new, record, .. } in events {
        let changes = plan.records[*record].change.to_json();
        store::stage_event(c, import, event, *is_new, ctx.new_id(), changes).await?;
    }
    Ok(())
}

/// Removes what an import has staged.
pub async fn unstage(ctx: &AppContext, import: &str) -> Result<(), Stop> {
    loop {
        let id = import.to_owned();
        let deleted: Result<bool, Stop> = write_patiently(ctx, move |mut tx, _| {
            let import = id.clone();
            Box::pin(async move {
                let limit = i64::try_from(CHUNK).unwrap_or(i64::MAX);
                let has_more = store::delete_staged_events(&mut tx, &import, limit).await?;
                if !has_more {
                    end_staged_import(&mut tx, &import).await?;
                }
                Ok(has_more)
            })
        })
        .await;
        if !deleted? {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Removes what imports have staged that can no longer take it over: finished ones, and those that were killed.
pub async fn unstage_outdated(ctx: &AppContext) -> Result<(), Stop> {
    let outdated = read_tx!(ctx, |c, _| { Ok(outdated_staged_imports(&mut c).await?) })?;
    for import in outdated {
        unstage(ctx, &import).await?;
    }
    Ok(())
}
