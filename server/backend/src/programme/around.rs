//! What stands around events and has changed: whoever keeps a copy of the events hears of it, for they show it too.

use crate::db::Conn;
use crate::error::Result;
use crate::events::store::{Neighbour, touch};
use domain::events::{Host, Programme, Venue};
use domain::time::Instant;

/// With how much further each event's SEQUENCE goes (RFC 5545): not at all where calendars do not show what changed.
#[derive(Default)]
pub struct Around(Vec<(Neighbour, i64)>);

impl Around {
    pub fn host(&mut self, new: &Host, old: Option<&Host>) {
        if let Some(old) = old {
            let is_in_calendars = (&old.name, &old.email) != (&new.name, &new.email);
            self.0.push((Neighbour::Host(new.slug.clone()), is_in_calendars.into()));
        }
    }

    pub fn venue(&mut self, new: &Venue, old: Option<&Venue>) {
        if let Some(old) = old {
            let is_in_calendars = (old.address(), old.lat, old.lon) != (new.address(), new.lat, new.lon);
            self.0.push((Neighbour::Venue(new.slug.clone()), is_in_calendars.into()));
        }
    }

    /// Of which events tell only the title, and calendars not even that.
    pub fn programme(&mut self, new: &Programme, old: Option<&Programme>) {
        if old.is_some_and(|old| old.title != new.title) {
            self.0.push((Neighbour::Programme(new.slug.clone()), 0));
        }
    }

    /// After the events were written, which would write over it.
    pub async fn touch(&self, tx: &mut Conn<'_>, now: Instant) -> Result<()> {
        for (neighbour, further) in &self.0 {
            touch(tx, neighbour, now, *further).await?;
        }
        Ok(())
    }
}
