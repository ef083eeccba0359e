//! Randomness, as a parameter: the system's, or a seeded one whose ids a test can foretell.

use domain::{signups::Reference, time::Instant};
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Clone, Debug)]
pub enum Chance {
    System,
    Seeded(Arc<Mutex<StdRng>>),
}

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// Bytes that nobody can guess, unless seeded.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the chance that everybody else asks")]
            Self::System => rand::rng().fill_bytes(&mut bytes),
            Self::Seeded(rng) => rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes),
        }
        bytes
    }

    /// UUID version 7 (RFC 9562, 5.7): ids of one day lie side by side in the index.
    pub fn id<N: From<[u8; 16]>>(&self, now: Instant) -> N {
        let milliseconds = u64::try_from(now.0).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &self.bytes()).into_uuid().into_bytes().into()
    }

    pub fn reference(&self) -> Reference {
        Reference::from_bits(u32::from_be_bytes(self.bytes()))
    }
}
