//! The data version: whether anything was committed since.

/// What a database had committed at one moment. Equal ones have nothing committed in between, by any process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataVersion(Vec<u8>);

impl DataVersion {
    pub(super) fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }
}
