//! The addresses for visitors and contacts, in one language.

use super::{not_found, wrong_method};
use crate::http::path::is_staff;
use crate::http::state::AppState;
use crate::http::{pages, short_links};
use crate::{feeds, partners, signups, waiting_list};
use app::App;
use axum::Router;
use axum::routing::{MethodRouter, get, post};
use leptos::prelude::*;

/// The pages of `app`, and the addresses of forms and files below them.
pub fn routes(state: &AppState) -> Router {
    let pages = page_paths().into_iter().filter(|path| !is_staff(path));
    let router = pages.fold(Router::new(), |router, path| router.route(&path, page(&path)));
    router
        .route("/veranstaltungen/{slug}/anmelden", post(signups::handlers::sign_up))
        .route("/anmeldung/{token}/aendern", post(signups::handlers::change))
        .route("/anmeldung/{token}/absagen", post(signups::handlers::cancel))
        .route("/anmeldung/{token}/erneut-senden", post(signups::handlers::resend))
        .route("/anmeldung/{token}/annehmen", post(waiting_list::handlers::accept))
        .route("/anmeldung/{token}/ablehnen", post(waiting_list::handlers::decline))
        .route("/anmeldung/{token}/keine-erinnerung", post(signups::handlers::decline_reminders))
        .route("/bestaetigen/{token}", post(signups::handlers::confirm_mailbox))
        .route("/anmeldung/{token}/kalender.ics", get(signups::handlers::calendar))
        .route("/anmeldung/{token}/meine-daten.json", get(signups::handlers::own_data))
        .route("/veranstaltungen/{slug}/kalender.ics", get(feeds::calendar::of_event))
        .route("/programme/{slug}/kalender.ics", get(feeds::calendar::of_programme))
        .route("/v/{short}", get(short_links::event))
        .route("/kalender.ics", get(feeds::calendar::of_list))
        .route("/feed.atom", get(feeds::atom::of_list))
        .fallback(not_found)
        .method_not_allowed_fallback(wrong_method)
        .with_state(state.clone())
}

/// The handler of a page: pages of one contact are rendered for each request, all others are shared.
fn page(path: &str) -> MethodRouter<AppState> {
    match path {
        form if form.ends_with("/anmelden") => get(pages::sign_up_form),
        own if own.contains("{token}") => get(pages::private),
        "/einbetten" => get(pages::shared_with_previews),
        embed if embed.starts_with("/einbetten/") => get(partners::embed::embed),
        _ => get(pages::shared),
    }
}

/// The route patterns of all pages of `app`. Leptos writes `/{slug}/`; our addresses have no slash at the end.
pub fn page_paths() -> Vec<String> {
    let pages = leptos_axum::generate_route_list(|| view! { <App /> });
    let path = |path: &str| if path.len() > 1 { path.trim_end_matches('/').to_owned() } else { "/".to_owned() };
    pages.into_iter().map(|page| path(page.path())).collect()
}
