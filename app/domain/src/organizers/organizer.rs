//! Accounts of organizers, with their roles.

use crate::ids::{EventSlug, OrganizerId};
use crate::signups::{EmailAddress, Name};
use crate::time::Instant;
use std::collections::BTreeSet;

/// A member of staff with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organizer {
    pub id: OrganizerId,
    pub email: EmailAddress,
    pub name: Name,
    pub role: Role,
    /// The events whose check-in an organizer with [`Role::Door`] may do.
    pub events: BTreeSet<EventSlug>,
    pub disabled_at: Option<Instant>,
}

/// The role of an organizer; decides their rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// May do everything.
    Lead,
    /// May do the check-in of the assigned events, until the end of the day after each event.
    Door,
}

impl Role {
    pub const ALL: [Self; 2] = [Self::Lead, Self::Door];

    /// The code used on the command line and in the database.
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
