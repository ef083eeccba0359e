//! The error of use cases.

use crate::db;
use domain::ids::NotASlug;
use domain::signups::{FieldErrors, Refusal};

/// Why a use case returned no result.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Expected: a rule refuses the request; the page shows the reason and what to do.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Expected: the form has errors; the page shows it again with them.
    #[error("not filled in well: {0:?}")]
    Invalid(FieldErrors),
    /// Expected: there is no such thing, or the caller may not know of it.
    #[error("there is no such thing")]
    NotFound,
    /// Expected: the link was ended, because the contact has another mailbox.
    #[error("the link was ended")]
    LinkEnded,
    /// Expected under overload: the database could not do it in time. Nothing was stored; a repeat makes sense.
    #[error("the database is busy")]
    Busy,
    /// Expected in an outage: the database cannot be used. Whether something was stored is unknown; a repeat makes sense.
    #[error("the database can't be used: {0}")]
    Unavailable(String),
    /// Unexpected: a database error or a bug. It is logged once, where the error page is rendered.
    #[error(transparent)]
    Unexpected(#[from] Box<dyn std::error::Error + Send + Sync>),
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Whether the same request may succeed a little later.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Busy | Self::Unavailable(_))
    }

    /// The error of a read after the request has stored something: [`Self::Busy`] would say that nothing was stored.
    #[must_use]
    pub fn after_commit(self) -> Self {
        match self {
            Self::Busy => Self::Unavailable("it is busy".to_owned()),
            error => error,
        }
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::Busy => Self::Busy,
            db::Error::Unavailable(cause) | db::Error::DiskFull(cause) | db::Error::ReadOnly(cause) => {
                Self::Unavailable(cause)
            }
            db::Error::OtherFile => Self::Unavailable(db::OTHER_FILE.to_owned()),
            error => Self::Unexpected(Box::new(error)),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(Box::new(error))
    }
}

/// A text that is no slug names nothing.
impl From<NotASlug> for Error {
    fn from(_: NotASlug) -> Self {
        Self::NotFound
    }
}

impl From<FieldErrors> for Error {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
