//! oEmbed 1.0 (oembed.com): the embed of a page of this site, for sites that know the address of the page.

use super::embed_target::{EmbedTarget, resolve_embed};
use super::oembed_error::OembedError;
use crate::http::state::AppState;
use app::oembed_html;
use axum::Json;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::signups::FormData;
use serde_json::{Value, json};
use text::say;

/// In CSS pixels, unless the client asks for less.
const WIDTH: u32 = 600;
/// How long other sites may cache the answer, in seconds. The framed page is always current.
const CACHE_AGE: u32 = 3600;

/// GET `/oembed`
pub async fn oembed(State(state): State<AppState>, Query(parameters): Query<Vec<(String, String)>>) -> Response {
    let response = match embed_json(&state, &FormData(parameters)).await {
        Ok(embed) => Json(embed).into_response(),
        Err(error) => error.into_response(),
    };
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], response).into_response()
}

async fn embed_json(state: &AppState, parameters: &FormData) -> Result<Value, OembedError> {
    if parameters.value("format").is_some_and(|format| format != "json") {
        return Err(OembedError::Format);
    }
    let width =
        bound(parameters, "maxwidth", "maxwidth must be a whole number above 0")?.map_or(WIDTH, |most| most.min(WIDTH));
    let most = bound(parameters, "maxheight", "maxheight must be a whole number above 0")?;
    let url = parameters.value("url").ok_or(OembedError::Invalid("url is needed"))?;
    let EmbedTarget { title, page, address, height } = resolve_embed(state, url).await?;
    let height = most.map_or(height, |most| most.min(height));
    let publisher = state.words.publisher(&state.ctx.city().name);
    let frame_title = say!(state.words, "page-title", title = title.clone(), publisher = publisher.clone());
    let html = oembed_html(&address, &page, &frame_title, height);
    Ok(json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": publisher,
        "provider_url": state.ctx.settings.public_url,
        "cache_age": CACHE_AGE,
        "width": width,
        "height": height,
        "html": html,
    }))
}

fn bound(parameters: &FormData, name: &str, fault: &'static str) -> Result<Option<u32>, OembedError> {
    let number = |text: &str| text.parse().ok().filter(|number| *number > 0).ok_or(OembedError::Invalid(fault));
    parameters.value(name).map(number).transpose()
}
