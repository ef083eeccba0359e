//! What a page or a press of the back office asks of whoever wants it. What one may not see, is not there.

use super::{Organizer, Role};
use crate::events::Event;
use crate::time::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Nobody need be known here: the way in.
    None,
    /// Whoever works here.
    Any,
    /// The whole house.
    Lead,
    /// The door of the event in the address.
    Door,
}

impl Right {
    /// Whether `organizer` has it; `event` is the one in the address.
    pub fn is_held_by(self, organizer: Option<&Organizer>, event: Option<&Event>, now: Instant) -> bool {
        let Some(organizer) = organizer.filter(|organizer| organizer.disabled_at.is_none()) else {
            return self == Self::None;
        };
        match (self, organizer.role) {
            (Self::None | Self::Any, _) | (Self::Lead, Role::Lead) => true,
            (Self::Lead, Role::Door) => false,
            (Self::Door, Role::Lead) => event.is_some(),
            (Self::Door, Role::Door) => event.is_some_and(|event| organizer.keeps_the_door_of(event, now)),
        }
    }
}

impl Organizer {
    /// Until the end of the day after the event.
    pub fn keeps_the_door_of(&self, event: &Event, now: Instant) -> bool {
        let last_day = event.dates.iter().map(|date| date.last_day()).max();
        let day_after = last_day.and_then(|day| day.tomorrow().ok());
        self.events.contains(&event.slug) && day_after.is_some_and(|day| now.in_berlin().date() <= day)
    }
}
