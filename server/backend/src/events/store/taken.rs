//! How much of events is taken: counted from the sign-ups themselves, so there is no counter that could drift.

use super::known;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::rows;
use domain::events::{Event, SignUpMode, Taken};
use domain::ids::EventSlug;
use std::collections::HashMap;
use std::sync::Arc;

/// Events that one statement counts; a single one has a quicker statement of its own.
const AT_ONCE: usize = 8;

/// Seats that are taken; an event of which nothing is taken, or that has no seats of ours, is left out.
pub async fn taken(c: &mut Conn<'_>, events: &[Arc<Event>]) -> Result<HashMap<EventSlug, Taken>> {
    let mut taken = HashMap::<EventSlug, Taken>::new();
    let here: Vec<&Event> =
        events.iter().map(Arc::as_ref).filter(|event| event.sign_up.mode == SignUpMode::Here).collect();
    for some in here.chunks(AT_ONCE) {
        for (event, places) in seats(c, some).await? {
            taken.entry(known(event)?).or_default().event = places;
        }
    }
    let with_list: Vec<&Event> = here.iter().copied().filter(|event| event.sign_up.has_waiting_list).collect();
    for some in with_list.chunks(AT_ONCE) {
        for (event,) in waited_for(c, some).await? {
            taken.entry(known(event)?).or_default().is_waited_for = true;
        }
        for (event, workshop) in waited_for_workshops(c, some).await? {
            taken.entry(known(event)?).or_default().waited_for.insert(known(workshop)?);
        }
    }
    let with_workshops: Vec<&Event> = here.into_iter().filter(|event| !event.workshops.is_empty()).collect();
    for some in with_workshops.chunks(AT_ONCE) {
        for (event, workshop, places) in workshop_seats(c, some).await? {
            taken.entry(known(event)?).or_default().workshops.insert(known(workshop)?, places);
        }
    }
    Ok(taken)
}

/// A statement over one event or several: its text before and after the place where they are named.
macro_rules! of_events {
    ($c:expr, $events:expr, $before:literal, $after:literal) => {
        if let [event] = $events {
            rows!($c, concat!($before, " = $1 ", $after), event.slug.as_str())
        } else {
            let [a, b, d, e, f, g, h, i] = slugs($events);
            rows!($c, concat!($before, " IN ($1, $2, $3, $4, $5, $6, $7, $8) ", $after), a, b, d, e, f, g, h, i)
        }
    };
}

async fn seats(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(String, i64)>> {
    of_events!(
        c,
        events,
        "SELECT event, CAST(SUM(places) AS BIGINT) FROM sign_ups WHERE event",
        "AND cancelled_at IS NULL AND waits_from IS NULL GROUP BY event"
    )
}

/// `CROSS JOIN` keeps SQLite to this order, so that places of those who cancelled are never walked.
async fn workshop_seats(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(String, String, i64)>> {
    of_events!(
        c,
        events,
        "SELECT p.event, p.workshop, COUNT(*) FROM sign_ups s CROSS JOIN workshop_places p WHERE s.event",
        "AND s.cancelled_at IS NULL AND s.waits_from IS NULL AND p.sign_up = s.id AND p.waits_from IS NULL \
         GROUP BY p.event, p.workshop"
    )
}

/// Events for which anybody waits: found without walking along the line.
async fn waited_for(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(String,)>> {
    of_events!(
        c,
        events,
        "SELECT slug FROM events WHERE slug",
        "AND EXISTS (SELECT 1 FROM sign_ups s WHERE s.event = slug AND s.waits_from IS NOT NULL)"
    )
}

async fn waited_for_workshops(c: &mut Conn<'_>, events: &[&Event]) -> db::Result<Vec<(String, String)>> {
    of_events!(
        c,
        events,
        "SELECT w.event, w.slug FROM workshops w WHERE w.event",
        "AND EXISTS (SELECT 1 FROM workshop_places p \
         WHERE p.event = w.event AND p.workshop = w.slug AND p.waits_from IS NOT NULL)"
    )
}

/// No event has the slug NULL.
fn slugs<'a>(events: &[&'a Event]) -> [Option<&'a str>; AT_ONCE] {
    std::array::from_fn(|place| events.get(place).map(|event| event.slug.as_str()))
}
