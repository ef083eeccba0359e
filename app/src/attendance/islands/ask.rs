//! Requests to the house, as the door's list makes them, and what it answers.

use leptos::prelude::window;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, RequestRedirect, Response};

/// In milliseconds; whoever has not answered by then is asked again.
const PATIENCE: f64 = 5_000.0;

/// A press as the house takes it, of a person or of a party.
#[derive(Serialize)]
pub struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    pub act: String,
    pub nonce: String,
    /// Milliseconds since: clocks differ, and it may have waited.
    pub age: i64,
}

/// What is new since a turn, and what became of presses that were handed in.
#[derive(Deserialize)]
pub struct News {
    pub turn: i64,
    pub people: Vec<Stand>,
    pub present: i64,
    pub expected: i64,
    #[serde(default)]
    pub presses: Vec<Heard>,
}

#[derive(Deserialize)]
pub struct Stand {
    pub person: String,
    /// What stands beside the name of somebody who is there.
    pub said: Option<String>,
}

#[derive(Deserialize)]
pub struct Heard {
    pub nonce: String,
    pub refused: Option<String>,
    pub said: Option<String>,
}

/// Why there is no news.
pub enum Silence {
    /// The house did not hear, or cannot answer now.
    Unreached,
    /// Whoever asks may not any more, or the page is of another time.
    Refused,
}

pub async fn hand_in(address: &str, presses: &[Written]) -> Result<News, Silence> {
    let how = RequestInit::new();
    how.set_method("POST");
    how.set_body(&JsValue::from_str(&serde_json::to_string(presses).unwrap_or_default()));
    ask(address, &how).await
}

pub async fn look(address: &str) -> Result<News, Silence> {
    ask(address, &RequestInit::new()).await
}

async fn ask(address: &str, how: &RequestInit) -> Result<News, Silence> {
    let (status, text) = answered(address, how).await.ok_or(Silence::Unreached)?;
    // A press that was refused comes with a status of its own, and with news.
    serde_json::from_str(&text).map_err(|_| match status {
        200..300 | 408 | 429 | 500.. => Silence::Unreached,
        _ => Silence::Refused,
    })
}

async fn answered(address: &str, how: &RequestInit) -> Option<(u16, String)> {
    let headers = Headers::new().ok()?;
    for (name, value) in [("accept", "application/json"), ("content-type", "application/json")] {
        headers.set(name, value).ok()?;
    }
    how.set_headers(&headers);
    how.set_redirect(RequestRedirect::Manual);
    how.set_signal(Some(&AbortSignal::timeout_with_f64(PATIENCE)));
    let response: Response =
        JsFuture::from(window().fetch_with_str_and_init(address, how)).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some((response.status(), text.as_string().unwrap_or_default()))
}
