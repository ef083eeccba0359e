//! Renders a page of `app` to an answer. Pages without an island ship no script at all, so Leptos' hydration
//! chunks are left out; whatever a page needs beyond its address is put into its context here.

use crate::kept::HTML;
use crate::state::State;
use app::{App, Problem, ProblemPage, Site};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_integration_utils::{BoxedFnOnce, PinnedFuture, PinnedStream, build_response};
use leptos_router::location::RequestUrl;
use memchr::memmem;
use std::sync::Arc;

const MARKER: &str = "<!>";

/// The page at an address, as status and HTML, to be handed out to many.
pub async fn for_many(state: &State, address: &str) -> (StatusCode, String) {
    rendered(state, address, true, StatusCode::OK, || (), || view! { <App /> }).await
}

/// The page at `address` again, with what a press left in its context.
pub async fn page_again(
    state: &State,
    address: &str,
    status: StatusCode,
    context: impl FnOnce() + Send + 'static,
) -> Response {
    view(state, address, status, context, || view! { <App /> }).await
}

/// The page that says why there is none.
pub async fn problem(state: &State, problem: Problem) -> Response {
    view(state, "/", StatusCode::OK, || (), move || view! { <ProblemPage problem /> }).await
}

/// Any view, inside the house's context. A status that the view sets counts before `status`.
pub async fn view<V: IntoView + 'static>(
    state: &State,
    address: &str,
    status: StatusCode,
    context: impl FnOnce() + Send + 'static,
    view: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let (status, html) = rendered(state, address, false, status, context, view).await;
    answer(status, html)
}

fn answer(status: StatusCode, html: String) -> Response {
    (status, [(header::CONTENT_TYPE, HTML)], html).into_response()
}

async fn rendered<V: IntoView + 'static>(
    state: &State,
    address: &str,
    is_for_many: bool,
    status: StatusCode,
    context: impl FnOnce() + Send + 'static,
    view: impl FnOnce() -> V + Send + 'static,
) -> (StatusCode, String) {
    let options = ResponseOptions::default();
    options.set_status(status);
    let site = Arc::new(Site {
        house: state.house.clone(),
        words: state.words,
        is_example: backend::events::is_example(&state.house).await.unwrap_or(false),
        style_version: state.style_version.clone(),
        is_development: state.caught.is_some(),
        is_for_many,
        organizer: state.organizer.clone(),
    });
    let url = RequestUrl::new(address);
    let provided = options.clone();
    let provide = move || {
        provide_context(url);
        provide_context(provided);
        provide_context(site);
        context();
    };
    let (owner, html) = build_response(view, provide, without_scripts, false);
    let html = without_markers(&html.await.collect::<String>().await);
    owner.unset_with_forced_cleanup();
    let status = options.0.read().ok().and_then(|parts| parts.status).unwrap_or(status);
    (status, html)
}

/// Leptos marks places for a hydration that never comes; HTML knows no such comment. Text of ours has no bare "<".
fn without_markers(html: &str) -> String {
    let mut clean = String::with_capacity(html.len());
    let mut from = 0;
    for marker in memmem::find_iter(html.as_bytes(), MARKER) {
        clean.push_str(&html[from..marker]);
        from = marker + MARKER.len();
    }
    clean.push_str(&html[from..]);
    clean
}

fn without_scripts<V: IntoView + 'static>(
    view: V,
    _hydration: BoxedFnOnce<PinnedStream<String>>,
    _out_of_order: bool,
) -> PinnedFuture<PinnedStream<String>> {
    Box::pin(async move { Box::pin(view.to_html_stream_in_order()) as PinnedStream<String> })
}
