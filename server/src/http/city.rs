//! The city's face: its logo.

use super::AppError;
use super::assets::IMMUTABLE;
use super::state::AppState;
use app::Problem;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// GET `/stadt/logo`: the query names the version.
pub async fn logo(State(state): State<AppState>) -> Result<Response, AppError> {
    let logo = state.ctx.settings.fixed_city.logo.as_ref().ok_or(Problem::NotFound)?;
    let headers = [(header::CONTENT_TYPE, logo.media_type), (header::CACHE_CONTROL, IMMUTABLE)];
    Ok((headers, logo.data.to_vec()).into_response())
}
