//! Short addresses of events, for posters and for reading aloud.

use super::AppError;
use super::state::AppState;
use app::Problem;
use axum::extract::{Path, State};
use axum::response::Redirect;
use backend::events::event_of_short_code;

/// GET `/v/{short}`
pub async fn event(State(state): State<AppState>, Path(short): Path<String>) -> Result<Redirect, AppError> {
    let slug = event_of_short_code(&state.ctx, &short).await;
    let slug = slug.map_err(|error| Problem::from_backend(&state.ctx, &error))?;
    Ok(Redirect::to(&state.words.path(&format!("/veranstaltungen/{slug}"))))
}
