//! The numbers of events that the overview shows: open calls, failed messages, people who wait.

use super::OverviewRow;
use crate::db::Conn;
use crate::error::Result;
use crate::signups::store;
use domain::events::Occurrence;
use domain::ids::{EventSlug, WorkshopSlug};
use domain::organizers::{Organizer, Right};
use std::collections::{BTreeMap, HashMap};

/// How many people wait for an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Those on the waiting list of the event.
    pub people: i64,
    /// Those with a seat at the event who wait for a workshop.
    pub workshops: BTreeMap<WorkshopSlug, i64>,
}

/// The numbers by event; an event that is absent has none.
pub(super) struct EventCounts {
    pub calls: HashMap<EventSlug, i64>,
    pub failed: HashMap<EventSlug, i64>,
    waiting: HashMap<EventSlug, Waiting>,
}

impl EventCounts {
    /// Counts calls and messages of all events, and who waits for those that are shown. Their taken seats are counted already:
    /// they say whether anybody waits. Calls and messages
    /// count only for somebody who makes calls.
    pub async fn load(c: &mut Conn<'_>, shown: &[&Occurrence], organizer: &Organizer) -> Result<Self> {
        let mut waiting = HashMap::new();
        for Occurrence { listing, .. } in shown {
            let slug = &listing.event.slug;
            if listing.taken.has_any_waiting() && !waiting.contains_key(slug) {
                let people = store::count_waiting_people(c, slug).await?;
                let workshops = store::count_waiting_for_workshops(c, slug).await?.into_iter().collect();
                waiting.insert(slug.clone(), Waiting { people, workshops });
            }
        }
        if !organizer.role.rights().contains(&Right::MakeCalls) {
            return Ok(Self { calls: HashMap::new(), failed: HashMap::new(), waiting });
        }
        let calls = store::count_call_tasks(c).await?.into_iter().collect();
        let failed = store::count_failed_messages(c).await?.into_iter().collect();
        Ok(Self { calls, failed, waiting })
    }

    pub fn row(&self, occurrence: Occurrence) -> OverviewRow {
        let slug = &occurrence.listing.event.slug;
        OverviewRow {
            calls: self.calls.get(slug).copied().unwrap_or(0),
            failed: self.failed.get(slug).copied().unwrap_or(0),
            waiting: self.waiting.get(slug).cloned().unwrap_or_default(),
            occurrence,
        }
    }
}
