//! What stands around events and has changed: whoever keeps a copy of the events hears of it, for they show it too.

use crate::db::Conn;
use crate::error::Result;
use crate::events::store;
use domain::events::{Host, Programme, Venue};
use domain::ids::{HostSlug, ProgrammeSlug, VenueSlug};
use domain::time::Instant;

/// With how much further each event's SEQUENCE goes (RFC 5545): not at all where calendars do not show what changed.
#[derive(Default)]
pub struct Around {
    hosts: Vec<(HostSlug, i64)>,
    venues: Vec<(VenueSlug, i64)>,
    programmes: Vec<ProgrammeSlug>,
}

impl Around {
    pub fn host(&mut self, new: &Host, old: Option<&Host>) {
        if let Some(old) = old {
            let is_in_calendars = (&old.name, &old.email) != (&new.name, &new.email);
            self.hosts.push((new.slug.clone(), is_in_calendars.into()));
        }
    }

    pub fn venue(&mut self, new: &Venue, old: Option<&Venue>) {
        if let Some(old) = old {
            let is_in_calendars = (old.address(), old.lat, old.lon) != (new.address(), new.lat, new.lon);
            self.venues.push((new.slug.clone(), is_in_calendars.into()));
        }
    }

    /// Of which events tell only the title.
    pub fn programme(&mut self, new: &Programme, old: Option<&Programme>) {
        if old.is_some_and(|old| old.title != new.title) {
            self.programmes.push(new.slug.clone());
        }
    }

    /// After the events were written, which would write over it.
    pub async fn touch(&self, tx: &mut Conn<'_>, now: Instant) -> Result<()> {
        for (host, further) in &self.hosts {
            store::touch_of_host(tx, host, now, *further).await?;
        }
        for (venue, further) in &self.venues {
            store::touch_at_venue(tx, venue, now, *further).await?;
        }
        for programme in &self.programmes {
            store::touch_of_programme(tx, programme, now).await?;
        }
        Ok(())
    }
}
