//! A finished page or file, in each form in which it is taken.

use crate::encoding::Encoding;
use app::NUMBER_HERE;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use memchr::memmem;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// So many times a page is asked for before brotli's time is worth what it saves.
const POPULAR: u32 = 4;
/// Bytes from which on it is not.
const LARGE: usize = 512 * 1024;

/// What somebody made to be kept.
pub struct Made {
    pub status: StatusCode,
    /// Its media type.
    pub kind: &'static str,
    pub body: String,
}

/// Compressed when first somebody takes it so.
pub struct Page {
    pub status: StatusCode,
    kind: HeaderValue,
    tag: HeaderValue,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
    asked: AtomicU32,
}

impl Page {
    pub(super) fn of(made: Made) -> Self {
        let hash = Sha256::digest(&made.body);
        let tag = format!("W/\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&hash[..12]));
        Self {
            status: made.status,
            kind: HeaderValue::from_static(made.kind),
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
            plain: made.body.into(),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
            asked: AtomicU32::new(0),
        }
    }

    /// What stands before and after the place of a form's number, where the page is a form.
    pub fn around_number(&self) -> Option<(&[u8], &[u8])> {
        let place = memmem::find(&self.plain, NUMBER_HERE.as_bytes())?;
        Some((&self.plain[..place], &self.plain[place + NUMBER_HERE.len()..]))
    }

    /// In the form that the browser takes, or "as you know it".
    pub fn answer(&self, headers: &HeaderMap) -> Response {
        const VARY: (HeaderName, HeaderValue) = (header::VARY, HeaderValue::from_static("accept-encoding"));
        if self.status == StatusCode::OK && self.is_known(headers) {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, self.tag.clone()), VARY]).into_response();
        }
        let is_popular = self.plain.len() < LARGE && self.asked.fetch_add(1, Ordering::Relaxed) >= POPULAR;
        let encoding = Encoding::accepted(headers, is_popular).filter(|encoding| !self.encoded(*encoding).is_empty());
        let body = encoding.map_or(&self.plain, |encoding| self.encoded(encoding));
        let mut response = (self.status, body.clone()).into_response();
        let answer = response.headers_mut();
        answer.insert(header::CONTENT_TYPE, self.kind.clone());
        answer.insert(header::ETAG, self.tag.clone());
        answer.insert(VARY.0, VARY.1);
        if let Some(encoding) = encoding {
            answer.insert(header::CONTENT_ENCODING, encoding.header());
        }
        response
    }

    /// Any of the tags may be the one that we gave, whatever stood between may have made it strong (RFC 9110, 13.1.2).
    fn is_known(&self, headers: &HeaderMap) -> bool {
        let known = headers.get_all(header::IF_NONE_MATCH).into_iter().filter_map(|tags| tags.to_str().ok());
        let mut tags = known.flat_map(|tags| tags.split(',')).map(str::trim);
        let ours = self.tag.to_str().unwrap_or_default().trim_start_matches("W/");
        tags.any(|tag| tag == "*" || tag.trim_start_matches("W/") == ours)
    }

    fn encoded(&self, encoding: Encoding) -> &Bytes {
        let kept = match encoding {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
        };
        kept.get_or_init(|| encoding.of(&self.plain))
    }

    /// With room for the compressed forms.
    pub(super) fn size(&self) -> usize {
        self.plain.len() * 3 / 2
    }
}
