//! The random source, as a parameter: the system's, or a seeded one whose ids a test can predict.

use domain::signups::Reference;
use domain::time::Instant;
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::sync::{Arc, Mutex, PoisonError};

/// The source of random bytes, ids and references.
#[derive(Clone, Debug)]
pub enum Random {
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Random {
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// Random bytes; the system's are fit for secrets.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the system for random bytes")]
            Self::System => rand::rng().fill_bytes(&mut bytes),
            Self::Seeded(rng) => rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
        }
        bytes
    }

    /// A UUID version 7 (RFC 9562, 5.7): ids of one day are neighbours in the index.
    pub fn id<N: From<[u8; 16]>>(&self, now: Instant) -> N {
        let milliseconds = u64::try_from(now.0).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &self.bytes()).into_uuid().into_bytes().into()
    }

    pub fn reference(&self) -> Reference {
        loop {
            if let Some(reference) = Reference::from_bits(u32::from_be_bytes(self.bytes())) {
                return reference;
            }
        }
    }
}
