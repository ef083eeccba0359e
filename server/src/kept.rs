//! Finished pages that are everybody's: rendered and compressed once for all who wait, then kept until something is
//! written, and for a second at the most, so that what another node wrote shows as soon.

use crate::encoding::Encoding;
use crate::render;
use crate::state::State;
use axum::body::Bytes;
use axum::extract::{Request, State as Held};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::db::Version;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use moka::future::Cache;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Free seats that people see are never older.
const LONGEST: Duration = Duration::from_secs(1);
/// Bytes of all that is kept; addresses with made-up queries push out nothing but each other.
const MOST: u64 = 32 * 1024 * 1024;

/// So many times a page is asked for before brotli's time is worth what it saves.
const POPULAR: u32 = 4;

/// Language, address, and what had been written when it was rendered.
type Key = (&'static str, String, Version);

#[derive(Clone)]
pub struct Kept(Cache<Key, Arc<Page>>);

impl Default for Kept {
    fn default() -> Self {
        let weight = |key: &Key, page: &Arc<Page>| u32::try_from(key.1.len() + page.size()).unwrap_or(u32::MAX);
        Self(Cache::builder().weigher(weight).max_capacity(MOST).time_to_live(LONGEST).build())
    }
}

/// Compressed when first somebody takes it so.
struct Page {
    status: StatusCode,
    tag: HeaderValue,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
    asked: AtomicU32,
}

/// GET: the page at the request's address, kept or made.
pub async fn page(Held(state): Held<State>, request: Request) -> Response {
    let address = render::address(request.uri());
    let key = (state.words.language(), address.clone(), state.house.db.version());
    let page = match state.kept.0.get(&key).await {
        Some(page) => page,
        None => state.kept.0.get_with(key.clone(), async { Arc::new(Page::made(&state, &address).await) }).await,
    };
    if page.status.is_server_error() {
        state.kept.0.invalidate(&key).await;
    }
    page.answer(request.headers())
}

impl Page {
    async fn made(state: &State, address: &str) -> Self {
        let (status, html) = render::at(state, address).await;
        let hash = Sha256::digest(&html);
        let tag = format!("W/\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(&hash[..12]));
        Self {
            status,
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
            plain: html.into(),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
            asked: AtomicU32::new(0),
        }
    }

    fn answer(&self, headers: &HeaderMap) -> Response {
        if headers.get(header::IF_NONE_MATCH) == Some(&self.tag) && self.status == StatusCode::OK {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, self.tag.clone())]).into_response();
        }
        let is_popular = self.asked.fetch_add(1, Ordering::Relaxed) >= POPULAR;
        let encoding = Encoding::accepted(headers, is_popular).filter(|encoding| !self.encoded(*encoding).is_empty());
        let body = encoding.map_or(&self.plain, |encoding| self.encoded(encoding));
        let mut response = (self.status, body.clone()).into_response();
        let answer = response.headers_mut();
        answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(render::HTML));
        answer.insert(header::ETAG, self.tag.clone());
        answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            answer.insert(header::CONTENT_ENCODING, encoding.header());
        }
        response
    }

    fn encoded(&self, encoding: Encoding) -> &Bytes {
        let kept = match encoding {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => &self.gzip,
        };
        kept.get_or_init(|| encoding.of(&self.plain))
    }

    /// With room for the compressed forms.
    fn size(&self) -> usize {
        self.plain.len() * 3 / 2
    }
}
