//! The reference of a sign-up, which its contact gives on the telephone.

use crate::short_code::ShortCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The reference of a sign-up in the form `K7M-4QX`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(ShortCode);

impl Reference {
    /// Makes a reference from 30 random bits, as [`ShortCode::from_bits`].
    pub fn from_bits(bits: u32) -> Self {
        Self(ShortCode::from_bits(bits))
    }

    /// Parses a reference as it was typed, see [`ShortCode::parse`].
    pub fn parse(text: &str) -> Option<Self> {
        ShortCode::parse(text).map(Self)
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
