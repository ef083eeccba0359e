//! The table of contents: which address goes where. Pages are Leptos', presses and files are the rooms'.

use crate::state::State;
use crate::{api, assets, dev, encoding, feeds, front, guard, health, pages, partners, render, signups, staff};
use app::{App, Problem};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use leptos::prelude::*;
use text::Words;

pub fn router(state: State) -> Router {
    let mut router = in_language(&state);
    for words in Words::all().filter(|words| !words.is_german()) {
        router = router.nest(&words.path(""), in_language(&state.in_language(words)));
    }
    for (_, path, press) in staff::presses() {
        router = router.route(path, press.with_state(state.clone()));
    }
    let development = if state.caught.is_some() { dev::router() } else { Router::new() };
    router
        .merge(development.with_state(state.clone()))
        .merge(machines().with_state(state.clone()))
        .layer(from_fn_with_state(state.clone(), guard::admit))
        .layer(from_fn_with_state(state, front::limit))
        .layer(from_fn(api::outside))
        .layer(from_fn(encoding::compress))
        .layer(from_fn(guard::headers))
        .layer(from_fn(guard::log))
}

/// What people see, in one language. Pages that are one person's own are rendered for each who asks.
fn in_language(state: &State) -> Router {
    let mut router = Router::new();
    for route in leptos_axum::generate_route_list(|| view! { <App /> }) {
        let path = axum_path(route.path());
        let page = match path.as_str() {
            // The back office works in German.
            staffs if guard::is_staff(staffs) && !state.words.is_german() => continue,
            staffs if guard::is_staff(staffs) => get(pages::own),
            form if form.ends_with("/anmelden") => get(pages::form),
            own if own.contains("{token}") => get(pages::own),
            "/einbetten" => get(pages::with_previews),
            embed if embed.starts_with("/einbetten/") => get(partners::embed),
            _ => get(pages::everybodys),
        };
        router = router.route(&path, page);
    }
    router
        .route("/veranstaltungen/{slug}/anmelden", post(signups::sign_up))
        .route("/anmeldung/{token}/aendern", post(signups::change))
        .route("/anmeldung/{token}/absagen", post(signups::cancel))
        .route("/anmeldung/{token}/annehmen", post(signups::accept))
        .route("/anmeldung/{token}/ablehnen", post(signups::decline))
        .route("/anmeldung/{token}/erneut-senden", post(signups::send_again))
        .route("/bestaetigen/{token}", post(signups::confirm_mailbox))
        .route("/anmeldung/{token}/kalender.ics", get(signups::calendar))
        .route("/anmeldung/{token}/meine-daten.json", get(signups::data))
        .route("/veranstaltungen/{slug}/kalender.ics", get(feeds::calendar::of_event))
        .route("/programme/{slug}/kalender.ics", get(feeds::calendar::of_programme))
        .route("/kalender.ics", get(feeds::calendar::of_list))
        .route("/feed.atom", get(feeds::atom::of_list))
        .fallback(not_found)
        .method_not_allowed_fallback(wrong_method)
        .with_state(state.clone())
}

/// Every address of the back office with its method, pages and presses.
pub fn staff_routes() -> Vec<(String, String)> {
    let pages = leptos_axum::generate_route_list(|| view! { <App /> }).into_iter().map(|page| axum_path(page.path()));
    let pages = pages.filter(|path| guard::is_staff(path)).map(|path| ("GET".to_owned(), path));
    pages.chain(staff::presses().into_iter().map(|(method, path, _)| (method.to_owned(), path.to_owned()))).collect()
}

/// What programs ask for.
fn machines() -> Router<State> {
    Router::new()
        .route("/assets/{*path}", get(assets::asset))
        .route("/sitemap.xml", get(feeds::sitemap::sitemap))
        .route("/robots.txt", get(feeds::sitemap::robots))
        .route("/einbetten/akzent/{file}", get(partners::accent))
        .route("/oembed", get(partners::oembed))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .merge(api::routes())
}

/// The route list writes `/{slug}/`; pages stand without a slash at their end.
fn axum_path(path: &str) -> String {
    if path.len() > 1 { path.trim_end_matches('/').to_owned() } else { "/".to_owned() }
}

async fn not_found(axum::extract::State(state): axum::extract::State<State>) -> axum::response::Response {
    render::problem(&state, Problem::NotFound).await
}

async fn wrong_method(axum::extract::State(state): axum::extract::State<State>) -> axum::response::Response {
    render::problem(&state, Problem::WrongMethod).await
}
