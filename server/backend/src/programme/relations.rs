//! Changes of hosts, venues and programmes: the events that show them count as changed, for feeds and API clients.

use crate::db::Conn;
use crate::error::Result;
use crate::events::store::{EventRelation, touch_events};
use domain::events::{Host, Programme, Venue};
use domain::time::Instant;

/// The changed records.
#[derive(Default)]
pub struct ChangedRelations(Vec<ChangedRelation>);

struct ChangedRelation {
    record: EventRelation,
    /// The step by which SEQUENCE (RFC 5545) of its events rises: 1 if calendars show what changed, otherwise 0.
    sequence_step: i64,
}

impl ChangedRelations {
    /// Adds a host, if it is not a new one.
    pub fn host(&mut self, new: &Host, old: Option<&Host>) {
        if let Some(old) = old {
            let is_in_calendars = (&old.name, &old.email, &old.phone) != (&new.name, &new.email, &new.phone);
            self.add(EventRelation::Host(new.slug.clone()), is_in_calendars);
        }
    }

    /// Adds a venue, if it is not a new one.
    pub fn venue(&mut self, new: &Venue, old: Option<&Venue>) {
        if let Some(old) = old {
            let is_in_calendars = (old.address(), old.lat, old.lon) != (new.address(), new.lat, new.lon);
            self.add(EventRelation::Venue(new.slug.clone()), is_in_calendars);
        }
    }

    /// Events show only the title of their programme, and calendar files not even that.
    pub fn programme(&mut self, new: &Programme, old: Option<&Programme>) {
        if old.is_some_and(|old| old.title != new.title) {
            self.add(EventRelation::Programme(new.slug.clone()), false);
        }
    }

    fn add(&mut self, record: EventRelation, is_in_calendars: bool) {
        self.0.push(ChangedRelation { record, sequence_step: is_in_calendars.into() });
    }

    /// Marks the events of the changed records as updated. It must run after the events are saved, which would overwrite it.
    pub async fn touch_events(&self, tx: &mut Conn<'_>, now: Instant) -> Result<()> {
        for ChangedRelation { record, sequence_step } in &self.0 {
            touch_events(tx, record, now, *sequence_step).await?;
        }
        Ok(())
    }
}
