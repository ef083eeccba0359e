//! The handlers of pages: shared pages come from the page cache, private ones are rendered for each request.

use super::files::HTML;
use super::render::{render_page, render_shared_page};
use super::response_policy::HasPreviews;
use super::state::{AppState, SessionState};
use crate::page_cache::CachedPage;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// A page that is the same for every visitor.
pub async fn shared(State(state): State<AppState>, request: Request) -> Response {
    cached_page(&state, request.uri()).await.response(request.headers())
}

/// A shared page that frames embeds of this site.
pub async fn shared_with_previews(state: State<AppState>, request: Request) -> Response {
    let mut response = shared(state, request).await;
    response.extensions_mut().insert(HasPreviews);
    response
}

/// The page of the sign-up form: shared but for its form id, which is new for each request.
pub async fn sign_up_form(State(state): State<AppState>, Path(slug): Path<String>, request: Request) -> Response {
    let page = cached_page(&state, request.uri()).await;
    let ctx = &state.ctx;
    let form_id = ctx.secret.issue_form_id(&format!("anmelden/{slug}"), ctx.clock.now(), ctx.random.bytes());
    match page.with_form_id(&form_id) {
        Some(html) => (page.status, [(header::CONTENT_TYPE, HTML)], html).into_response(),
        None => page.response(request.headers()),
    }
}

/// A page of one contact or organizer.
pub async fn private(SessionState(state): SessionState, request: Request) -> Response {
    render_page(&state, &path_and_query(request.uri()), StatusCode::OK, || ()).await
}

async fn cached_page(state: &AppState, uri: &Uri) -> Arc<CachedPage> {
    let address = path_and_query(uri);
    // The future of a page is large and most requests find the page in the cache: it is allocated when it is needed.
    let render = async { Box::pin(render_shared_page(state, &address)).await };
    state.page_cache.page(&state.ctx, state.words, &address, render).await
}

/// The address of a page, as the page cache and the pages' router know it.
pub fn path_and_query(uri: &Uri) -> String {
    uri.path_and_query().map_or("/", |address| address.as_str()).to_owned()
}
