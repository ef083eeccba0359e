//! Health checks for monitors.

use super::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// GET `/health/live`: the process answers.
pub async fn live() -> &'static str {
    "live\n"
}

/// GET `/health/ready`: a sign-up could be stored now; otherwise the reason in one line.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, String) {
    match state.readiness.check(&state.ctx).await {
        Ok(()) => (StatusCode::OK, "ready\n".to_owned()),
        Err(reason) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {reason}\n")),
    }
}
