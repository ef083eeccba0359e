//! The programme cache: the programme as this process read it last, so that it is not read again while it stays the same.

use domain::events::ProgrammeIndex;
use jiff::civil::Date;
use std::sync::{Arc, PoisonError, RwLock};

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

/// The snapshot that was read last. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeCache(Arc<RwLock<Option<Arc<ProgrammeSnapshot>>>>);

impl ProgrammeCache {
    pub fn get(&self) -> Option<Arc<ProgrammeSnapshot>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Empties the cache after this process has written the programme.
    pub fn clear(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub fn put(&self, snapshot: &Arc<ProgrammeSnapshot>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(snapshot));
    }
}
