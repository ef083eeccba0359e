//! The rows of an event's dates and workshops.

use crate::record;
use domain::events::Workshop;
use domain::ids::{EventSlug, SlotSlug, WorkshopSlug};
use domain::time::{Instant, Moment, Period};

record! {
    pub(super) struct DateRow in "event_dates" {
        pub(super) event: EventSlug,
        position: i64,
        starts_local: Moment,
        starts_at: Instant,
        ends_local: Moment,
        ends_at: Instant,
    }
}

record! {
    pub(super) struct WorkshopRow in "workshops" key(event, slug) {
        pub(super) event: EventSlug,
        slug: WorkshopSlug,
        position: i64,
        slot: SlotSlug,
        title: String,
        room: Option<String>,
        seats: i64,
    }
}

impl DateRow {
    pub(super) fn new(event: EventSlug, position: i64, Period { starts, ends }: Period) -> Self {
        Self { event, position, starts_local: starts, starts_at: starts.at, ends_local: ends, ends_at: ends.at }
    }

    /// The stored instants count, even if the rules of the time zone have changed since.
    pub(super) fn period(self) -> (EventSlug, Period) {
        let Self { event, position: _, starts_local, starts_at, ends_local, ends_at } = self;
        let starts = Moment { at: starts_at, ..starts_local };
        (event, Period { starts, ends: Moment { at: ends_at, ..ends_local } })
    }
}

impl WorkshopRow {
    pub(super) fn new(event: EventSlug, position: i64, workshop: Workshop) -> Self {
        let Workshop { slug, slot, title, room, seats } = workshop;
        Self { event, slug, position, slot, title, room, seats }
    }

    pub(super) fn workshop(self) -> (EventSlug, Workshop) {
        let Self { event, slug, position: _, slot, title, room, seats } = self;
        (event, Workshop { slug, slot, title, room, seats })
    }
}
