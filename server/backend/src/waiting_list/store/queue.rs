//! The statements that read the parties of a waiting list, in the order in which they joined. The next candidate is found
//! without walking along the list: the index has a lane for each number of seats that a party accepts at least.

use crate::db::{self, Conn};
use crate::{record, row, rows};
use domain::events::EventVersion;
use domain::ids::{EventSlug, SignUpId, WorkshopSlug};

/// The most parties that are counted as skipped; one more than this is read, to know that there are more.
pub const MAX_COUNTED: usize = 100;

/// A waiting list: of an event, or of one of its workshops.
#[derive(Clone, Copy, Debug)]
pub enum WaitingList<'a> {
    Event(&'a EventSlug),
    Workshop(&'a EventSlug, &'a WorkshopSlug),
}

record! {
    /// A party in a waiting list.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Candidate {
        pub sign_up: SignUpId,
        /// The version of the event in which the party joined.
        pub since: EventVersion,
        pub seats: i64,
        /// The fewest seats that the party accepts.
        pub min_seats: i64,
    }
}

/// The columns of a candidate, of an event's list or of a workshop's.
macro_rules! candidates {
    (Event, $end:literal) => {
        concat!(
            "SELECT id AS sign_up, queued_at_version AS since, seats, min_seats FROM sign_ups \
             WHERE event = $1 AND queued_at_version IS NOT NULL ",
            $end
        )
    };
    (Workshop, $end:literal) => {
        concat!(
            "SELECT sign_up, queued_at_version AS since, queued_seats AS seats, queued_seats AS min_seats \
             FROM workshop_choices WHERE event = $1 AND workshop = $2 AND queued_at_version IS NOT NULL ",
            $end
        )
    };
}

/// The party that joined first.
pub async fn first(c: &mut Conn<'_>, list: WaitingList<'_>) -> db::Result<Option<Candidate>> {
    match list {
        WaitingList::Event(event) => {
            row!(c, candidates!(Event, "ORDER BY queued_at_version, id LIMIT 1"), event)
        }
        WaitingList::Workshop(event, workshop) => {
            row!(c, candidates!(Workshop, "ORDER BY queued_at_version, sign_up LIMIT 1"), event, workshop)
        }
    }
}

/// The party that joined first of those that accept exactly `min_seats` at least.
pub async fn first_of_size(c: &mut Conn<'_>, list: WaitingList<'_>, min_seats: i64) -> db::Result<Option<Candidate>> {
    match list {
        WaitingList::Event(event) => {
            row!(c, candidates!(Event, "AND min_seats = $2 ORDER BY queued_at_version, id LIMIT 1"), event, min_seats)
        }
        WaitingList::Workshop(event, workshop) => row!(
            c,
            candidates!(Workshop, "AND queued_seats = $3 ORDER BY queued_at_version, sign_up LIMIT 1"),
            event,
            workshop,
            min_seats
        ),
    }
}

/// The distinct values of `min_seats` in the list, up to `most`, in ascending order.
pub async fn sizes(c: &mut Conn<'_>, list: WaitingList<'_>, most: i64) -> db::Result<Vec<i64>> {
    let mut sizes = Vec::new();
    while let Some((size,)) = next_size(c, list, sizes.last().copied().unwrap_or(0)).await? {
        if size > most {
            break;
        }
        sizes.push(size);
    }
    Ok(sizes)
}

async fn next_size(c: &mut Conn<'_>, list: WaitingList<'_>, after: i64) -> db::Result<Option<(i64,)>> {
    match list {
        WaitingList::Event(event) => row!(
            c,
            "SELECT min_seats FROM sign_ups WHERE event = $1 AND min_seats > $2 AND queued_at_version IS NOT NULL \
             ORDER BY min_seats LIMIT 1",
            event,
            after
        ),
        WaitingList::Workshop(event, workshop) => row!(
            c,
            "SELECT queued_seats FROM workshop_choices WHERE event = $1 AND workshop = $2 AND queued_seats > $3 \
             AND queued_at_version IS NOT NULL ORDER BY queued_seats LIMIT 1",
            event,
            workshop,
            after
        ),
    }
}

/// The sizes of all parties, the first first, [`MAX_COUNTED`] and one more at most.
pub async fn parties(c: &mut Conn<'_>, list: WaitingList<'_>) -> db::Result<Vec<i64>> {
    ahead(c, list, EventVersion(i64::MAX)).await
}

/// The sizes of the parties that joined before a version, the first first, [`MAX_COUNTED`] and one more at most.
pub async fn ahead(c: &mut Conn<'_>, list: WaitingList<'_>, version: EventVersion) -> db::Result<Vec<i64>> {
    let limit = i64::try_from(MAX_COUNTED + 1).unwrap_or(i64::MAX);
    let found: Vec<(i64,)> = match list {
        WaitingList::Event(event) => rows!(
            c,
            "SELECT seats FROM sign_ups WHERE event = $1 AND queued_at_version < $2 ORDER BY queued_at_version, id LIMIT $3",
            event,
            version,
            limit
        ),
        WaitingList::Workshop(event, workshop) => rows!(
            c,
            "SELECT MAX(queued_seats) FROM workshop_choices WHERE event = $1 AND workshop = $2 AND queued_at_version < $3 \
             GROUP BY sign_up ORDER BY MIN(queued_at_version), sign_up LIMIT $4",
            event,
            workshop,
            version,
            limit
        ),
    }?;
    Ok(found.into_iter().map(|(seats,)| seats).collect())
}

/// The position of a party that joined at a version, from 1.
pub async fn position(
    c: &mut Conn<'_>,
    list: WaitingList<'_>,
    sign_up: SignUpId,
    since: EventVersion,
) -> db::Result<i64> {
    let ahead: Option<(i64,)> = match list {
        WaitingList::Event(event) => row!(
            c,
            "SELECT COUNT(*) FROM sign_ups \
             WHERE event = $1 AND (queued_at_version < $2 OR (queued_at_version = $2 AND id < $3))",
            event,
            since,
            sign_up
        ),
        WaitingList::Workshop(event, workshop) => row!(
            c,
            "SELECT COUNT(DISTINCT sign_up) FROM workshop_choices WHERE event = $1 AND workshop = $2 \
             AND (queued_at_version < $3 OR (queued_at_version = $3 AND sign_up < $4))",
            event,
            workshop,
            since,
            sign_up
        ),
    }?;
    Ok(ahead.map_or(1, |(ahead,)| ahead + 1))
}

/// The fewest seats that the most demanding party of a list accepts; none where the list is empty.
pub async fn seats_of_largest(c: &mut Conn<'_>, list: WaitingList<'_>) -> db::Result<Option<i64>> {
    let found: Option<(Option<i64>,)> = match list {
        WaitingList::Event(event) => {
            row!(c, "SELECT MAX(min_seats) FROM sign_ups WHERE event = $1 AND queued_at_version IS NOT NULL", event)
        }
        WaitingList::Workshop(event, workshop) => row!(
            c,
            "SELECT MAX(queued_seats) FROM workshop_choices WHERE event = $1 AND workshop = $2 \
             AND queued_at_version IS NOT NULL",
            event,
            workshop
        ),
    }?;
    Ok(found.and_then(|(largest,)| largest))
}

/// The number of parties in an event's list.
pub async fn length(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<i64> {
    let found: Option<(i64,)> =
        row!(c, "SELECT COUNT(*) FROM sign_ups WHERE event = $1 AND queued_at_version IS NOT NULL", event)?;
    Ok(found.map_or(0, |(parties,)| parties))
}
