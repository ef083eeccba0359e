//! Keyed hashes: what tables hold instead of a text that they must not reveal.

/// The keyed hash of a text in base64url, and during a rotation the one that the old secret gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyedHash {
    /// New rows are stored under this one.
    pub current: String,
    /// Rows may be stored under this one.
    pub old: Option<String>,
}

impl KeyedHash {
    /// Whether a stored hash is that of the text.
    pub fn matches(&self, stored: &str) -> bool {
        self.all().any(|hash| hash == stored)
    }

    /// The hashes under which a row may be stored, the current one first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.current.as_str()).chain(self.old.as_deref())
    }
}
