//! A message of each kind about an event, to look at before people get them.

use crate::http::AppError;
use crate::http::state::AppState;
use app::Problem;
use axum::extract::{Path, State};
use axum::response::Response;
use backend::{events, signups};

/// POST `/dev/post/beispiele/{slug}`: they are caught as if they had been sent.
pub async fn catch_all(State(state): State<AppState>, Path(slug): Path<String>) -> Result<Response, AppError> {
    let catcher = state.mail_catcher.as_ref().ok_or(Problem::NotFound)?;
    let listing = events::event(&state.ctx, &slug).await?;
    for message in signups::example_messages(&state.ctx, state.words, &listing)? {
        catcher.catch(&message);
    }
    Ok(state.see_other("/dev/post"))
}
