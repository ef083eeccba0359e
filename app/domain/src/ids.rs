//! Slugs and ids as types of their own, so that two arguments cannot be swapped.

use crate::short_code::ShortCode;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;
use uuid::fmt::{Hyphenated, Simple};

const LONGEST: usize = 100;

/// The error for text that is not a slug. Slugs are 1 to 100 characters of `a–z 0–9 -` that begin and end with a letter
/// or digit.
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
    /// The slug of a slot: the part of an event in which workshops run in parallel.
    SlotSlug,
    PartnerSlug,
}

impl EventSlug {
    /// The code of the event's short address: always the same, but perhaps that of another event too.
    pub fn short_code(&self) -> ShortCode {
        let [a, b, c, d, ..] = Uuid::new_v5(&Uuid::NAMESPACE_URL, self.0.as_bytes()).into_bytes();
        ShortCode::from_bits(u32::from_be_bytes([a, b, c, d]))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// Writes 32 hexadecimal digits, the form used in the database.
            pub fn to_text(self) -> String {
                Uuid::from_bytes(self.0).simple().to_string()
            }

            /// Parses the form that `to_text` writes.
            pub fn from_text(text: &str) -> Option<Self> {
                text.parse().ok().map(|id: Simple| Self(id.into_uuid().into_bytes()))
            }
        }
        impl From<[u8; 16]> for $name {
            fn from(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }
        }
        impl From<$name> for [u8; 16] {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// The id of a sign-up: 16 bytes, time-ordered (UUID version 7, RFC 9562), like all ids here.
    SignUpId,
    /// The id of an organizer.
    OrganizerId,
    /// The id of a submission, by which a host hands in a draft or a change of an event.
    SubmissionId,
    /// The id of a login attempt, to which the link and the code of one message belong.
    LoginId,
    /// The key of a check-in, by which repeated requests are recognised (idempotency key).
    CheckInKey,
    /// The id of a database row that is referred to only within the database.
    RowId,
}

/// The generation of the links to a record. A higher one ends the links that were made before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation(pub i64);

impl Generation {
    pub const FIRST: Self = Self(0);

    /// The generation after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The generations before this one.
    pub fn earlier(self) -> impl Iterator<Item = Self> {
        (Self::FIRST.0..self.0).map(Self)
    }
}

impl CheckInKey {
    /// Parses a key as a client writes it: a UUID (RFC 9562, 4) in lower or upper case, or its 32 hexadecimal digits alone.
    pub fn parse(text: &str) -> Option<Self> {
        let with_hyphens = || text.parse().ok().map(|id: Hyphenated| Self(id.into_uuid().into_bytes()));
        Self::from_text(text).or_else(with_hyphens)
    }

    /// Derives the key of the participant at `position` from the key of a check-in for the whole party.
    #[must_use]
    pub fn of_member(self, position: i64) -> Self {
        let offset = u128::from(position.unsigned_abs());
        Self(u128::from_be_bytes(self.0).wrapping_add(offset).to_be_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_only_characters_that_an_address_can_hold() {
        for good in ["a", "woche-der-demenz", "2022"] {
            assert!(EventSlug::try_from(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "Ä", "a b", "a/b", "a_b", &"x".repeat(101)] {
            assert_eq!(EventSlug::try_from(bad), Err(NotASlug), "{bad}");
        }
    }

    #[test]
    fn an_id_is_parsed_from_the_text_that_it_is_written_as() {
        let id = SignUpId(std::array::from_fn(|n| u8::try_from(n * 15).unwrap()));
        assert_eq!(SignUpId::from_text(&id.to_text()), Some(id));
        assert_eq!(SignUpId::from_text("no number"), None);
    }

    #[test]
    fn the_key_of_a_check_in_is_a_uuid_with_or_without_hyphens() {
        let key = CheckInKey::parse("0198c0de-0000-7000-8000-00000000abcd");
        assert_eq!(key.map(CheckInKey::to_text).as_deref(), Some("0198c0de00007000800000000000abcd"));
        for same in ["0198C0DE-0000-7000-8000-00000000ABCD", "0198c0de00007000800000000000abcd"] {
            assert_eq!(CheckInKey::parse(same), key, "{same}");
        }
        for wrong in [
            "",
            "0198c0de-0000-7000-8000-00000000abc",
            "0198c0de00007000-8000-00000000-abcd0",
            "{0198c0de-0000-7000-8000-00000000abcd}",
            "urn:uuid:0198c0de-0000-7000-8000-00000000abcd",
            " 0198c0de00007000800000000000abcd",
            "0198c0de00007000800000000000abcg",
        ] {
            assert_eq!(CheckInKey::parse(wrong), None, "{wrong}");
        }
    }
}
