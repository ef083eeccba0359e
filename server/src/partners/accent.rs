//! A partner's colour as a style sheet of its own, since our pages allow no style but in files.

use crate::assets::FOR_EVER;
use crate::guard::ForOthers;
use axum::Extension;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::partners::Accent;

/// `/einbetten/akzent/1a5fb4.css`, for light and for dark.
pub async fn accent(Path(file): Path<String>) -> Response {
    let accent = file.strip_suffix(".css").and_then(|digits| Accent::read(digits).ok());
    let Some(light) = accent else { return StatusCode::NOT_FOUND.into_response() };
    let dark = light.for_dark();
    let name = "--kern-color-action-default";
    let sheet = format!(
        ":root{{{name}:#{light}}}\n\
         @media (prefers-color-scheme:dark){{:root:not([data-kern-theme=light]){{{name}:#{dark}}}}}\n\
         :root[data-kern-theme=dark]{{{name}:#{dark}}}\n"
    );
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, FOR_EVER)];
    (Extension(ForOthers::File), headers, sheet).into_response()
}
