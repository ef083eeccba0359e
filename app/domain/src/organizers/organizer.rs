//! A login: who, in which role, for which events.

use crate::ids::{EventSlug, OrganizerId};
use crate::signups::{EmailAddress, Name};
use crate::time::Instant;
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organizer {
    pub id: OrganizerId,
    pub email: EmailAddress,
    pub name: Name,
    pub role: Role,
    /// The events whose door a [`Role::Door`] keeps.
    pub events: BTreeSet<EventSlug>,
    pub disabled_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Sees everything.
    Lead,
    /// Keeps the door of the events they were given, until the day after.
    Door,
}

impl Role {
    pub const ALL: [Self; 2] = [Self::Lead, Self::Door];

    /// The word on the command line and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Door => "door",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}
