//! Embeds: pages that any site may frame.

use crate::http::pages;
use crate::http::query::fields;
use crate::http::response_policy::CrossOrigin;
use crate::http::state::AppState;
use app::WORDPRESS_SCRIPT;
use axum::extract::{Request, State};
use axum::response::Response;
use base64::{Engine, prelude::BASE64_STANDARD};
use domain::partners::FrameProtocol;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The source of the inline script in a policy (CSP, `script-src`).
static WORDPRESS_SCRIPT_SOURCE: LazyLock<String> =
    LazyLock::new(|| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(WORDPRESS_SCRIPT))));

/// GET `/einbetten/liste` and `/einbetten/veranstaltung/{slug}`. If the query names a protocol (`hoehe`), the page may
/// run the one script that speaks it.
pub async fn embed(State(state): State<AppState>, request: Request) -> Response {
    let script = FrameProtocol::of_query(&fields(request.uri().query())).map(|protocol| match protocol {
        FrameProtocol::Height => state.ctx.url("/assets/hoehe.js"),
        FrameProtocol::WordPress => WORDPRESS_SCRIPT_SOURCE.clone(),
    });
    let mut response = pages::shared(State(state), request).await;
    response.extensions_mut().insert(CrossOrigin::Frame { script });
    response
}
