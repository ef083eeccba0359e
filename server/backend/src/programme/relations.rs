//! Changes of hosts, venues and programmes: the events that show them count as changed, for feeds and API clients.

use crate::db::Conn;
use crate::error::Result;
use crate::events::store::{EventRelation, touch_events};
use domain::events::{Host, Programme, Venue};
use domain::time::Instant;

/// The changed records, each with the step by which SEQUENCE (RFC 5545) of its events rises: 1 if calendars show what
/// changed, otherwise 0.
#[derive(Default)]
pub struct ChangedRelations(Vec<(EventRelation, i64)>);

impl ChangedRelations {
    /// Adds a host, if it is not a new one.
    pub fn host(&mut self, new: &Host, old: Option<&Host>) {
        if let Some(old) = old {
            let is_in_calendars = (&old.name, &old.email, &old.phone) != (&new.name, &new.email, &new.phone);
            self.0.push((EventRelation::Host(new.slug.clone()), is_in_calendars.into()));
        }
    }

    /// Adds a venue, if it is not a new one.
    pub fn venue(&mut self, new: &Venue, old: Option<&Venue>) {
        if let Some(old) = old {
            let is_in_calendars = (old.address(), old.lat, old.lon) != (new.address(), new.lat, new.lon);
            self.0.push((EventRelation::Venue(new.slug.clone()), is_in_calendars.into()));
        }
    }

    /// Events show only the title of their programme, and calendar files not even that.
    pub fn programme(&mut self, new: &Programme, old: Option<&Programme>) {
        if old.is_some_and(|old| old.title != new.title) {
            self.0.push((EventRelation::Programme(new.slug.clone()), 0));
        }
    }

    /// Marks the events of the changed records as updated. It must run after the events are saved, which would overwrite it.
    pub async fn touch_events(&self, tx: &mut Conn<'_>, now: Instant) -> Result<()> {
        for (relation, sequence_step) in &self.0 {
            touch_events(tx, relation, now, *sequence_step).await?;
        }
        Ok(())
    }
}
