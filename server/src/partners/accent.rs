//! The accent colour of a partner as a stylesheet, since the content security policy allows no inline style.

use crate::http::assets::IMMUTABLE;
use crate::http::response_policy::CrossOrigin;
use axum::Extension;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::partners::Accent;

/// GET `/einbetten/akzent/{file}`, such as `1a5fb4.css`: the colour for light and dark.
pub async fn accent(Path(file): Path<String>) -> Response {
    let accent = file.strip_suffix(".css").and_then(|digits| Accent::parse(digits).ok());
    let Some(light) = accent else { return StatusCode::NOT_FOUND.into_response() };
    let dark = light.for_dark();
    let property = "--kern-color-action-default";
    let stylesheet = format!(
        ":root{{{property}:#{light}}}\n\
         @media (prefers-color-scheme:dark){{:root:not([data-kern-theme=light]){{{property}:#{dark}}}}}\n\
         :root[data-kern-theme=dark]{{{property}:#{dark}}}\n"
    );
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, IMMUTABLE)];
    (Extension(CrossOrigin::File), headers, stylesheet).into_response()
}
