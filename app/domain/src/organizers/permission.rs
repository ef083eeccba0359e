//! Whether an organizer may do something: the rights of the role, where it holds, and what was granted beside it.

use super::{Organizer, Right, Role, Scope};
use crate::events::Event;
use crate::time::Instant;

impl Organizer {
    /// Whether the organizer has a right at an event; without an event, whether their role has it at all.
    pub fn may(&self, right: Right, event: Option<&Event>, now: Instant) -> bool {
        if self.disabled_at.is_some() {
            return false;
        }
        if matches!(right, Right::None | Right::Any) {
            return true;
        }
        let has = self.role.rights().contains(&right);
        match event {
            None => has,
            Some(event) => {
                let is_possible = right != Right::DraftEvents || self.may_change(event);
                (has || self.is_granted(right, event)) && is_possible && self.is_in_scope(event, now)
            }
        }
    }

    /// Whether the organizer may draft an event of these hosts.
    pub fn may_draft_for<'a>(&self, mut hosts: impl Iterator<Item = &'a str>) -> bool {
        self.has_all_events() || hosts.any(|host| self.hosts.iter().any(|own| own.as_str() == host))
    }

    /// Whether the rights of the role hold for all events.
    pub fn has_all_events(&self) -> bool {
        self.role.scope() == Scope::All
    }

    fn is_in_scope(&self, event: &Event, now: Instant) -> bool {
        match self.role.scope() {
            Scope::All => true,
            Scope::OwnHosts => event.hosts().any(|host| self.hosts.contains(host)),
            Scope::AssignedEvents => {
                let last_day = event.dates.iter().map(|date| date.last_day()).max();
                let day_after = last_day.and_then(|day| day.tomorrow().ok());
                self.events.contains(&event.slug) && day_after.is_some_and(|day| now.in_berlin().date() <= day)
            }
        }
    }

    /// Whether the organizer may change an event in its state: without [`Right::EditProgramme`] none that was cancelled.
    fn may_change(&self, event: &Event) -> bool {
        self.role.rights().contains(&Right::EditProgramme) || event.cancelled.is_none()
    }

    /// Who sees who needs what may count it.
    fn is_granted(&self, right: Right, event: &Event) -> bool {
        let right = if right == Right::CountNeeds { Right::SeeNeeds } else { right };
        self.role == Role::Host && self.grants.get(&event.slug).is_some_and(|rights| rights.contains(&right))
    }
}
