//! Files that are uploaded: how many this server holds in memory at once.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Each takes at most what an image may have, 10 MB, until its image is stored. A further file is left in the connection until
/// one of them is.
const FILES_AT_ONCE: usize = 4;

/// The places for files in memory.
pub struct Uploads(Arc<Semaphore>);

impl Default for Uploads {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(FILES_AT_ONCE)))
    }
}

impl Uploads {
    /// Waits for a place.
    pub async fn place(&self) -> Option<OwnedSemaphorePermit> {
        // The semaphore is never closed.
        Arc::clone(&self.0).acquire_owned().await.ok()
    }
}

/// A file in memory.
pub struct Upload {
    pub bytes: Vec<u8>,
    /// Its place; free when this is dropped.
    pub place: Option<OwnedSemaphorePermit>,
}
