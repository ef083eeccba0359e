//! Only in development: the letters that were caught instead of sent. A room that no city ever has.

mod post;

use crate::state::State;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<State> {
    Router::new()
        .route("/dev/post", get(post::list))
        .route("/dev/post.json", get(post::json))
        .route("/dev/post/{id}", get(post::letter))
        .route("/dev/post/{id}/html", get(post::html))
        .route("/dev/post/{id}/termin.ics", get(post::calendar))
        .route("/dev/post/{id}/brief.eml", get(post::raw))
}
