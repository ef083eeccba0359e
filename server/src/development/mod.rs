//! Development only: pages that show the messages that were caught instead of sent.

mod caught_mail;
mod example_messages;

use crate::http::state::AppState;
use axum::Router;
use axum::routing::{get, post};

/// The routes below `/dev/post`.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/dev/post", get(caught_mail::list))
        .route("/dev/post.json", get(caught_mail::json))
        .route("/dev/post/beispiele/{slug}", post(example_messages::catch_all))
        .route("/dev/post/{id}", get(caught_mail::message))
        .route("/dev/post/{id}/html", get(caught_mail::html))
        .route("/dev/post/{id}/termin.ics", get(caught_mail::calendar))
        .route("/dev/post/{id}/brief.eml", get(caught_mail::raw))
}
