//! What this process remembers of the programme, so that it is not read again while it stays the same. Rooms that look
//! at events fill it and ask it, each in a snapshot that says which edition holds.

use domain::events::Almanac;
use jiff::civil::Date;
use std::sync::{Arc, PoisonError, RwLock};

/// The programme as one edition says it. What filters offer is the day's.
#[derive(Debug)]
pub struct Edition {
    pub id: Arc<str>,
    pub day: Date,
    pub almanac: Almanac,
    /// Whether it is the example programme.
    pub is_example: bool,
}

/// The last edition that was read.
#[derive(Clone, Debug, Default)]
pub struct Remembered(Arc<RwLock<Option<Arc<Edition>>>>);

impl Remembered {
    pub fn last(&self) -> Option<Arc<Edition>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Written anew by ourselves: whoever asks next reads it.
    pub fn forget(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub fn keep(&self, edition: &Arc<Edition>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(edition));
    }
}
