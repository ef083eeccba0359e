//! Feeds: calendars, news (Atom) and the sitemap. They are public, read-only, and cached while the programme has the same
//! version.

pub mod atom;
pub mod calendar;
mod followed_list;
pub mod sitemap;

use crate::http::AppError;
use crate::http::state::AppState;
use crate::page_cache::{RenderError, Rendered};
use app::Problem;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use std::sync::Arc;

/// Answers with the feed at an address, from the cache or as `text` renders it.
///
/// # Errors
/// [`Problem::TooManyRequests`] if too many feeds are waited for; the error of `text`.
async fn respond(
    state: &AppState,
    (address, headers): (&str, &HeaderMap),
    media_type: &'static str,
    text: impl Future<Output = Result<String, RenderError>> + Send,
) -> Result<Response, AppError> {
    // The future is large and not needed where the feed is cached: it is boxed.
    let render = Box::pin(async { Ok(Rendered { status: StatusCode::OK, media_type, body: text.await? }) });
    match state.page_cache.feed(&state.ctx, state.words, address, render).await {
        Ok(feed) => Ok(feed.response(headers)),
        Err(error) => Err(match Arc::unwrap_or_clone(error) {
            RenderError::TooMany => Problem::TooManyRequests.into(),
            RenderError::Failed(error) => AppError::Backend(error),
        }),
    }
}
