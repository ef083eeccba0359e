//! The city's face: its logo.

use super::AppError;
use super::assets::IMMUTABLE;
use super::state::AppState;
use app::Problem;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use backend::{Logo, LogoFile};

/// GET `/stadt/logo`: the file of the server; the query names the version. A logo that the office has uploaded is one of the images.
pub async fn logo(State(state): State<AppState>) -> Result<Response, AppError> {
    let Some(Logo::File(LogoFile { data, media_type, version: _ })) = &state.ctx.settings.fixed_city.logo else {
        return Err(Problem::NotFound.into());
    };
    let headers = [(header::CONTENT_TYPE, *media_type), (header::CACHE_CONTROL, IMMUTABLE)];
    Ok((headers, data.to_vec()).into_response())
}
