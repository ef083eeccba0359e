//! What a use case may answer instead of a result.

use crate::db;
use domain::signups::{FieldErrors, Refusal};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Expected: the person is told why, and what to do.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Expected: the form comes back with what is wrong in it.
    #[error("not filled in well: {0:?}")]
    Faulty(FieldErrors),
    #[error("there is no such thing")]
    NotFound,
    /// A surprise; logged once where it meets the person.
    #[error(transparent)]
    Unexpected(#[from] Box<dyn std::error::Error + Send + Sync>),
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        Self::Unexpected(Box::new(error))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(Box::new(error))
    }
}

impl From<FieldErrors> for Error {
    fn from(errors: FieldErrors) -> Self {
        Self::Faulty(errors)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
