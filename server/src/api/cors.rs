//! What all responses below `/api/` have in common: scripts of any site may read them (CORS), and every error is a problem
//! detail, also those of other layers.

use super::problem::{PROBLEM_JSON, Problem, UNAVAILABLE};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

const READING: &str = "GET, HEAD, OPTIONS";
/// The headers of every response.
const OPEN: [(HeaderName, &str); 3] = [
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (header::ACCESS_CONTROL_EXPOSE_HEADERS, "etag, retry-after"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];
/// The headers of a preflight response, which browsers may cache for a day.
const PREFLIGHT: [(HeaderName, &str); 4] = [
    (header::ALLOW, READING),
    (header::ACCESS_CONTROL_ALLOW_METHODS, READING),
    (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
    (header::ACCESS_CONTROL_MAX_AGE, "86400"),
];

/// Whether an address belongs to the API.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// Whether a browser asks what a script may send.
pub fn is_preflight(request: &Request) -> bool {
    request.method() == Method::OPTIONS && is_api(request.uri().path())
}

/// The response to a preflight request.
pub fn preflight() -> Response {
    (StatusCode::NO_CONTENT, PREFLIGHT).into_response()
}

/// Lets scripts of any site read a response.
pub fn with_cors(mut response: Response) -> Response {
    for (name, value) in OPEN {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Replaces an error that is no problem detail, such as one of axum or of the request pipeline, by one.
pub fn as_problem(response: Response, method: &Method) -> Response {
    let (status, headers) = (response.status(), response.headers());
    let is_problem = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == PROBLEM_JSON);
    if is_problem || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let detail = match status {
        StatusCode::NOT_FOUND => "There is nothing at this address. The API is described at /api/v1/openapi.json.",
        StatusCode::METHOD_NOT_ALLOWED => "This address is only read: GET, HEAD or OPTIONS.",
        StatusCode::TOO_MANY_REQUESTS => "Too many requests came from your network. Wait as long as Retry-After says.",
        StatusCode::SERVICE_UNAVAILABLE => UNAVAILABLE,
        _ => "The request could not be answered.",
    };
    let mut problem = Problem::of(status, detail).into_response();
    if status == StatusCode::METHOD_NOT_ALLOWED {
        problem.headers_mut().insert(header::ALLOW, HeaderValue::from_static(READING));
    }
    if let Some(wait) = headers.get(header::RETRY_AFTER) {
        problem.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    if *method == Method::HEAD {
        *problem.body_mut() = Body::empty();
    }
    problem
}
