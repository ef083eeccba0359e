//! Typed names and numbers of things, so that two arguments cannot be swapped.

use serde::{Deserialize, Serialize};
use std::fmt;

const LONGEST: usize = 100;

/// Why a text is no slug: slugs are 1–100 of `a–z 0–9 -`, beginning and ending with a letter or digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASlug;

impl fmt::Display for NotASlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a slug is 1 to 100 of a–z, 0–9 and -, and neither begins nor ends with -")
    }
}

fn is_slug(text: &str) -> bool {
    (1..=LONGEST).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

macro_rules! slugs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = NotASlug;
            fn try_from(text: String) -> Result<Self, NotASlug> {
                if is_slug(&text) { Ok(Self(text)) } else { Err(NotASlug) }
            }
        }
        impl TryFrom<&str> for $name {
            type Error = NotASlug;
            fn try_from(text: &str) -> Result<Self, NotASlug> {
                Self::try_from(text.to_owned())
            }
        }
        impl From<$name> for String {
            fn from(slug: $name) -> Self {
                slug.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

slugs! {
    EventSlug,
    ProgrammeSlug,
    HostSlug,
    VenueSlug,
    WorkshopSlug,
    /// The part of an event in which workshops run side by side.
    SlotSlug,
    PartnerSlug,
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// 32 hexadecimal digits, as the number stands in the database.
            pub fn to_text(self) -> String {
                digits(&self.0)
            }

            pub fn from_text(text: &str) -> Option<Self> {
                read_digits(text).map(Self)
            }
        }
        impl From<[u8; 16]> for $name {
            fn from(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }
        }
        impl From<$name> for [u8; 16] {
            fn from(number: $name) -> Self {
                number.0
            }
        }
    )+};
}

numbers! {
    /// A sign-up's number: 16 bytes, time-ordered (UUID version 7, RFC 9562), as all numbers here.
    SignUpId,
    OrganizerId,
    /// One wish to come in, and the link and the code that answer it.
    LoginId,
    /// A press at the door, so that its repetitions are known for what they are.
    Nonce,
    /// A row that nobody but the database names.
    RowId,
}

impl Nonce {
    /// The one of a party's member, where one press speaks for the whole party.
    #[must_use]
    pub fn of_member(self, position: i64) -> Self {
        let place = u128::from(position.unsigned_abs());
        Self(u128::from_be_bytes(self.0).wrapping_add(place).to_be_bytes())
    }
}

fn digits(bytes: &[u8; 16]) -> String {
    bytes.iter().fold(String::with_capacity(32), |mut text, byte| {
        for half in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
        text
    })
}

fn read_digits(text: &str) -> Option<[u8; 16]> {
    if text.len() != 32 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 16];
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[place * 2..place * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_what_may_stand_in_an_address() {
        for good in ["a", "woche-der-demenz", "2022"] {
            assert!(EventSlug::try_from(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "Ä", "a b", "a/b", "a_b", &"x".repeat(101)] {
            assert_eq!(EventSlug::try_from(bad), Err(NotASlug), "{bad}");
        }
    }

    #[test]
    fn a_sign_ups_number_survives_the_database() {
        let id = SignUpId(std::array::from_fn(|n| u8::try_from(n * 15).unwrap()));
        assert_eq!(SignUpId::from_text(&id.to_text()), Some(id));
        assert_eq!(SignUpId::from_text("no number"), None);
    }
}
