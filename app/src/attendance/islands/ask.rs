//! Requests to the house, as the door's list makes them.

use super::handed::Door;
use super::line::Press;
use leptos::prelude::window;
use serde::Deserialize;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, RequestRedirect, Response};

/// In milliseconds; whoever has not answered by then is asked again.
const PATIENCE: f64 = 5_000.0;

/// What the house said.
pub enum Answer<T> {
    Done(T),
    /// It will say the same again.
    Refused,
    /// It did not hear, or cannot answer now.
    Unreached,
}

/// What was pressed since a turn, anywhere.
#[derive(Deserialize)]
pub struct Stand {
    pub turn: i64,
    pub people: Vec<Pressed>,
    pub present: i64,
    pub expected: i64,
}

#[derive(Deserialize)]
pub struct Pressed {
    pub person: String,
    pub since: Option<i64>,
}

/// The same as the row's form, and how long ago it was pressed: clocks differ, and it may have waited.
pub async fn send(door: &Door, press: &Press) -> Answer<()> {
    let act = if press.is_coming { "come" } else { "undo" };
    let age = (js_sys::Date::now() - press.at).max(0.0).round().to_string();
    let fields =
        [("form_id", &*door.form_id), ("person", &press.person), ("act", act), ("nonce", &press.nonce), ("age", &age)];
    let fields = fields.map(|(name, value)| format!("{name}={}", js_sys::encode_uri_component(value)));
    let how = RequestInit::new();
    how.set_method("POST");
    how.set_body(&JsValue::from_str(&fields.join("&")));
    match answered(&door.address, &how, Some("application/x-www-form-urlencoded")).await {
        Answer::Done(_) => Answer::Done(()),
        Answer::Refused => Answer::Refused,
        Answer::Unreached => Answer::Unreached,
    }
}

pub async fn look(door: &Door, turn: i64) -> Answer<Stand> {
    let response = match answered(&format!("{}/stand?seit={turn}", door.address), &RequestInit::new(), None).await {
        Answer::Done(response) => response,
        Answer::Refused => return Answer::Refused,
        Answer::Unreached => return Answer::Unreached,
    };
    let Ok(text) = response.text() else { return Answer::Unreached };
    let text = JsFuture::from(text).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
    serde_json::from_str(&text).map_or(Answer::Unreached, Answer::Done)
}

async fn answered(address: &str, how: &RequestInit, kind: Option<&str>) -> Answer<Response> {
    let Ok(headers) = Headers::new() else { return Answer::Unreached };
    let _ = headers.set("accept", "application/json");
    if let Some(kind) = kind {
        let _ = headers.set("content-type", kind);
    }
    how.set_headers(&headers);
    how.set_redirect(RequestRedirect::Manual);
    how.set_signal(Some(&AbortSignal::timeout_with_f64(PATIENCE)));
    let Ok(response) = JsFuture::from(window().fetch_with_str_and_init(address, how)).await else {
        return Answer::Unreached;
    };
    let Ok(response) = response.dyn_into::<Response>() else { return Answer::Unreached };
    match response.status() {
        200..300 => Answer::Done(response),
        408 | 429 | 500.. => Answer::Unreached,
        _ => Answer::Refused,
    }
}
