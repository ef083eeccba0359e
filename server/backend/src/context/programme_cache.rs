//! The programme cache: the programme as this process read it last, so that it is not read again while it stays the same.

use domain::events::{Listing, ProgrammeIndex, Taken};
use domain::ids::EventSlug;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// The version of the programme: an id that every write of the programme replaces in the same transaction.
pub type ProgrammeVersion = Arc<str>;

/// The whole programme at one version. The choices of its filters are those of `day`.
#[derive(Debug)]
pub struct ProgrammeSnapshot {
    pub version: ProgrammeVersion,
    pub day: Date,
    pub index: ProgrammeIndex,
    /// Whether it is the example programme.
    pub is_example: bool,
}

/// The snapshot that was read last, and the seats that were counted last. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeCache(Arc<Cached>);

#[derive(Debug, Default)]
struct Cached {
    snapshot: RwLock<Option<Arc<ProgrammeSnapshot>>>,
    /// Only for a page that must do without the database.
    last_taken: Mutex<HashMap<EventSlug, Taken>>,
}

impl ProgrammeCache {
    pub fn get(&self) -> Option<Arc<ProgrammeSnapshot>> {
        self.0.snapshot.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Empties the cache after this process has written the programme.
    pub fn clear(&self) {
        *self.0.snapshot.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub fn put(&self, snapshot: &Arc<ProgrammeSnapshot>) {
        *self.0.snapshot.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(snapshot));
    }

    /// Remembers the seats of a listing.
    pub(crate) fn remember_taken(&self, listing: &Listing) {
        let mut last_taken = self.last_taken();
        match last_taken.get_mut(&listing.event.slug) {
            Some(taken) => taken.clone_from(&listing.taken),
            None => drop(last_taken.insert(listing.event.slug.clone(), listing.taken.clone())),
        }
    }

    /// An event with the seats that were taken when this process counted them last; none if it is not cached.
    pub(crate) fn last_listing(&self, slug: &EventSlug) -> Option<Listing> {
        let mut listing = self.get()?.index.event(slug).cloned()?;
        if let Some(taken) = self.last_taken().get(slug) {
            listing.taken.clone_from(taken);
        }
        Some(listing)
    }

    fn last_taken(&self) -> MutexGuard<'_, HashMap<EventSlug, Taken>> {
        self.0.last_taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
