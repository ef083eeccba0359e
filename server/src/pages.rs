//! GET: which pages are handed out to many, which are one person's own. Called by the router.

use crate::guard::WithPreviews;
use crate::kept::{HTML, Page};
use crate::render;
use crate::state::State;
use axum::extract::{Path, Request, State as Held};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Everybody's: kept, or made for all who wait.
pub async fn everybodys(Held(state): Held<State>, request: Request) -> Response {
    for_many(&state, address(request.uri())).await.answer(request.headers())
}

/// The same, with embeds of ours inside.
pub async fn with_previews(state: Held<State>, request: Request) -> Response {
    let mut response = everybodys(state, request).await;
    response.extensions_mut().insert(WithPreviews);
    response
}

/// A form is everybody's but for its number, which each who opens it gets fresh.
pub async fn form(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let page = for_many(&state, address(request.uri())).await;
    let Some((before, after)) = page.around_number() else { return page.answer(request.headers()) };
    let house = &state.house;
    let number = house.secret.form_id(&format!("anmelden/{slug}"), house.clock.now(), house.chance.bytes());
    let whole = [before, number.as_bytes(), after].concat();
    (page.status, [(header::CONTENT_TYPE, HTML)], whole).into_response()
}

/// One person's own: rendered for each who asks.
pub async fn own(Held(state): Held<State>, request: Request) -> Response {
    let state = state.asked_by(&request);
    render::page_again(&state, &address(request.uri()), StatusCode::OK, || ()).await
}

async fn for_many(state: &State, address: String) -> Arc<Page> {
    // On the heap, for it is large, and only when it is begun, for most find the page kept.
    let made = async { Box::pin(render::for_many(state, &address)).await };
    state.kept.page(&state.house, state.words.language(), &address, made).await
}

/// Path and query, as pages know their address.
pub fn address(uri: &Uri) -> String {
    uri.path_and_query().map_or("/", |address| address.as_str()).to_owned()
}
