//! What programs of others take over: calendars, news, the list of pages. Public, read-only, and kept while the programme is the same.

pub mod atom;
pub mod calendar;
mod list;
pub mod sitemap;

use crate::front;
use crate::gate::NoFile;
use crate::kept::Made;
use crate::render;
use crate::state::State;
use app::Problem;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// Hands out the file of this address, or "as you know it"; a page where there is none.
async fn serve(
    state: &State,
    (address, headers): (&str, &HeaderMap),
    kind: &'static str,
    text: impl Future<Output = Result<String, NoFile>> + Send,
) -> Response {
    // On the heap, for it is large, and is not needed where the file is kept.
    let made = Box::pin(async { Ok(Made { status: StatusCode::OK, kind, body: text.await? }) });
    let (house, language) = (&state.house, state.words.language());
    match state.kept.file(house, language, address, made).await {
        Ok(file) => file.answer(headers),
        Err(why) => match &*why {
            NoFile::TooMany => front::too_often(state).await,
            NoFile::Failed(error) => render::problem(state, Problem::from_backend(house, error)).await,
        },
    }
}
