//! A rendered page or feed with its compressed forms.

use crate::negotiation::{Encoding, is_not_modified};
use app::{FORM_ID_FIELD, MAIN_ELEMENT, stale_notice};
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::time::Instant;
use memchr::memmem;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use text::Words;

/// After this many requests the bytes that brotli saves are worth its time.
const POPULAR: u32 = 4;
/// The size in bytes from which on they never are.
const LARGE: usize = 512 * 1024;

/// A page or feed, just rendered.
pub struct Rendered {
    pub status: StatusCode,
    pub media_type: &'static str,
    pub body: String,
}

/// A page or feed in the cache. It is compressed when the first client takes the compressed form.
pub struct CachedPage {
    pub status: StatusCode,
    media_type: &'static str,
    rendered_at: Instant,
    /// Derived from the body.
    entity_tag: HeaderValue,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
    requests: AtomicU32,
}

impl CachedPage {
    pub(super) fn new(page: Rendered, rendered_at: Instant) -> Self {
        let hash = Sha256::digest(&page.body);
        let tag = format!("W/\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&hash[..12]));
        Self {
            status: page.status,
            media_type: page.media_type,
            rendered_at,
            entity_tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
            plain: page.body.into(),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
            requests: AtomicU32::new(0),
        }
    }

    /// The same page with a notice of what time it is. None for a file, which has no place for it.
    pub(super) fn with_stale_notice(&self, words: Words) -> Option<Self> {
        let start = memmem::find(&self.plain, MAIN_ELEMENT.as_bytes())?;
        let (before, after) = self.plain.split_at(start);
        let body = [before, stale_notice(words, self.rendered_at).as_bytes(), after].concat();
        let page = Rendered { status: self.status, media_type: self.media_type, body: String::from_utf8(body).ok()? };
        Some(Self::new(page, self.rendered_at))
    }

    /// The page with a form id in the form's empty field. None where the page has no such field.
    ///
    /// The page is cut at the markup of that field. No content contains it, since every `<` in content is escaped.
    pub fn with_form_id(&self, form_id: &str) -> Option<Vec<u8>> {
        let cut = memmem::find(&self.plain, FORM_ID_FIELD.as_bytes())? + FORM_ID_FIELD.len();
        let (before, after) = self.plain.split_at(cut);
        Some([before, form_id.as_bytes(), after].concat())
    }

    /// The response in an encoding that the client takes; 304 where it has the page already.
    pub fn response(&self, headers: &HeaderMap) -> Response {
        const VARY: (HeaderName, HeaderValue) = (header::VARY, HeaderValue::from_static("accept-encoding"));
        if self.status == StatusCode::OK && is_not_modified(headers, &self.entity_tag) {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, self.entity_tag.clone()), VARY]).into_response();
        }
        let is_popular = self.plain.len() < LARGE && self.requests.fetch_add(1, Ordering::Relaxed) >= POPULAR;
        let encoding = Encoding::accepted(headers, is_popular).filter(|encoding| !self.encoded(*encoding).is_empty());
        let body = encoding.map_or(&self.plain, |encoding| self.encoded(encoding));
        let mut response = (self.status, body.clone()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.media_type));
        headers.insert(header::ETAG, self.entity_tag.clone());
        headers.insert(VARY.0, VARY.1);
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, encoding.header());
        }
        response
    }

    fn encoded(&self, encoding: Encoding) -> &Bytes {
        let compressed = match encoding {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
        };
        compressed.get_or_init(|| encoding.of(&self.plain))
    }

    /// The size in bytes, with room for the compressed forms.
    pub(super) fn size(&self) -> usize {
        self.plain.len() * 3 / 2
    }
}
