//! Listings: events with the data that their cards and pages show.

use super::{Availability, Event, Host, Programme, Status, Taken, Venue};
use crate::time::Instant;
use std::sync::Arc;

/// An event with its hosts, venue, programme and taken seats. Cheap to clone, since all but the seats is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    pub event: Arc<Event>,
    pub host: Arc<Host>,
    pub co_hosts: Vec<Arc<Host>>,
    /// `None` if the event takes place online only.
    pub venue: Option<Arc<Venue>>,
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

    /// Returns the host, then the co-hosts.
    pub fn hosts(&self) -> impl Iterator<Item = &Arc<Host>> {
        std::iter::once(&self.host).chain(&self.co_hosts)
    }

    /// The accessibility of the venue, in the city's words.
    pub fn accessibility(&self) -> &[String] {
        self.venue.as_ref().map_or(&[], |venue| &venue.accessibility)
    }

    /// The number of open seats that may be published: `None` if the event is confidential.
    pub fn public_free_seats(&self) -> Option<i64> {
        if self.event.sign_up.is_confidential { None } else { self.event.open_seats(&self.taken) }
    }

    /// The number of free seats that are kept for parties on the waiting list; `None` if there are none, and if the event is
    /// confidential.
    pub fn public_kept_seats(&self) -> Option<i64> {
        let kept = self.event.free_seats(&self.taken)? - self.event.open_seats(&self.taken)?;
        Some(kept).filter(|kept| *kept > 0 && !self.event.sign_up.is_confidential)
    }

    /// The telephone number for questions: of the event's contact, else of the sign-up, else of the host.
    pub fn phone(&self) -> Option<&str> {
        let contact = self.event.contact.as_ref().and_then(|contact| contact.phone.as_deref());
        contact.or(self.event.sign_up.phone.as_deref()).or(self.host.phone.as_deref())
    }

    /// [`Self::phone`] for messages and calendars; `None` if the event is confidential, as a host's number may reveal what it is.
    pub fn outside_phone(&self) -> Option<&str> {
        self.phone().filter(|_| !self.event.sign_up.is_confidential)
    }

    /// The e-mail address for answers to messages: of the event's contact, else of the host. `None` if the event is
    /// confidential.
    pub fn outside_email(&self) -> Option<&str> {
        self.event.notice_recipient(&self.host).filter(|_| !self.event.sign_up.is_confidential)
    }
}
