//! Everything that can keep a page from being shown, and the status that goes with it.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::fmt;

/// The one error that reaches a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    NotFound,
    /// Nothing of the back office that whoever asks may see; it looks the same whether it is there or not.
    NotForYou,
    /// A link or a code that lets nobody in any more.
    NoLonger,
    /// A press from another site, or one whose form we cannot know.
    ForeignPress,
    /// This address does not take this kind of request.
    WrongMethod,
    TooLarge,
    /// Not a form.
    WrongType,
    /// Too old to be done, or done already.
    Late,
    /// The form did not arrive in time.
    TooSlow,
    /// The form broke off.
    Incomplete,
    /// Too many requests from one network.
    TooOften,
    /// A surprise; the reference leads to its line in the log.
    Broken {
        reference: String,
    },
}

impl Problem {
    pub fn status(&self) -> u16 {
        match self {
            Self::Incomplete => 400,
            Self::NotFound | Self::NotForYou => 404,
            Self::NoLonger => 410,
            Self::ForeignPress => 403,
            Self::WrongMethod => 405,
            Self::Late => 409,
            Self::TooLarge => 413,
            Self::WrongType => 415,
            Self::TooSlow => 408,
            Self::TooOften => 429,
            Self::Broken { .. } => 500,
        }
    }

    /// The `data-status` of a refused press.
    pub(crate) fn answer(&self) -> Option<&'static str> {
        match self {
            Self::Late => Some("closed"),
            Self::ForeignPress | Self::TooLarge | Self::WrongType | Self::TooSlow | Self::Incomplete => Some("invalid"),
            Self::NotFound
            | Self::NotForYou
            | Self::NoLonger
            | Self::WrongMethod
            | Self::TooOften
            | Self::Broken { .. } => None,
        }
    }

    /// Logs a surprise, once, under a reference that the person sees.
    pub fn broken(house: &backend::House, error: &dyn fmt::Display) -> Self {
        let reference = house.chance.reference().to_string();
        tracing::error!(%reference, %error, "a request could not be answered");
        Self::Broken { reference }
    }

    pub fn from_backend(house: &backend::House, error: &backend::Error) -> Self {
        match error {
            backend::Error::NotFound => Self::NotFound,
            backend::Error::Refused(_) | backend::Error::Faulty(_) => Self::Late,
            backend::Error::Unexpected(error) => Self::broken(house, error),
        }
    }
}

/// Sets the status of the page that is being rendered.
pub(crate) fn set_status(status: u16) {
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), axum::http::StatusCode::from_u16(status)) {
        options.set_status(status);
    }
}
