//! Why there is no answer, as programs expect it (RFC 9457).

use super::made;
use crate::kept::Made;
use crate::query::Wrong;
use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::House;
use domain::events::LONGEST_FILTER;
use serde::Serialize;
use utoipa::ToSchema;

pub const PROBLEM_JSON: &str = "application/problem+json";

/// Why there is no answer (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// `about:blank`: the status says it all.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    kind: &'static str,
    /// What the status is called.
    #[schema(example = "Bad Request")]
    title: &'static str,
    #[schema(example = 400, minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong, for whoever writes the program.
    #[schema(example = "This address does not know the parameter.")]
    detail: String,
    /// The parameter that is wrong; a name of more than 40 characters is cut.
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

    /// Logs a surprise.
    pub fn from_backend(house: &House, error: &backend::Error) -> Self {
        match app::Problem::from_backend(house, error) {
            app::Problem::Broken { reference } => {
                Self::of(StatusCode::INTERNAL_SERVER_ERROR, format!("Something broke. Its reference is {reference}."))
            }
            _ => Self::of(StatusCode::NOT_FOUND, "There is nothing of this name."),
        }
    }

    pub fn made(self) -> Made {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        made(status, PROBLEM_JSON, &self)
    }
}

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Self {
        match wrong {
            Wrong::Unknown(name) => Self::wrong(&name, "This address does not know the parameter."),
            Wrong::Unreadable(name) => Self::wrong(&name, "This is not a date such as 2026-03-27."),
            Wrong::Twice(name) => Self::wrong(&name, "This stands twice in the address."),
            Wrong::TooLong(name) => Self::wrong(&name, format!("This has more than {LONGEST_FILTER} characters.")),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let made = self.made();
        (made.status, [(header::CONTENT_TYPE, made.kind)], Body::from(made.body)).into_response()
    }
}
