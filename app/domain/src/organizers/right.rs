//! The rights that pages and forms of the back office require. A page without its right answers as if it did not exist.

use super::{Organizer, Role};
use crate::events::Event;
use crate::time::Instant;

/// The right that a page or a form requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// No login is required, as on the login page.
    None,
    /// Any organizer with an active account.
    Any,
    /// An organizer with [`Role::Lead`].
    Lead,
    /// An organizer who may do the check-in of the event in the address.
    CheckIn,
}

impl Right {
    /// Whether `organizer` has this right; `event` is the one in the address.
    pub fn is_held_by(self, organizer: Option<&Organizer>, event: Option<&Event>, now: Instant) -> bool {
        let Some(organizer) = organizer.filter(|organizer| organizer.disabled_at.is_none()) else {
            return self == Self::None;
        };
        match (self, organizer.role) {
            (Self::None | Self::Any, _) | (Self::Lead, Role::Lead) => true,
            (Self::Lead, Role::Door) => false,
            (Self::CheckIn, Role::Lead) => event.is_some(),
            (Self::CheckIn, Role::Door) => event.is_some_and(|event| organizer.may_check_in_at(event, now)),
        }
    }
}

impl Organizer {
    /// Whether an organizer with [`Role::Door`] may do the check-in of `event`: it is assigned to them, and the day
    /// after its last date is not over.
    pub fn may_check_in_at(&self, event: &Event, now: Instant) -> bool {
        let last_day = event.dates.iter().map(|date| date.last_day()).max();
        let day_after = last_day.and_then(|day| day.tomorrow().ok());
        self.events.contains(&event.slug) && day_after.is_some_and(|day| now.in_berlin().date() <= day)
    }
}
