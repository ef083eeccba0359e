//! Refuses requests of a network that has used up its rate limit.

use crate::http::state::AppState;
use app::Problem;
use axum::extract::Request;

/// # Errors
/// [`Problem::TooManyRequests`] if the network of the client is over its limit.
pub fn check_rate_limit(state: &AppState, request: &Request) -> Result<(), Problem> {
    if state.rate_limits.as_ref().is_none_or(|limits| limits.allows(request)) {
        Ok(())
    } else {
        Err(Problem::TooManyRequests)
    }
}
