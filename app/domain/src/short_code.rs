//! Codes that are short enough to be given on the telephone, such as `K7M-4QX`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The alphabet, without 0, O, 1 and I, which are easily confused.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 6;

/// A code in the form `K7M-4QX`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShortCode(String);

impl ShortCode {
    /// Makes a code from 30 bits; the two highest bits are not used.
    pub fn from_bits(bits: u32) -> Self {
        let letter = |n: usize| char::from(ALPHABET[(bits >> (5 * n)) as usize & 31]);
        let half = |from: usize| (from..from + LENGTH / 2).map(letter).collect::<String>();
        Self(format!("{}-{}", half(0), half(LENGTH / 2)))
    }

    /// Parses a code; ignores case, spaces, and missing or extra dashes.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: String =
            text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        let is_known = letters.len() == LENGTH && letters.bytes().all(|letter| ALPHABET.contains(&letter));
        is_known.then(|| Self(format!("{}-{}", &letters[..LENGTH / 2], &letters[LENGTH / 2..])))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_no_easily_confused_characters_and_is_parsed_back() {
        for bits in [0, u32::MAX, 0x1234_5678, 0x0fed_cba9] {
            let code = ShortCode::from_bits(bits);
            assert_eq!(code.as_str().len(), 7);
            assert!(!code.as_str().contains(['0', 'O', '1', 'I']), "{code}");
            assert_eq!(ShortCode::parse(code.as_str()), Some(code));
        }
    }

    #[test]
    fn case_spaces_and_dashes_are_ignored_and_other_text_is_no_code() {
        assert_eq!(ShortCode::parse(" k7m 4qx ").unwrap().as_str(), "K7M-4QX");
        for wrong in ["K7M", "K7M-4Q0", "K7M-4QXX", "", "ÄÖÜ-ÄÖÜ"] {
            assert_eq!(ShortCode::parse(wrong), None, "{wrong}");
        }
    }
}
