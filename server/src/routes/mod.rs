//! The routes: every address with its handler, and the layers around all of them.

mod office;
mod public;

pub use office::{StaffRoute, staff_routes};
pub use public::page_paths;

use crate::http::state::AppState;
use crate::http::{AppError, assets, health};
use crate::middleware::{Rights, access_log, authorize, compress, error_pages, rate_limit, security_headers};
use crate::{api, development, feeds, partners};
use app::Problem;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use text::Words;

/// The router of the web server. The last layer sees a request first.
pub fn router(state: AppState) -> Router {
    let mut router = public::routes(&state);
    for words in Words::all().filter(|words| !words.is_german()) {
        router = router.nest(&words.path(""), public::routes(&state.in_language(words)));
    }
    let mut rights = Vec::new();
    for route in staff_routes() {
        rights.push((route.method, route.path.to_owned(), route.right));
        router = router.route(route.path, route.handler.with_state(state.clone()));
    }
    let rights: Rights = rights.into_iter().collect();
    let development = if state.mail_catcher.is_some() { development::routes() } else { Router::new() };
    router
        .merge(development.with_state(state.clone()))
        .merge(machine_routes().with_state(state.clone()))
        .layer(from_fn_with_state((state.clone(), rights), authorize))
        .layer(from_fn_with_state(state.clone(), rate_limit))
        .layer(from_fn_with_state(state, error_pages))
        .layer(from_fn(api::cors_and_problems))
        .layer(from_fn(compress))
        .layer(from_fn(security_headers))
        .layer(from_fn(access_log))
}

/// The addresses for programs, without a language.
fn machine_routes() -> Router<AppState> {
    Router::new()
        .route("/assets/{*path}", get(assets::asset))
        .route("/sitemap.xml", get(feeds::sitemap::sitemap))
        .route("/robots.txt", get(feeds::sitemap::robots))
        .route("/einbetten/akzent/{file}", get(partners::accent::accent))
        .route("/oembed", get(partners::oembed::oembed))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .merge(api::routes())
}

async fn not_found() -> AppError {
    Problem::NotFound.into()
}

async fn wrong_method() -> AppError {
    Problem::WrongMethod.into()
}
