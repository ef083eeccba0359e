//! The actor of a use case: who acts, through which channel, and with which permissions.

use crate::db::columns;
use domain::ids::OrganizerId;
use domain::signups::Channel;

/// The identity under which the audit log records an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    /// A visitor, or the holder of a sign-up's link.
    Public,
    /// The administrator at the command line.
    CommandLine,
    /// The application itself: a rule of the event, or a deadline.
    System,
    /// A logged-in organizer.
    Organizer(OrganizerId),
}

impl Principal {
    /// The text that the audit log stores.
    pub fn to_text(self) -> String {
        match self {
            Self::Public => "public".to_owned(),
            Self::CommandLine => "command_line".to_owned(),
            Self::System => "system".to_owned(),
            Self::Organizer(id) => id.to_text(),
        }
    }

    /// Reads what [`Self::to_text`] wrote; an unknown text is the command line.
    pub fn from_text(text: &str) -> Self {
        match text {
            "public" => Self::Public,
            "system" => Self::System,
            id => OrganizerId::from_text(id).map_or(Self::CommandLine, Self::Organizer),
        }
    }
}

columns! {
    Principal: String, |text| Some(Principal::from_text(&text)), |principal| principal.to_text();
}

/// The actor of a use case.
#[derive(Clone, Copy, Debug)]
pub struct Actor {
    pub principal: Principal,
    /// The channel of a sign-up that this actor makes.
    pub channel: Channel,
    /// Whether the actor may exceed the seats knowingly. Visitors never may.
    pub may_exceed_seats: bool,
    /// Whether the contact learns the outcome at once: on the page, on the telephone or at the counter. If not, and the
    /// contact has no mailbox, an organizer calls.
    pub is_contact_informed: bool,
}

impl Actor {
    /// A visitor at the public pages.
    pub const PUBLIC: Self = Self {
        principal: Principal::Public,
        channel: Channel::Online,
        may_exceed_seats: false,
        is_contact_informed: true,
    };

    /// A rule or a deadline; the contact is not informed yet.
    pub(crate) const SYSTEM: Self = Self { principal: Principal::System, is_contact_informed: false, ..Self::PUBLIC };

    /// An organizer who enters what a contact asks for.
    pub fn organizer(organizer: OrganizerId, channel: Channel) -> Self {
        Self { principal: Principal::Organizer(organizer), channel, ..Self::PUBLIC }
    }

    pub fn is_public(self) -> bool {
        self.principal == Principal::Public
    }
}
