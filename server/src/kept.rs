//! Finished pages and files that are everybody's: made and compressed once for all who wait. They are kept while the
//! programme stays as it is, and for a second at the most, so that free seats are never older. `pages` and `api` ask; it knows
//! none of what they make.

use crate::encoding::Encoding;
use app::NUMBER_HERE;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use backend::{House, events};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use memchr::memmem;
use moka::future::Cache;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// Free seats that people see are never older.
const LONGEST: Duration = Duration::from_secs(1);
/// Files that tell no free seats need not be made anew as often; but time goes by in them too.
const LONGEST_FILE: Duration = Duration::from_mins(1);
/// How soon a programme that another process wrote shows here.
const LOOK_EVERY: Duration = Duration::from_millis(LOOK_EVERY_MILLISECONDS);
const LOOK_EVERY_MILLISECONDS: u64 = 100;
/// Bytes of all that is kept; addresses with made-up queries push out nothing but each other.
const MOST: u64 = 32 * 1024 * 1024;
/// So many times a page is asked for before brotli's time is worth what it saves.
const POPULAR: u32 = 4;
/// Bytes from which on it is not.
const LARGE: usize = 512 * 1024;

/// What pages are.
pub const HTML: &str = "text/html; charset=utf-8";

/// Language, address, and the edition of the programme that it shows.
type Key = (&'static str, String, Option<Arc<str>>);

pub struct Kept {
    pages: Cache<Key, Arc<Page>>,
    files: Cache<Key, Arc<Page>>,
    /// Files may be large: who asks for many of them waits for one after the other, and nobody else does.
    making: Mutex<()>,
    /// Milliseconds since `began` at which somebody looked last, or is looking.
    looked: AtomicU64,
    began: Instant,
}

impl Default for Kept {
    fn default() -> Self {
        let weight = |key: &Key, page: &Arc<Page>| u32::try_from(key.1.len() + page.size()).unwrap_or(u32::MAX);
        Self {
            pages: Cache::builder().weigher(weight).max_capacity(MOST).time_to_live(LONGEST).build(),
            files: Cache::builder().weigher(weight).max_capacity(MOST).time_to_live(LONGEST_FILE).build(),
            making: Mutex::default(),
            looked: AtomicU64::new(0),
            began: Instant::now(),
        }
    }
}

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

impl Kept {
    /// The page of this language and address; `made` if nobody has asked for it.
    pub async fn page(
        &self,
        house: &House,
        language: &'static str,
        address: &str,
        made: impl Future<Output = Made> + Send,
    ) -> Arc<Page> {
        let key = (language, address.to_owned(), self.edition(house).await);
        if let Some(page) = self.pages.get(&key).await {
            return page;
        }
        let page = self.pages.get_with_by_ref(&key, async { Arc::new(Page::of(made.await)) }).await;
        if page.status.is_server_error() {
            self.pages.invalidate(&key).await;
        }
        page
    }

    /// The same for a file that tells no free seats.
    pub async fn file<E: Send + Sync + 'static>(
        &self,
        house: &House,
        language: &'static str,
        address: &str,
        made: impl Future<Output = Result<Made, E>> + Send,
    ) -> Result<Arc<Page>, Arc<E>> {
        let key = (language, address.to_owned(), self.edition(house).await);
        let made = async {
            let _alone = self.making.lock().await;
            Ok(Arc::new(Page::of(made.await?)))
        };
        self.files.try_get_with(key, made).await
    }

    /// As it is now, or was a moment ago: one looks for all. While the database does not answer, the last that was seen counts.
    async fn edition(&self, house: &House) -> Option<Arc<str>> {
        let seen = || house.remembered.last().map(|edition| Arc::clone(&edition.id));
        let (now, last) = (self.began.elapsed() + LOOK_EVERY, self.looked.load(Ordering::Relaxed));
        let now = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
        let is_old = now.saturating_sub(last) >= LOOK_EVERY_MILLISECONDS;
        let is_mine = is_old && self.looked.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        if is_mine || seen().is_none() {
            let _ = events::look(house).await;
        }
        seen()
    }
}

impl Page {
    fn of(made: Made) -> Self {
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
    fn size(&self) -> usize {
        self.plain.len() * 3 / 2
    }
}
