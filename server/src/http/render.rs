//! Renders the pages of `app` into responses. Leptos' hydration script is left out: a page without an island has no script,
//! and an island loads its own. Everything that a page needs besides its address is put into its context here.

use super::assets;
use super::files::HTML;
use super::response_policy::HasIslandScript;
use super::state::AppState;
use crate::page_cache::Rendered;
use app::{App, HasIsland, PageContext, Problem, ProblemPage};
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
const VALID_MARKER: &str = "<!---->";
const ISLAND: &str = "<leptos-island ";
const ISLAND_END: &str = "</leptos-island>";

struct Html {
    status: StatusCode,
    body: String,
    has_island: bool,
}

/// Renders the page at an address for the page cache. It must have no island: its policy allows no script.
pub async fn render_shared_page(state: &AppState, address: &str) -> Rendered {
    let page = render(state, address, true, StatusCode::OK, || (), || view! { <App /> }).await;
    Rendered { status: page.status, media_type: HTML, body: page.body }
}

/// Renders the page at an address, with more values in its context. A status that the page sets counts before `status`.
pub async fn render_page(
    state: &AppState,
    address: &str,
    status: StatusCode,
    context: impl FnOnce() + Send + 'static,
) -> Response {
    page_response(render(state, address, false, status, context, || view! { <App /> }).await)
}

/// Renders the error page of a problem.
pub async fn render_error(state: &AppState, problem: Problem) -> Response {
    render_view(state, "/", move || view! { <ProblemPage problem /> }).await
}

/// Renders any view in the context of a page.
pub async fn render_view<V: IntoView + 'static>(
    state: &AppState,
    address: &str,
    view: impl FnOnce() -> V + Send + 'static,
) -> Response {
    page_response(render(state, address, false, StatusCode::OK, || (), view).await)
}

fn page_response(page: Html) -> Response {
    let mut response = (page.status, [(header::CONTENT_TYPE, HTML)], page.body).into_response();
    if page.has_island {
        response.extensions_mut().insert(HasIslandScript);
    }
    response
}

async fn render<V: IntoView + 'static>(
    state: &AppState,
    address: &str,
    is_shared: bool,
    status: StatusCode,
    context: impl FnOnce() + Send + 'static,
    view: impl FnOnce() -> V + Send + 'static,
) -> Html {
    let options = ResponseOptions::default();
    options.set_status(status);
    let page = Arc::new(PageContext {
        ctx: state.ctx.clone(),
        words: state.words,
        is_example: backend::events::is_example(&state.ctx).await.unwrap_or(false),
        style_version: state.style_version.clone(),
        script_version: assets::script_version(),
        is_development: state.mail_catcher.is_some(),
        is_shared,
        organizer: state.organizer.clone(),
    });
    let url = RequestUrl::new(address);
    let has_island = HasIsland::default();
    let provided = (options.clone(), has_island.clone());
    let provide = move || {
        provide_context(url);
        provide_context(provided.0);
        provide_context(provided.1);
        provide_context(page);
        context();
    };
    let (owner, html) = build_response(view, provide, render_without_scripts, false);
    let html = html.await.collect::<String>().await;
    let has_island = has_island.get();
    let body = if has_island { keep_island_markers(&html) } else { remove_markers(&html) };
    owner.unset_with_forced_cleanup();
    let status = options.0.read().ok().and_then(|parts| parts.status).unwrap_or(status);
    Html { status, body, has_island }
}

/// Removes the markers outside islands. An island finds its nodes by the markers inside it, so those become valid comments,
/// which browsers read as the same nodes.
fn keep_island_markers(html: &str) -> String {
    let mut clean_html = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((start, end)) =
        rest.find(ISLAND).and_then(|start| Some((start, start + rest[start..].find(ISLAND_END)?)))
    {
        clean_html.push_str(&remove_markers(&rest[..start]));
        clean_html.push_str(&replace_markers(&rest[start..end], VALID_MARKER));
        rest = &rest[end..];
    }
    clean_html + &remove_markers(rest)
}

/// Removes the markers that Leptos leaves for hydration.
fn remove_markers(html: &str) -> String {
    replace_markers(html, "")
}

/// Replaces the markers, since `<!>` is no valid comment in HTML. Escaped text contains no "<".
fn replace_markers(html: &str, replacement: &str) -> String {
    let mut clean = String::with_capacity(html.len());
    let mut from = 0;
    for marker in memmem::find_iter(html.as_bytes(), MARKER) {
        clean.push_str(&html[from..marker]);
        clean.push_str(replacement);
        from = marker + MARKER.len();
    }
    clean.push_str(&html[from..]);
    clean
}

fn render_without_scripts<V: IntoView + 'static>(
    view: V,
    _hydration: BoxedFnOnce<PinnedStream<String>>,
    _out_of_order: bool,
) -> PinnedFuture<PinnedStream<String>> {
    Box::pin(async move { Box::pin(view.to_html_stream_in_order()) as PinnedStream<String> })
}
