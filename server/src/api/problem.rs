//! The errors of the API as problem details (RFC 9457).

use super::to_json;
use crate::http::query::QueryError;
use crate::page_cache::Rendered;
use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::AppContext;
use domain::events::MAX_FILTER_LENGTH;
use serde::Serialize;
use utoipa::ToSchema;

/// The detail of 503.
pub const UNAVAILABLE: &str = "The server cannot answer just now. Ask again after the seconds of Retry-After.";
pub const PROBLEM_JSON: &str = "application/problem+json";

/// Why a request has no other answer (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the status is the type.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    kind: &'static str,
    /// The name of the status.
    #[schema(example = "Bad Request")]
    title: &'static str,
    #[schema(example = 400, minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong, for the developer of the client.
    #[schema(example = "This address does not know the parameter.")]
    detail: String,
    /// The parameter that is wrong, at most 40 characters of its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "seite")]
    parameter: Option<String>,
}

impl Problem {
    pub fn of(status: StatusCode, detail: impl Into<String>) -> Self {
        let title = status.canonical_reason().unwrap_or("Error");
        Self { kind: "about:blank", title, status: status.as_u16(), detail: detail.into(), parameter: None }
    }

    pub fn wrong(parameter: &str, detail: impl Into<String>) -> Self {
        Self { parameter: Some(parameter.to_owned()), ..Self::of(StatusCode::BAD_REQUEST, detail) }
    }

    /// The problem of an error. An unexpected error is logged.
    pub fn from_backend(ctx: &AppContext, error: &backend::Error) -> Self {
        match app::Problem::from_backend(ctx, error) {
            app::Problem::Broken { reference } => {
                Self::of(StatusCode::INTERNAL_SERVER_ERROR, format!("Something broke. Its reference is {reference}."))
            }
            app::Problem::Busy | app::Problem::Unavailable => Self::of(StatusCode::SERVICE_UNAVAILABLE, UNAVAILABLE),
            _ => Self::of(StatusCode::NOT_FOUND, "There is nothing of this name."),
        }
    }

    pub fn to_json(&self) -> Rendered {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        to_json(status, PROBLEM_JSON, self)
    }
}

impl From<QueryError> for Problem {
    fn from(wrong: QueryError) -> Self {
        match wrong {
            QueryError::Unknown(name) => Self::wrong(&name, "This address does not know the parameter."),
            QueryError::Unreadable(name) => Self::wrong(&name, "This is not a date such as 2026-03-27."),
            QueryError::Twice(name) => Self::wrong(&name, "This is given twice in the address."),
            QueryError::TooLong(name) => {
                Self::wrong(&name, format!("This has more than {MAX_FILTER_LENGTH} characters."))
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let json = self.to_json();
        (json.status, [(header::CONTENT_TYPE, json.media_type)], Body::from(json.body)).into_response()
    }
}
