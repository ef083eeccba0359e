//! Finished pages that are everybody's: rendered and compressed once for all who wait, then kept until something is
//! written, and for a second at the most, so that what another node wrote shows as soon.

use crate::encoding::takes;
use crate::render;
use crate::state::State;
use axum::body::Bytes;
use axum::extract::{Request, State as Held};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::db::Version;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use flate2::write::GzEncoder;
use moka::future::Cache;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

/// Free seats that people see are never older.
const LONGEST: Duration = Duration::from_secs(1);
/// Bytes of all that is kept; addresses with made-up queries push out nothing but each other.
const MOST: u64 = 32 * 1024 * 1024;
/// Of 11; the higher ones cost more than they save on a page that lives for a second.
const BROTLI_QUALITY: u32 = 5;
const BROTLI_WINDOW: u32 = 20;

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

struct Page {
    status: StatusCode,
    tag: HeaderValue,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
}

/// GET: the page at the request's address, kept or made.
pub async fn page(Held(state): Held<State>, request: Request) -> Response {
    let address = render::address(request.uri());
    let key = (state.words.language(), address.clone(), state.house.db.version());
    let page = state.kept.0.get_with(key.clone(), async { Arc::new(Page::made(&state, &address).await) }).await;
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
            brotli: brotli(html.as_bytes()).into(),
            gzip: gzip(html.as_bytes()).into(),
            plain: html.into(),
        }
    }

    fn answer(&self, headers: &HeaderMap) -> Response {
        if headers.get(header::IF_NONE_MATCH) == Some(&self.tag) && self.status == StatusCode::OK {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, self.tag.clone())]).into_response();
        }
        let (encoding, body) = if takes(headers, "br") && !self.brotli.is_empty() {
            (Some("br"), &self.brotli)
        } else if takes(headers, "gzip") && !self.gzip.is_empty() {
            (Some("gzip"), &self.gzip)
        } else {
            (None, &self.plain)
        };
        let mut response = (self.status, body.clone()).into_response();
        let answer = response.headers_mut();
        answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(render::HTML));
        answer.insert(header::ETAG, self.tag.clone());
        answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }

    fn size(&self) -> usize {
        self.plain.len() + self.brotli.len() + self.gzip.len()
    }
}

/// Empty when it could not be done; then the plain bytes go out.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    let written = writer.write_all(bytes).and_then(|()| writer.flush());
    drop(writer);
    if written.is_ok() { small } else { Vec::new() }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzEncoder::new(Vec::new(), flate2::Compression::default());
    writer.write_all(bytes).and_then(|()| writer.finish()).unwrap_or_default()
}
