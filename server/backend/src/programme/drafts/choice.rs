//! Fields whose value is one of a few words.

use domain::events::{Order, Promotion, SignUpMode};

/// A value that is written as one of a few words.
pub trait Choice: Copy + PartialEq + 'static {
    const CHOICES: &'static [(&'static str, Self)];

    /// The word for the value.
    fn code(self) -> &'static str {
        Self::CHOICES.iter().find(|(_, choice)| *choice == self).map_or("", |(code, _)| code)
    }

    fn of_code(code: &str) -> Option<Self> {
        Self::CHOICES.iter().find(|(known, _)| *known == code).map(|(_, choice)| *choice)
    }
}

impl Choice for SignUpMode {
    const CHOICES: &'static [(&'static str, Self)] =
        &[("none", Self::None), ("here", Self::Here), ("by_host", Self::ByHost), ("elsewhere", Self::Elsewhere)];
}

impl Choice for Promotion {
    const CHOICES: &'static [(&'static str, Self)] = &[("at_once", Self::AtOnce), ("offer", Self::Offer)];
}

impl Choice for Order {
    const CHOICES: &'static [(&'static str, Self)] = &[("fill", Self::Fill), ("strict", Self::Strict)];
}
