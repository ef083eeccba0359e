//! The cache of rendered pages and feeds that are the same for every visitor: rendered and compressed once for all requests.
//!
//! An entry is used while the programme has the same version: a page for a second at most, so that the free seats on it are
//! never older, a feed for a minute. The cache does not know what it holds.

mod cached_page;
mod render_limiter;

pub use cached_page::{CachedPage, Rendered};
pub use render_limiter::{RenderError, RenderLimiter};

use backend::context::ProgrammeVersion;
use backend::{AppContext, events};
use moka::future::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The greatest age of the free seats on a page.
const PAGE_LIFETIME: Duration = Duration::from_secs(1);
/// Feeds show no free seats, but what is coming changes with the time of day.
const FEED_LIFETIME: Duration = Duration::from_mins(1);
/// How soon a programme that another process wrote is seen here.
const REFRESH_INTERVAL: Duration = Duration::from_millis(100);
/// In bytes. Addresses with made-up queries displace nothing but each other.
const CAPACITY: u64 = 32 * 1024 * 1024;

/// Language, path and query, and the version of the programme that the page shows.
type Key = (&'static str, String, Option<ProgrammeVersion>);

/// Rendered pages and feeds, by language, address and version of the programme.
pub struct PageCache {
    pages: Cache<Key, Arc<CachedPage>>,
    feeds: Cache<Key, Arc<CachedPage>>,
    /// When a request last began to look for a new version, in milliseconds since `started`.
    refreshed: AtomicU64,
    started: Instant,
}

impl Default for PageCache {
    fn default() -> Self {
        let weight = |key: &Key, page: &Arc<CachedPage>| u32::try_from(key.1.len() + page.size()).unwrap_or(u32::MAX);
        Self {
            pages: Cache::builder().weigher(weight).max_capacity(CAPACITY).time_to_live(PAGE_LIFETIME).build(),
            feeds: Cache::builder().weigher(weight).max_capacity(CAPACITY).time_to_live(FEED_LIFETIME).build(),
            refreshed: AtomicU64::new(0),
            started: Instant::now(),
        }
    }
}

impl PageCache {
    /// Returns the page at an address in a language. Awaits `render` if it is not cached; requests for the same page wait
    /// for one.
    pub async fn page(
        &self,
        ctx: &AppContext,
        language: &'static str,
        address: &str,
        render: impl Future<Output = Rendered> + Send,
    ) -> Arc<CachedPage> {
        let key = (language, address.to_owned(), self.programme_version(ctx).await);
        if let Some(page) = self.pages.get(&key).await {
            return page;
        }
        let page = self.pages.get_with_by_ref(&key, async { Arc::new(CachedPage::new(render.await)) }).await;
        if page.status.is_server_error() {
            self.pages.invalidate(&key).await;
        }
        page
    }

    /// Returns the feed at an address in a language, like [`Self::page`]. An error is not cached.
    pub async fn feed<E: Send + Sync + 'static>(
        &self,
        ctx: &AppContext,
        language: &'static str,
        address: &str,
        render: impl Future<Output = Result<Rendered, E>> + Send,
    ) -> Result<Arc<CachedPage>, Arc<E>> {
        let key = (language, address.to_owned(), self.programme_version(ctx).await);
        self.feeds.try_get_with(key, async { Ok(Arc::new(CachedPage::new(render.await?))) }).await
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
