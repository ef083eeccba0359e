//! The cache of rendered pages and feeds that are the same for every visitor: rendered and compressed once for all requests.
//!
//! An entry is used while the programme has the same version: a page for 150 ms at most, so that the free seats on it are
//! never older, a feed for a minute. While the database is busy or away, the last one goes on for an hour; a page says of what
//! time it is. The cache does not know what it holds.

mod cached_page;
mod render_limiter;

pub use cached_page::{CachedPage, Rendered};
pub use render_limiter::{RenderError, RenderLimiter};

use axum::http::StatusCode;
use backend::context::ProgrammeVersion;
use backend::{AppContext, events};
use moka::future::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use text::Words;

/// The greatest age of the free seats on a page, also of those that are taken on another node.
const PAGE_LIFETIME: Duration = Duration::from_millis(150);
/// Feeds show no free seats, but what is coming changes with the time of day.
const FEED_LIFETIME: Duration = Duration::from_mins(1);
/// How long a page or feed goes on while no newer one can be rendered.
const STALE_LIFETIME: Duration = Duration::from_hours(1);
/// How soon a programme that another process wrote is seen here.
const REFRESH_INTERVAL: Duration = Duration::from_millis(100);
/// In bytes. Addresses with made-up queries displace nothing but each other.
const CAPACITY: u64 = 32 * 1024 * 1024;

/// Language, path and query, and the version of the programme that the page shows; none for one that goes on.
type Key = (&'static str, String, Option<ProgrammeVersion>);
type Entries = Cache<Key, Arc<CachedPage>>;

/// Rendered pages and feeds, by language, address and version of the programme.
pub struct PageCache {
    pages: Entries,
    feeds: Entries,
    /// The last page or feed at each address.
    last: Entries,
    /// When a request last began to look for a new version, in milliseconds since `started`.
    refreshed: AtomicU64,
    started: Instant,
}

impl Default for PageCache {
    fn default() -> Self {
        Self {
            pages: entries(PAGE_LIFETIME),
            feeds: entries(FEED_LIFETIME),
            last: entries(STALE_LIFETIME),
            refreshed: AtomicU64::new(0),
            started: Instant::now(),
        }
    }
}

fn entries(lifetime: Duration) -> Entries {
    let weight = |key: &Key, page: &Arc<CachedPage>| u32::try_from(key.1.len() + page.size()).unwrap_or(u32::MAX);
    Cache::builder().weigher(weight).max_capacity(CAPACITY).time_to_live(lifetime).build()
}

impl PageCache {
    /// Returns the page at an address in a language. Awaits `render` if it is not cached; requests for the same page wait
    /// for one. If the database cannot answer (503), the last page goes on with a notice.
    pub async fn page(
        &self,
        ctx: &AppContext,
        words: Words,
        address: &str,
        render: impl Future<Output = Rendered> + Send,
    ) -> Arc<CachedPage> {
        let key = (words.language(), address.to_owned(), self.programme_version(ctx).await);
        if let Some(page) = self.pages.get(&key).await {
            return page;
        }
        let render = async {
            let page = self.keep(words, address, CachedPage::new(render.await, ctx.clock.now())).await;
            if page.status != StatusCode::SERVICE_UNAVAILABLE {
                return page;
            }
            self.last_page(words, address).await.unwrap_or(page)
        };
        let page = self.pages.get_with_by_ref(&key, render).await;
        if page.status.is_server_error() {
            self.pages.invalidate(&key).await;
        }
        page
    }

    /// Returns the feed at an address in a language, like [`Self::page`]. An error is not cached.
    pub async fn feed(
        &self,
        ctx: &AppContext,
        words: Words,
        address: &str,
        render: impl Future<Output = Result<Rendered, RenderError>> + Send,
    ) -> Result<Arc<CachedPage>, Arc<RenderError>> {
        let key = (words.language(), address.to_owned(), self.programme_version(ctx).await);
        let render = async {
            match render.await {
                Ok(feed) => Ok(self.keep(words, address, CachedPage::new(feed, ctx.clock.now())).await),
                Err(error) => Err(error),
            }
        };
        match self.feeds.try_get_with(key, render).await {
            Err(error) if error.is_temporary() => self.last_page(words, address).await.ok_or(error),
            found => found,
        }
    }

    /// Keeps a page or feed, so that it can go on.
    async fn keep(&self, words: Words, address: &str, page: CachedPage) -> Arc<CachedPage> {
        let page = Arc::new(page);
        if page.status == StatusCode::OK {
            self.last.insert((words.language(), address.to_owned(), None), Arc::clone(&page)).await;
        }
        page
    }

    /// The last page or feed at an address, with a notice if it is a page.
    async fn last_page(&self, words: Words, address: &str) -> Option<Arc<CachedPage>> {
        let last = self.last.get(&(words.language(), address.to_owned(), None)).await?;
        Some(last.with_stale_notice(words).map_or(last, Arc::new))
    }

    /// The version of the programme, at most [`REFRESH_INTERVAL`] old: one request looks for all. While the database does
    /// not answer, the last known version counts.
    async fn programme_version(&self, ctx: &AppContext) -> Option<ProgrammeVersion> {
        let known = || ctx.programme_cache.get().map(|snapshot| snapshot.version.clone());
        let milliseconds = |duration: Duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        // The first request, for which `last` is 0, looks too.
        let now = milliseconds(self.started.elapsed() + REFRESH_INTERVAL);
        let last = self.refreshed.load(Ordering::Relaxed);
        let is_due = now.saturating_sub(last) >= milliseconds(REFRESH_INTERVAL);
        let is_first =
            is_due && self.refreshed.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        if is_first || known().is_none() {
            let _ = events::refresh_programme_cache(ctx).await;
        }
        known()
    }
}
