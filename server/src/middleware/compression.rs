//! Compression of responses that are rendered for one client. Pages from the page cache arrive here compressed already.

use crate::negotiation::Encoding;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use http_body_util::BodyExt as _;
use hyper::body::Body as _;

/// In bytes. A smaller body fits into one packet uncompressed.
const MIN_LENGTH: u64 = 1_000;

/// Whether a client accepts what [`compress`] makes.
pub fn accepts_gzip(headers: &HeaderMap) -> bool {
    Encoding::Gzip.is_accepted(headers)
}

/// Compresses a response body of known length with gzip, unless it is compressed already.
pub async fn compress(response: Response) -> Response {
    let length = response.body().size_hint().exact().unwrap_or_default();
    if length < MIN_LENGTH || response.headers().contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // A body of known length is in memory already; collecting it does not wait.
    let Ok(whole) = body.collect().await else { return Response::from_parts(parts, Body::empty()) };
    let compressed = Encoding::Gzip.of(&whole.to_bytes());
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, Encoding::Gzip.header());
    parts.headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    Response::from_parts(parts, compressed.into())
}
