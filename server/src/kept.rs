//! Finished pages that are everybody's: rendered and compressed once for all who wait. They are kept while the programme
//! stays as it is, and for a second at the most, so that free seats are never older.

use crate::encoding::Encoding;
use crate::render;
use crate::state::State;
use app::NUMBER_HERE;
use axum::body::Bytes;
use axum::extract::{Path, Request, State as Held};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::{House, events};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use memchr::memmem;
use moka::future::Cache;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// Free seats that people see are never older.
const LONGEST: Duration = Duration::from_secs(1);
/// How soon a programme that another process wrote shows here.
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// Bytes of all that is kept; addresses with made-up queries push out nothing but each other.
const MOST: u64 = 32 * 1024 * 1024;
/// So many times a page is asked for before brotli's time is worth what it saves.
const POPULAR: u32 = 4;

/// Language, address, and the edition of the programme that it shows.
type Key = (&'static str, String, Option<Arc<str>>);

#[derive(Clone)]
pub struct Kept {
    pages: Cache<Key, Arc<Page>>,
    edition: Cache<(), Option<Arc<str>>>,
}

impl Default for Kept {
    fn default() -> Self {
        let weight = |key: &Key, page: &Arc<Page>| u32::try_from(key.1.len() + page.size()).unwrap_or(u32::MAX);
        Self {
            pages: Cache::builder().weigher(weight).max_capacity(MOST).time_to_live(LONGEST).build(),
            edition: Cache::builder().max_capacity(1).time_to_live(LOOK_EVERY).build(),
        }
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
    made_once(&state, render::address(request.uri())).await.answer(request.headers())
}

/// GET: a form. It is everybody's but for its number, which each who opens it gets fresh.
pub async fn form(Held(state): Held<State>, Path(slug): Path<String>, request: Request) -> Response {
    let page = made_once(&state, render::address(request.uri())).await;
    let Some((before, after)) = page.around_number() else { return page.answer(request.headers()) };
    let house = &state.house;
    let number = house.secret.form_id(&format!("anmelden/{slug}"), house.clock.now(), house.chance.bytes());
    let whole = [before, number.as_bytes(), after].concat();
    (page.status, [(header::CONTENT_TYPE, render::HTML)], whole).into_response()
}

async fn made_once(state: &State, address: String) -> Arc<Page> {
    let key = (state.words.language(), address, state.kept.edition(&state.house).await);
    if let Some(page) = state.kept.pages.get(&key).await {
        return page;
    }
    let made = async { Arc::new(Page::made(state, &key.1).await) };
    let page = state.kept.pages.get_with_by_ref(&key, made).await;
    if page.status.is_server_error() {
        state.kept.pages.invalidate(&key).await;
    }
    page
}

impl Kept {
    /// As it is now, or was a moment ago. While the database does not answer, the last that was seen counts.
    async fn edition(&self, house: &House) -> Option<Arc<str>> {
        let seen = || house.remembered.last().map(|edition| Arc::clone(&edition.id));
        if seen().is_none() {
            self.edition.invalidate(&()).await;
        }
        let look = async {
            let _ = events::look(house).await;
            seen()
        };
        self.edition.get_with((), look).await
    }
}

impl Page {
    async fn made(state: &State, address: &str) -> Self {
        let (status, html) = render::for_many(state, address).await;
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

    /// What stands before and after the place of a form's number, where the page is a form.
    fn around_number(&self) -> Option<(&[u8], &[u8])> {
        let place = memmem::find(&self.plain, NUMBER_HERE.as_bytes())?;
        Some((&self.plain[..place], &self.plain[place + NUMBER_HERE.len()..]))
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
