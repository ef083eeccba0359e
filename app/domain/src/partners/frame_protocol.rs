//! The messages that an embed exchanges with the page around it.

use crate::signups::FormData;

/// A protocol of messages between an embed and the page around it, each with one script in the embed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameProtocol {
    /// Our own: the embed reports its height.
    Height,
    /// That of WordPress: the embed reports its height and the link that was clicked.
    WordPress,
}

impl FrameProtocol {
    /// The name of the field in the address of an embed.
    pub const FIELD: &str = "hoehe";

    /// Returns the protocol that the address of an embed asks for.
    pub fn of_query(query: &FormData) -> Option<Self> {
        Self::named(query.value(Self::FIELD)?.trim())
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Height, Self::WordPress].into_iter().find(|protocol| protocol.name() == name)
    }

    /// Returns its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Height => "melden",
            Self::WordPress => "wordpress",
        }
    }
}
