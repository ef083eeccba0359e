//! Health checks for monitors.

use super::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// GET `/health/live`: the process answers.
pub async fn live() -> &'static str {
    "live\n"
}

/// GET `/health/ready`: the database answers too.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.ctx.db.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    }
}
