//! The routes: every address with its handler, and the layers around all of them.

mod office;
mod pipeline;
mod public;

pub use office::{StaffRoute, staff_routes};
pub use public::page_paths;

use crate::http::path::is_staff;
use crate::http::state::AppState;
use crate::http::{AppError, assets, city, health, images};
use crate::middleware::{Rights, authorize};
use crate::{api, development, feeds, partners};
use app::Problem;
use axum::Router;
use axum::http::Uri;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use pipeline::pipeline;
use text::Words;

/// The router of the web server.
pub fn router(state: AppState) -> Router {
    let mut router = public::routes(&state);
    for words in Words::all().filter(|words| !words.is_german()) {
        router = router.nest(&words.path(""), public::routes(&state.in_language(words)));
    }
    let development = if state.mail_catcher.is_some() { development::routes() } else { Router::new() };
    router
        .merge(back_office(&state))
        .merge(development.with_state(state.clone()))
        .merge(machine_routes().with_state(state.clone()))
        .layer(from_fn_with_state(state, pipeline))
}

/// The addresses of the back office, each behind its right.
fn back_office(state: &AppState) -> Router {
    let mut router = Router::new();
    let mut rights = Vec::new();
    for route in staff_routes() {
        router = router.route(&route.path, route.handler);
        rights.push((route.method, route.path, route.right));
    }
    let rights: Rights = rights.into_iter().collect();
    router.route_layer(from_fn_with_state((state.clone(), rights), authorize)).with_state(state.clone())
}

/// The addresses for programs, without a language.
fn machine_routes() -> Router<AppState> {
    Router::new()
        .route("/assets/{*path}", get(assets::asset))
        .route("/stadt/logo", get(city::logo))
        .route("/bilder/{id}/{width}", get(images::image))
        .route("/sitemap.xml", get(feeds::sitemap::sitemap))
        .route("/robots.txt", get(feeds::sitemap::robots))
        .route("/einbetten/akzent/{file}", get(partners::accent::accent))
        .route("/oembed", get(partners::oembed::oembed))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .merge(api::routes())
}

/// An address of the back office that does not exist looks like one that the visitor may not see.
async fn not_found(uri: Uri) -> AppError {
    if is_staff(uri.path()) { Problem::NotAuthorized.into() } else { Problem::NotFound.into() }
}

async fn wrong_method() -> AppError {
    Problem::WrongMethod.into()
}
