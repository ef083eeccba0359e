//! The error that a person sees instead of a page, with its HTTP status.

use crate::outage_log;
use std::fmt;

/// An error that a person sees instead of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    NotFound,
    /// Nothing in the back office that this visitor may see. The answer does not reveal whether the page exists.
    NotAuthorized,
    /// The same where nobody is logged in, or not any more.
    LoggedOut,
    /// A login link or code that is no longer valid.
    Gone,
    /// A link to a sign-up whose contact has another mailbox since.
    LinkEnded,
    /// A submission from another site, or one with an unknown `form_id`.
    CrossSite,
    /// The address does not accept this HTTP method.
    WrongMethod,
    /// The body exceeds the limit.
    TooLarge,
    /// The body is not a form.
    WrongType,
    /// The action is no longer possible, or was done already.
    Conflict,
    /// The form did not arrive in time.
    Timeout,
    /// The connection ended before the form was complete.
    Incomplete,
    /// Too many requests from one network.
    TooManyRequests,
    /// The database is overloaded; nothing was stored.
    Busy,
    /// The database cannot be used; whether something was stored is unknown.
    Unavailable,
    /// An unexpected error; the reference finds it in the log.
    Broken {
        reference: String,
    },
}

impl Problem {
    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Incomplete => 400,
            Self::NotFound | Self::NotAuthorized | Self::LoggedOut => 404,
            Self::Gone | Self::LinkEnded => 410,
            Self::CrossSite => 403,
            Self::WrongMethod => 405,
            Self::Conflict => 409,
            Self::TooLarge => 413,
            Self::WrongType => 415,
            Self::Timeout => 408,
            Self::TooManyRequests => 429,
            Self::Busy | Self::Unavailable => 503,
            Self::Broken { .. } => 500,
        }
    }

    /// Returns the page's `data-status`; none unless a submission was rejected, or the database could not answer.
    pub(crate) fn data_status(&self) -> Option<&'static str> {
        match self {
            Self::Conflict => Some("closed"),
            Self::Busy | Self::Unavailable => Some("busy"),
            Self::CrossSite | Self::TooLarge | Self::WrongType | Self::Timeout | Self::Incomplete => Some("invalid"),
            Self::NotFound
            | Self::NotAuthorized
            | Self::LoggedOut
            | Self::Gone
            | Self::LinkEnded
            | Self::WrongMethod
            | Self::TooManyRequests
            | Self::Broken { .. } => None,
        }
    }

    /// Converts an error of the backend. An unexpected error, and one of the database, is logged.
    pub fn from_backend(ctx: &backend::AppContext, error: &backend::Error) -> Self {
        match error {
            backend::Error::NotFound => Self::NotFound,
            backend::Error::LinkEnded => Self::LinkEnded,
            backend::Error::Refused(_) | backend::Error::Invalid(_) => Self::Conflict,
            backend::Error::Busy => {
                outage_log::log_busy();
                Self::Busy
            }
            backend::Error::Unavailable(cause) => {
                outage_log::log_unavailable(cause);
                Self::Unavailable
            }
            backend::Error::Unexpected(error) => Self::broken(ctx, error),
        }
    }

    /// Logs an unexpected error once, under a new reference that the person sees.
    pub fn broken(ctx: &backend::AppContext, error: &dyn fmt::Display) -> Self {
        let reference = ctx.random.reference().to_string();
        tracing::error!(%reference, %error, "a request could not be answered");
        Self::Broken { reference }
    }
}
