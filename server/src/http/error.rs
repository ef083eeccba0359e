//! The error of a handler or a middleware.

use app::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::ids::NotASlug;
use std::sync::Arc;

/// Why a request gets an error page. The status of each is [`Problem::status`].
///
/// As a response it is empty and carries itself as an extension: the request pipeline renders the page, since that
/// needs the application state and the language of the address.
#[derive(Clone, Debug)]
pub enum AppError {
    Problem(Problem),
    Backend(Arc<backend::Error>),
}

impl AppError {
    /// Whether the same request may succeed a little later.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Backend(error) if error.is_temporary())
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<backend::Error> for AppError {
    fn from(error: backend::Error) -> Self {
        Self::Backend(Arc::new(error))
    }
}

impl From<NotASlug> for AppError {
    fn from(error: NotASlug) -> Self {
        backend::Error::from(error).into()
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
