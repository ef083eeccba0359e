//! An event with all that its card and its page show beside it.

use super::{Availability, Event, Host, Programme, Status, Taken, Venue};
use crate::time::Instant;
use std::sync::Arc;

/// Cheap to clone: what the programme says is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    pub event: Arc<Event>,
    pub host: Arc<Host>,
    pub co_hosts: Vec<Arc<Host>>,
    pub venue: Arc<Venue>,
    pub programme: Option<Arc<Programme>>,
    pub taken: Taken,
}

impl Listing {
    pub fn status(&self, now: Instant) -> Status {
        self.event.status(now)
    }

    pub fn availability(&self, now: Instant) -> Availability {
        self.event.availability(&self.taken, now)
    }

    /// Everybody who invites, the host first.
    pub fn hosts(&self) -> impl Iterator<Item = &Arc<Host>> {
        std::iter::once(&self.host).chain(&self.co_hosts)
    }

    /// Seats that are open, as the public may know them: none where the event is confidential.
    pub fn free_to_show(&self) -> Option<i64> {
        if self.event.sign_up.is_confidential { None } else { self.event.open(&self.taken) }
    }

    /// Whom to call about this event: its contact person, else its host.
    pub fn phone(&self) -> Option<&str> {
        let contact = self.event.contact.as_ref().and_then(|contact| contact.phone.as_deref());
        contact.or(self.event.sign_up.phone.as_deref()).or(self.host.phone.as_deref())
    }
}
