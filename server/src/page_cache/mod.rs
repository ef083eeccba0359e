//! The cache of rendered pages and feeds that are the same for every visitor: rendered and compressed once for all requests.
//!
//! A page is used for a second while nothing is committed, which is looked for every 150 ms, so that the free seats on it
//! are never older; a feed for a minute while the programme has the same version. While the database is busy or away, the
//! last one goes on for an hour; a page says of what time it is. The cache does not know what it holds.

mod cached_page;
mod render_limiter;

pub use cached_page::{CachedPage, Rendered};
pub use render_limiter::{RenderError, RenderLimiter};

use axum::http::StatusCode;
use backend::{AppContext, context::ProgrammeVersion, db::DataVersion, events};
use moka::future::Cache;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use text::Words;

/// Pages show what depends on the time of day, such as whether sign-up is open.
const PAGE_LIFETIME: Duration = Duration::from_secs(1);
/// Feeds show no free seats, but what is coming changes with the time of day.
const FEED_LIFETIME: Duration = Duration::from_mins(1);
/// How long a page or feed goes on while no newer one can be rendered.
const STALE_LIFETIME: Duration = Duration::from_hours(1);
/// How soon what was committed is seen on a page, also what another process committed.
const REFRESH_INTERVAL: Duration = Duration::from_millis(150);
/// In bytes. Addresses with made-up queries displace nothing but each other.
const CAPACITY: u64 = 32 * 1024 * 1024;

/// Language, path and query, and the versions that the page shows; none for one that goes on.
type Key = (&'static str, String, Versions);
type Entries = Cache<Key, Arc<CachedPage>>;

/// What an entry shows: a version of the programme and, for a page, the data after so many changes.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Versions {
    programme: Option<ProgrammeVersion>,
    changes: u64,
}

/// The last look for changes in the database, and when the next one is due.
struct Look {
    due: Option<Instant>,
    data: Option<DataVersion>,
    changes: u64,
}

/// Rendered pages and feeds, by language, address and versions.
pub struct PageCache {
    pages: Entries,
    feeds: Entries,
    /// The last page or feed at each address.
    last: Entries,
    look: Mutex<Look>,
}

impl Default for PageCache {
    fn default() -> Self {
        Self {
            pages: entries(PAGE_LIFETIME),
            feeds: entries(FEED_LIFETIME),
            last: entries(STALE_LIFETIME),
            look: Mutex::new(Look { due: Some(Instant::now()), data: None, changes: 0 }),
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
        let key = (words.language(), address.to_owned(), self.versions(ctx).await);
        if let Some(page) = self.pages.get(&key).await {
            return page;
        }
        let render = async {
            let page = self.keep(words, address, render.await, ctx).await;
            let last = self.last_page(words, address);
            if page.status == StatusCode::SERVICE_UNAVAILABLE { last.await.unwrap_or(page) } else { page }
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
        let versions = Versions { changes: 0, ..self.versions(ctx).await };
        let key = (words.language(), address.to_owned(), versions);
        let render = async { Ok::<_, RenderError>(self.keep(words, address, render.await?, ctx).await) };
        match self.feeds.try_get_with(key, render).await {
            Err(error) if error.is_temporary() => self.last_page(words, address).await.ok_or(error),
            found => found,
        }
    }

    /// Keeps a page or feed, so that it can go on.
    async fn keep(&self, words: Words, address: &str, page: Rendered, ctx: &AppContext) -> Arc<CachedPage> {
        let page = Arc::new(CachedPage::new(page, ctx.clock.now()));
        if page.status == StatusCode::OK {
            self.last.insert((words.language(), address.to_owned(), Versions::default()), Arc::clone(&page)).await;
        }
        page
    }

    /// The last page or feed at an address, with a notice if it is a page.
    async fn last_page(&self, words: Words, address: &str) -> Option<Arc<CachedPage>> {
        let last = self.last.get(&(words.language(), address.to_owned(), Versions::default())).await?;
        Some(last.with_stale_notice(words).map_or(last, Arc::new))
    }

    /// At most [`REFRESH_INTERVAL`] old. While the database does not answer, the last known version of the programme counts.
    async fn versions(&self, ctx: &AppContext) -> Versions {
        let known = || ctx.programme_cache.get().map(|snapshot| snapshot.version.clone());
        // Taken by one request, which looks for all.
        let is_due = self.look().due.take_if(|due| *due <= Instant::now()).is_some();
        if is_due || known().is_none() {
            self.look().due = Some(Instant::now() + REFRESH_INTERVAL);
            let found = ctx.db.data_version().await;
            {
                let mut look = self.look();
                look.changes += u64::from(found.is_none() || look.data != found);
                look.data = found;
            }
            let _ = events::refresh_programme_cache(ctx).await;
        }
        Versions { programme: known(), changes: self.look().changes }
    }

    fn look(&self) -> MutexGuard<'_, Look> {
        self.look.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
