//! The roles of organizers: each is a set of rights, and says for which events they hold.

use super::Right;

/// The role of an organizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// May do everything.
    Lead,
    /// Looks after the programme and the sign-ups of all events.
    Editor,
    /// Works for one or more hosts: drafts their events, has their lists and does their check-in.
    Host,
    /// Does the check-in of the assigned events, until the end of the day after each event.
    Door,
}

/// The events for which the rights of a role hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    /// Those of the organizer's own hosts, also as co-hosts.
    OwnHosts,
    /// Those that are assigned to the organizer, until the end of the day after each event.
    AssignedEvents,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Lead, Self::Editor, Self::Host, Self::Door];

    /// The code used in forms, on the command line and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Editor => "editor",
            Self::Host => "host",
            Self::Door => "door",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The rights of the role. [`Right::None`] and [`Right::Any`] need no role.
    pub fn rights(self) -> &'static [Right] {
        match self {
            Self::Lead => &Right::ALL,
            Self::Editor => EDITOR,
            Self::Host => HOST,
            Self::Door => DOOR,
        }
    }

    pub fn scope(self) -> Scope {
        match self {
            Self::Lead | Self::Editor => Scope::All,
            Self::Host => Scope::OwnHosts,
            Self::Door => Scope::AssignedEvents,
        }
    }
}

const EDITOR: &[Right] = &[
    Right::EditProgramme,
    Right::DraftEvents,
    Right::Approve,
    Right::Publish,
    Right::SeeHistory,
    Right::SeeSignUps,
    Right::EditSignUps,
    Right::SearchPeople,
    Right::SeeContacts,
    Right::CountNeeds,
    Right::SeeNeeds,
    Right::SeeNotes,
    Right::Export,
    Right::Print,
    Right::CheckIn,
    Right::MakeCalls,
];

const HOST: &[Right] = &[Right::DraftEvents, Right::SeeSignUps, Right::SearchPeople, Right::Print, Right::CheckIn];

const DOOR: &[Right] = &[Right::CheckIn, Right::CountNeeds];
