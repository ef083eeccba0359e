//! Finished pages and files that are everybody's: made and compressed once for all who wait. They are kept while the
//! programme stays as it is: pages for a second at the most, so that free seats are never older, files for a minute. `pages`, `api`
//! and `feeds` ask; it knows none of what they make.

mod page;

use backend::{House, events};
use moka::future::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

pub use page::{Made, Page};

/// Free seats that people see are never older.
const LONGEST: Duration = Duration::from_secs(1);
/// Files that tell no free seats need not be made anew as often; but time goes by in them too.
const LONGEST_FILE: Duration = Duration::from_mins(1);
/// How soon a programme that another process wrote shows here.
const LOOK_EVERY: Duration = Duration::from_millis(LOOK_EVERY_MILLISECONDS);
const LOOK_EVERY_MILLISECONDS: u64 = 100;
/// Bytes of all that is kept; addresses with made-up queries push out nothing but each other.
const MOST: u64 = 32 * 1024 * 1024;
/// What pages are.
pub const HTML: &str = "text/html; charset=utf-8";

/// Language, address, and the edition of the programme that it shows.
type Key = (&'static str, String, Option<Arc<str>>);

pub struct Kept {
    pages: Cache<Key, Arc<Page>>,
    files: Cache<Key, Arc<Page>>,
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
            looked: AtomicU64::new(0),
            began: Instant::now(),
        }
    }
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
        self.files.try_get_with(key, async { Ok(Arc::new(Page::of(made.await?))) }).await
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
