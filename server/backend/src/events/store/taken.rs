//! Counts the taken seats of events from the sign-ups themselves, so there is no counter that could drift.

use super::conditions::has_seats;
use crate::db::{self, Conn};
use crate::rows;
use domain::events::{Event, SignUpMode, Taken};
use domain::ids::{EventSlug, WorkshopSlug};
use std::collections::HashMap;
use std::sync::Arc;

/// The number of events that one statement counts; for a single event there is a faster statement.
const BATCH_SIZE: usize = 8;

/// The taken seats by event, without events of which nothing is taken or whose sign-up is not here.
pub async fn taken(c: &mut Conn<'_>, events: &[Arc<Event>]) -> db::Result<HashMap<EventSlug, Taken>> {
    let mut taken = HashMap::<EventSlug, Taken>::new();
    let with_sign_up: Vec<&Event> =
        events.iter().map(Arc::as_ref).filter(|event| event.sign_up.mode == SignUpMode::Here).collect();
    for batch in with_sign_up.chunks(BATCH_SIZE) {
        for (event, seats) in event_seats(c, batch).await? {
            taken.entry(event).or_default().event = seats;
        }
    }
    let with_list: Vec<&Event> = with_sign_up.iter().copied().filter(|event| event.sign_up.has_waiting_list).collect();
    for batch in with_list.chunks(BATCH_SIZE) {
        for (event,) in events_with_waiting(c, batch).await? {
            taken.entry(event).or_default().has_waiting = true;
        }
        for (event, workshop) in workshops_with_waiting(c, batch).await? {
            taken.entry(event).or_default().workshops_with_waiting.insert(workshop);
        }
    }
    let with_workshops: Vec<&Event> = with_sign_up.into_iter().filter(|event| !event.workshops.is_empty()).collect();
    for batch in with_workshops.chunks(BATCH_SIZE) {
        for (event, workshop, seats) in workshop_seats(c, batch).await? {
            taken.entry(event).or_default().workshops.insert(workshop, seats);
        }
    }
    Ok(taken)
}

/// Runs a statement for one event or a batch, given the texts before and after the condition on the event.
macro_rules! query_events {
    ($c:expr, $events:expr, $before:literal, $after:expr) => {
        if let [event] = $events {
            rows!($c, concat!($before, " = $1 ", $after), event.slug)
        } else {
            let [a, b, d, e, f, g, h, i] = slugs($events);
            rows!($c, concat!($before, " IN ($1, $2, $3, $4, $5, $6, $7, $8) ", $after), a, b, d, e, f, g, h, i)
        }
    };
}

async fn event_seats(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(EventSlug, i64)>> {
    query_events!(
        c,
        events,
        "SELECT event, CAST(SUM(seats) AS BIGINT) FROM sign_ups WHERE event",
        concat!("AND ", has_seats!(""), " GROUP BY event")
    )
}

/// `CROSS JOIN` makes SQLite join in this order, so that it never reads the choices of cancelled sign-ups.
async fn workshop_seats(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(EventSlug, WorkshopSlug, i64)>> {
    query_events!(
        c,
        events,
        "SELECT p.event, p.workshop, COUNT(*) FROM sign_ups s CROSS JOIN workshop_choices p WHERE s.event",
        concat!(
            "AND ",
            has_seats!("s."),
            " AND p.sign_up = s.id AND p.queued_at_version IS NULL GROUP BY p.event, p.workshop"
        )
    )
}

/// The events with a waiting party; `EXISTS` stops at the first one.
async fn events_with_waiting(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(EventSlug,)>> {
    query_events!(
        c,
        events,
        "SELECT slug FROM events WHERE slug",
        "AND EXISTS (SELECT 1 FROM sign_ups s WHERE s.event = slug AND s.queued_at_version IS NOT NULL)"
    )
}

async fn workshops_with_waiting(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(EventSlug, WorkshopSlug)>> {
    query_events!(
        c,
        events,
        "SELECT w.event, w.slug FROM workshops w WHERE w.event",
        "AND EXISTS (SELECT 1 FROM workshop_choices p \
         WHERE p.event = w.event AND p.workshop = w.slug AND p.queued_at_version IS NOT NULL)"
    )
}

/// The slugs of a batch, filled up with NULL, which no event has.
fn slugs<'a>(events: &[&'a Event]) -> [Option<&'a EventSlug>; BATCH_SIZE] {
    std::array::from_fn(|index| events.get(index).map(|event| &event.slug))
}
