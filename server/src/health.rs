//! For monitors: is the process there, and can it answer people.

use crate::state::State;
use axum::http::StatusCode;

pub async fn live() -> &'static str {
    "live\n"
}

pub async fn ready(axum::extract::State(state): axum::extract::State<State>) -> (StatusCode, &'static str) {
    if state.house.db.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    }
}
