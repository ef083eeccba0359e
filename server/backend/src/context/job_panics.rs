//! The number of panics of each background job, for monitoring.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The number of panics of each background job since the process started. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct JobPanics(Arc<Mutex<BTreeMap<&'static str, u64>>>);

impl JobPanics {
    /// Counts a panic of a job.
    pub fn add(&self, job: &'static str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(job).or_default() += 1;
    }

    /// The jobs that have panicked, and how often.
    pub fn counts(&self) -> BTreeMap<&'static str, u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
