//! What sites of others ask for: the embeds, their colour, and oEmbed. Read only; anyone may.

mod accent;
mod oembed;
mod refusal;
mod shown;

pub use accent::accent;
pub use oembed::oembed;

use crate::guard::ForOthers;
use crate::pages;
use crate::state::State;
use axum::extract::{Request, State as Held};
use axum::response::Response;

/// A page that anyone may frame. Only where the page around it asks may it run the one file that tells its height.
pub async fn embed(Held(state): Held<State>, request: Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let tells_height =
        form_urlencoded::parse(query.as_bytes()).any(|(name, value)| name == "hoehe" && value == "melden");
    let script = tells_height.then(|| state.house.url("/assets/hoehe.js"));
    let mut response = pages::everybodys(Held(state), request).await;
    response.extensions_mut().insert(ForOthers::Frame { script });
    response
}
