//! The errors of oEmbed as JSON.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// Why oEmbed has no embed for an address.
#[derive(Clone, Copy)]
pub enum OembedError {
    /// The address is not of this site, or of a page without an embed.
    NotFound,
    Invalid(&'static str),
    /// A format other than JSON.
    Format,
    Failed,
    /// The database is busy or away.
    Unavailable,
}

impl From<backend::Error> for OembedError {
    fn from(error: backend::Error) -> Self {
        match error {
            backend::Error::Unexpected(error) => {
                tracing::error!(%error, "oEmbed could not look up an address");
                Self::Failed
            }
            error if error.is_temporary() => Self::Unavailable,
            _ => Self::NotFound,
        }
    }
}

impl IntoResponse for OembedError {
    fn into_response(self) -> Response {
        let (status, what) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "nothing that can be embedded stands at this url"),
            Self::Invalid(what) => (StatusCode::BAD_REQUEST, what),
            Self::Format => (StatusCode::NOT_IMPLEMENTED, "the only format is json"),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "this cannot be answered just now"),
            Self::Failed => (StatusCode::INTERNAL_SERVER_ERROR, "this cannot be answered just now"),
        };
        (status, Json(json!({ "error": what }))).into_response()
    }
}
