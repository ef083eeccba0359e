//! Accounts of organizers.

use super::{Right, Role};
use crate::ids::{EventSlug, HostSlug, OrganizerId};
use crate::signups::{EmailAddress, Name};
use crate::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// A member of staff with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organizer {
    pub id: OrganizerId,
    pub email: EmailAddress,
    pub name: Name,
    pub role: Role,
    /// The hosts for which an organizer with [`Role::Host`] works.
    pub hosts: BTreeSet<HostSlug>,
    /// The events whose check-in an organizer with [`Role::Door`] may do.
    pub events: BTreeSet<EventSlug>,
    /// The rights that an organizer with [`Role::Host`] has at single events beside those of the role.
    pub grants: Grants,
    pub disabled_at: Option<Instant>,
}

/// Rights by event, each one of [`Right::GRANTABLE`].
pub type Grants = BTreeMap<EventSlug, Vec<Right>>;
