//! Renders a page of `app` to an answer. Leptos' hydration chunks are left out, for a page without an island ships no script at
//! all and an island brings its own; whatever a page needs beyond its address is put into its context here.

use crate::guard::WithIsland;
use crate::kept::{HTML, Made};
use crate::state::State;
use app::{App, HasIsland, Problem, ProblemPage, Site};
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
const ISLAND: &str = "<leptos-island ";
const ISLAND_END: &str = "</leptos-island>";

struct Rendered {
    status: StatusCode,
    html: String,
    has_island: bool,
}

/// The page at an address, to be handed out to many. An island is one person's own, and would not wake here.
pub async fn for_many(state: &State, address: &str) -> Made {
    let page = rendered(state, address, true, StatusCode::OK, || (), || view! { <App /> }).await;
    Made { status: page.status, kind: HTML, body: page.html }
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
    answer(rendered(state, address, false, status, context, view).await)
}

fn answer(page: Rendered) -> Response {
    let mut response = (page.status, [(header::CONTENT_TYPE, HTML)], page.html).into_response();
    if page.has_island {
        response.extensions_mut().insert(WithIsland);
    }
    response
}

async fn rendered<V: IntoView + 'static>(
    state: &State,
    address: &str,
    is_for_many: bool,
    status: StatusCode,
    context: impl FnOnce() + Send + 'static,
    view: impl FnOnce() -> V + Send + 'static,
) -> Rendered {
    let options = ResponseOptions::default();
    options.set_status(status);
    let site = Arc::new(Site {
        house: state.house.clone(),
        words: state.words,
        is_example: backend::events::is_example(&state.house).await.unwrap_or(false),
        style_version: state.style_version.clone(),
        script_version: state.script_version.clone(),
        is_development: state.caught.is_some(),
        is_for_many,
        organizer: state.organizer.clone(),
    });
    let url = RequestUrl::new(address);
    let has_island = HasIsland::default();
    let provided = (options.clone(), has_island.clone());
    let provide = move || {
        provide_context(url);
        provide_context(provided.0);
        provide_context(provided.1);
        provide_context(site);
        context();
    };
    let (owner, html) = build_response(view, provide, without_scripts, false);
    let html = html.await.collect::<String>().await;
    let has_island = has_island.is_said();
    let html = if has_island { with_islands_markers(&html) } else { without_markers(&html) };
    owner.unset_with_forced_cleanup();
    let status = options.0.read().ok().and_then(|parts| parts.status).unwrap_or(status);
    Rendered { status, html, has_island }
}

/// An island finds its places by the markers inside it.
fn with_islands_markers(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((start, end)) =
        rest.find(ISLAND).and_then(|start| Some((start, start + rest[start..].find(ISLAND_END)?)))
    {
        kept.push_str(&without_markers(&rest[..start]));
        kept.push_str(&rest[start..end]);
        rest = &rest[end..];
    }
    kept + &without_markers(rest)
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
