//! Refuses requests of a network that has used up its rate limit.

use crate::http::AppError;
use crate::http::state::AppState;
use app::Problem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

/// # Errors
/// [`Problem::TooManyRequests`] if the network of the client is over its limit.
pub async fn rate_limit(State(state): State<AppState>, request: Request, next: Next) -> Result<Response, AppError> {
    if state.rate_limits.as_ref().is_none_or(|limits| limits.allows(&request)) {
        Ok(next.run(request).await)
    } else {
        Err(Problem::TooManyRequests.into())
    }
}
