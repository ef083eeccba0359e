//! Why there is nothing to show, said to programs.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

#[derive(Clone, Copy)]
pub enum Refusal {
    /// Not an address of ours, or of nothing that is embedded.
    Elsewhere,
    Faulty(&'static str),
    /// JSON is the only format.
    Format,
    Broken,
}

impl From<backend::Error> for Refusal {
    fn from(error: backend::Error) -> Self {
        match error {
            backend::Error::Unexpected(error) => {
                tracing::error!(%error, "an address could not be looked up");
                Self::Broken
            }
            _ => Self::Elsewhere,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, what) = match self {
            Self::Elsewhere => (StatusCode::NOT_FOUND, "nothing that can be embedded stands at this url"),
            Self::Faulty(what) => (StatusCode::BAD_REQUEST, what),
            Self::Format => (StatusCode::NOT_IMPLEMENTED, "the only format is json"),
            Self::Broken => (StatusCode::INTERNAL_SERVER_ERROR, "this cannot be answered just now"),
        };
        (status, Json(json!({ "error": what }))).into_response()
    }
}
