//! The short reference that people say on the telephone, such as `K7M-4QX`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Without 0, O, 1 and I, which sound or look alike.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 6;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reference(String);

impl Reference {
    /// From 30 random bits; the two highest are not used.
    pub fn from_bits(bits: u32) -> Self {
        let letter = |n: usize| char::from(LETTERS[(bits >> (5 * n)) as usize & 31]);
        let half = |from: usize| (from..from + LENGTH / 2).map(letter).collect::<String>();
        Self(format!("{}-{}", half(0), half(LENGTH / 2)))
    }

    /// Forgives small letters, spaces and a missing or extra dash.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: String =
            text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        let is_known = letters.len() == LENGTH && letters.bytes().all(|letter| LETTERS.contains(&letter));
        is_known.then(|| Self(format!("{}-{}", &letters[..LENGTH / 2], &letters[LENGTH / 2..])))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_can_be_said_on_the_telephone() {
        for bits in [0, u32::MAX, 0x1234_5678, 0x0fed_cba9] {
            let reference = Reference::from_bits(bits);
            assert_eq!(reference.as_str().len(), 7);
            assert!(!reference.as_str().contains(['0', 'O', '1', 'I']), "{reference}");
            assert_eq!(Reference::parse(reference.as_str()), Some(reference));
        }
    }

    #[test]
    fn what_was_heard_is_forgiven_and_what_cannot_be_is_not() {
        assert_eq!(Reference::parse(" k7m 4qx ").unwrap().as_str(), "K7M-4QX");
        for wrong in ["K7M", "K7M-4Q0", "K7M-4QXX", "", "ÄÖÜ-ÄÖÜ"] {
            assert_eq!(Reference::parse(wrong), None, "{wrong}");
        }
    }
}
