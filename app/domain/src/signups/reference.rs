//! The reference of a sign-up, which its contact gives on the telephone.

use crate::short_code::ShortCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The reference of a sign-up in the form `K7M-4QX`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(ShortCode);

/// German and English abbreviations of months, without those whose letters no code has.
const MONTHS: [&str; 12] = ["JAN", "FEB", "MRZ", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "DEC", "DEZ"];

impl Reference {
    /// Makes a reference from 30 random bits, as [`ShortCode::from_bits`]; `None` for one that a spreadsheet takes for a number
    /// (`22E-345`) or a date (`JAN-234`).
    pub fn from_bits(bits: u32) -> Option<Self> {
        let code = ShortCode::from_bits(bits);
        let (first, second) = code.as_str().split_once('-')?;
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_number = first.strip_suffix('E').is_some_and(is_digits);
        let is_ambiguous = is_digits(second) && (is_number || is_digits(first) || MONTHS.contains(&first));
        (!is_ambiguous).then_some(Self(code))
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

#[cfg(test)]
mod tests {
    use super::Reference;
    use crate::short_code::ShortCode;

    /// The bits of a code, from whose lowest five the first letter is made.
    fn bits(code: &str) -> u32 {
        let letters = code.bytes().filter(|letter| *letter != b'-');
        letters.zip(0_u32..).fold(0, |bits, (letter, n)| {
            let found = (0..32).find(|value| ShortCode::from_bits(*value).as_str().as_bytes()[0] == letter);
            bits | found.expect("a letter of codes") << (5 * n)
        })
    }

    #[test]
    fn no_reference_is_a_number_or_a_date_for_a_spreadsheet() {
        for ambiguous in ["22E-345", "99E-999", "JAN-234", "DEZ-999", "222-345"] {
            assert_eq!(ShortCode::from_bits(bits(ambiguous)).as_str(), ambiguous);
            assert_eq!(Reference::from_bits(bits(ambiguous)), None, "{ambiguous}");
        }
        for plain in ["K7M-4QX", "JAN-23A", "22F-345", "2E2-345", "E22-345", "KAN-234"] {
            assert_eq!(Reference::from_bits(bits(plain)).expect("a reference").as_str(), plain);
        }
    }
}
