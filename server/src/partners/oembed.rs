//! oEmbed 1.0 (oembed.com): the frame that shows what stands at an address of ours, for sites that ask by that address.

use super::refusal::Refusal;
use super::shown::{Shown, shown};
use crate::state::State;
use app::frame_html;
use axum::Json;
use axum::extract::{Query, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::signups::Typed;
use serde_json::json;

/// CSS pixels, where the one who asks sets no bounds.
const WIDTH: u32 = 600;
/// Seconds for which others may keep the answer; the frame itself is always fresh.
const KEPT: u32 = 3600;

pub async fn oembed(Held(state): Held<State>, Query(pairs): Query<Vec<(String, String)>>) -> Response {
    let asked = Typed(pairs);
    let told = match answer(&state, &asked).await {
        Ok(told) => told,
        Err(refusal) => refusal.into_response(),
    };
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], told).into_response()
}

async fn answer(state: &State, asked: &Typed) -> Result<Response, Refusal> {
    if asked.value("format").is_some_and(|format| format != "json") {
        return Err(Refusal::Format);
    }
    let width =
        bound(asked, "maxwidth", "maxwidth must be a whole number above 0")?.map_or(WIDTH, |most| most.min(WIDTH));
    let most = bound(asked, "maxheight", "maxheight must be a whole number above 0")?;
    let url = asked.value("url").ok_or(Refusal::Faulty("url is needed"))?;
    let Shown { title, address, height } = shown(state, url).await?;
    let height = most.map_or(height, |most| most.min(height));
    Ok(Json(json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": state.words.publisher(&state.house.settings.city.name),
        "provider_url": state.house.settings.public_url,
        "cache_age": KEPT,
        "width": width,
        "height": height,
        "html": frame_html(&address, &title, &width.to_string(), height),
    }))
    .into_response())
}

fn bound(asked: &Typed, name: &str, fault: &'static str) -> Result<Option<u32>, Refusal> {
    let number = |text: &str| text.parse().ok().filter(|number| *number > 0).ok_or(Refusal::Faulty(fault));
    asked.value(name).map(number).transpose()
}
