//! Embeds: pages that any site may frame.

use crate::http::pages;
use crate::http::response_policy::CrossOrigin;
use crate::http::state::AppState;
use axum::extract::{Request, State};
use axum::response::Response;

/// GET `/einbetten/liste` and `/einbetten/veranstaltung/{slug}`. With `hoehe=melden` the page may run the one script that
/// reports its height to the page around it.
pub async fn embed(State(state): State<AppState>, request: Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let reports_height =
        form_urlencoded::parse(query.as_bytes()).any(|(name, value)| name == "hoehe" && value == "melden");
    let script = reports_height.then(|| state.ctx.url("/assets/hoehe.js"));
    let mut response = pages::shared(State(state), request).await;
    response.extensions_mut().insert(CrossOrigin::Frame { script });
    response
}
