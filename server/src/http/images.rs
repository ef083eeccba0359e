//! The images of events and programmes, each in several widths. An address never changes its content.

use super::AppError;
use super::assets::IMMUTABLE;
use super::response_policy::CrossOrigin;
use super::state::AppState;
use crate::negotiation::is_not_modified;
use app::Problem;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::images::image_file;
use domain::events::ImageId;

/// GET `/bilder/{id}/{width}`
pub async fn image(
    State(state): State<AppState>,
    Path((id, width)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let (id, width) = ImageId::parse(&id).zip(width.parse().ok()).ok_or(Problem::NotFound)?;
    let tag = HeaderValue::from_str(&format!("\"{}-{width}\"", id.hash())).map_err(|_| Problem::NotFound)?;
    // A client that sends the tag has the content already.
    let mut response = if is_not_modified(&headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let file = image_file(&state.ctx, id, width).await;
        let file = file.map_err(|error| Problem::from_backend(&state.ctx, &error))?.ok_or(Problem::NotFound)?;
        ([(header::CONTENT_TYPE, file.format.media_type())], file.data).into_response()
    };
    response.extensions_mut().insert(CrossOrigin::File);
    let headers = response.headers_mut();
    headers.insert(header::ETAG, tag);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(IMMUTABLE));
    Ok(response)
}
