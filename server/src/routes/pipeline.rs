//! The request pipeline: what happens around every handler, from the request to the response.
//!
//! It is one layer of the router. Each layer of its own would clone the route and allocate a future for each request.

use crate::api;
use crate::http::AppError;
use crate::http::path::{canonical_path, is_valid_path};
use crate::http::state::AppState;
use crate::middleware::{
    AccessLogEntry, accepts_gzip, check_rate_limit, compress, render_error_page, set_security_headers,
};
use app::Problem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

pub async fn pipeline(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let entry = AccessLogEntry::new(&request);
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let accepts_gzip = accepts_gzip(request.headers());
    let mut response = if api::is_preflight(&request) {
        api::preflight()
    } else if let Err(problem) = check(&state, &request) {
        AppError::from(problem).into_response()
    } else if let Some(path) = canonical_path(uri.path()) {
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        Redirect::permanent(&(path + &query)).into_response()
    } else {
        next.run(request).await
    };
    if let Some(error) = response.extensions().get::<AppError>().cloned() {
        // The future of a page is large and most requests have no error.
        response = Box::pin(render_error_page(&state, uri.path(), &error, response.extensions())).await;
    }
    if api::is_api(uri.path()) {
        response = api::with_cors(api::as_problem(response, &method));
    }
    if accepts_gzip {
        response = compress(response).await;
    }
    set_security_headers(uri.path(), &mut response);
    entry.log(response.status());
    response
}

/// Checks a request before its handler.
///
/// # Errors
/// [`Problem::TooManyRequests`] if the network of the client is over its limit; [`Problem::NotFound`] if the path is invalid.
fn check(state: &AppState, request: &Request) -> Result<(), Problem> {
    check_rate_limit(state, request)?;
    if is_valid_path(request.uri().path()) { Ok(()) } else { Err(Problem::NotFound) }
}
