//! Imports a programme file into the stored programme: records are matched by slug, and what the file omits stays unchanged.
//! If the file has a fault, nothing is imported.
//!
//! A plan is made by saving the file in a transaction that is rolled back, so it cannot differ from what a save does.

use super::plan::Plan;
use super::request::{Import, ImportError};
use super::save_file::save_file;
use crate::context::AppContext;
use crate::db;

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
