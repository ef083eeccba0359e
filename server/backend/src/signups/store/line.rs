//! Those who wait, for an event or for one of its workshops, in the order in which they joined. Who is next is found without
//! walking along the line: it is kept in lanes, one for each number of places with which a party is content.

use super::columns::number;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{row, rows};
use domain::ids::{EventSlug, SignUpId, WorkshopSlug};

/// Nobody reads how many more were passed over than these: where there is one more, it says so.
pub const MOST_COUNTED: usize = 100;

/// What is waited for.
#[derive(Clone, Copy, Debug)]
pub enum Line<'a> {
    Event(&'a EventSlug),
    Workshop(&'a EventSlug, &'a WorkshopSlug),
}

/// A party in line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub sign_up: SignUpId,
    pub turn: i64,
    pub places: i64,
    /// With so many it is content.
    pub fewest: i64,
}

type CandidateRow = (String, i64, i64, i64);

fn candidate((sign_up, turn, places, fewest): CandidateRow) -> Result<Candidate> {
    Ok(Candidate { sign_up: number(&sign_up)?, turn, places, fewest })
}

/// Whoever joined first.
pub async fn first(c: &mut Conn<'_>, line: Line<'_>) -> Result<Option<Candidate>> {
    let found: Option<CandidateRow> = match line {
        Line::Event(event) => row!(
            c,
            "SELECT id, waits_from, places, fewest FROM sign_ups WHERE event = $1 AND waits_from IS NOT NULL \
             ORDER BY waits_from, id LIMIT 1",
            event.as_str()
        ),
        Line::Workshop(event, workshop) => row!(
            c,
            "SELECT sign_up, waits_from, waits_with, waits_with FROM workshop_places \
             WHERE event = $1 AND workshop = $2 AND waits_from IS NOT NULL ORDER BY waits_from, sign_up LIMIT 1",
            event.as_str(),
            workshop.as_str()
        ),
    }?;
    found.map(candidate).transpose()
}

/// Whoever joined first of those that are content with just so many places.
pub async fn first_of(c: &mut Conn<'_>, line: Line<'_>, fewest: i64) -> Result<Option<Candidate>> {
    let found: Option<CandidateRow> = match line {
        Line::Event(event) => row!(
            c,
            "SELECT id, waits_from, places, fewest FROM sign_ups \
             WHERE event = $1 AND fewest = $2 AND waits_from IS NOT NULL ORDER BY waits_from, id LIMIT 1",
            event.as_str(),
            fewest
        ),
        Line::Workshop(event, workshop) => row!(
            c,
            "SELECT sign_up, waits_from, waits_with, waits_with FROM workshop_places \
             WHERE event = $1 AND workshop = $2 AND waits_with = $3 AND waits_from IS NOT NULL \
             ORDER BY waits_from, sign_up LIMIT 1",
            event.as_str(),
            workshop.as_str(),
            fewest
        ),
    }?;
    found.map(candidate).transpose()
}

/// The numbers of places with which parties are content, up to `most`, the smallest first.
pub async fn sizes(c: &mut Conn<'_>, line: Line<'_>, most: i64) -> db::Result<Vec<i64>> {
    let mut sizes = Vec::new();
    while let Some((size,)) = next_size(c, line, sizes.last().copied().unwrap_or(0)).await? {
        if size > most {
            break;
        }
        sizes.push(size);
    }
    Ok(sizes)
}

async fn next_size(c: &mut Conn<'_>, line: Line<'_>, after: i64) -> db::Result<Option<(i64,)>> {
    match line {
        Line::Event(event) => row!(
            c,
            "SELECT fewest FROM sign_ups WHERE event = $1 AND fewest > $2 AND waits_from IS NOT NULL \
             ORDER BY fewest LIMIT 1",
            event.as_str(),
            after
        ),
        Line::Workshop(event, workshop) => row!(
            c,
            "SELECT waits_with FROM workshop_places \
             WHERE event = $1 AND workshop = $2 AND waits_with > $3 AND waits_from IS NOT NULL ORDER BY waits_with LIMIT 1",
            event.as_str(),
            workshop.as_str(),
            after
        ),
    }
}

/// Sizes of the parties before a turn, the first of them first; one more than are counted tells that there are more.
pub async fn ahead(c: &mut Conn<'_>, line: Line<'_>, turn: i64) -> db::Result<Vec<i64>> {
    let most = i64::try_from(MOST_COUNTED + 1).unwrap_or(i64::MAX);
    let found: Vec<(i64,)> = match line {
        Line::Event(event) => rows!(
            c,
            "SELECT places FROM sign_ups WHERE event = $1 AND waits_from < $2 ORDER BY waits_from, id LIMIT $3",
            event.as_str(),
            turn,
            most
        ),
        Line::Workshop(event, workshop) => rows!(
            c,
            "SELECT MAX(waits_with) FROM workshop_places WHERE event = $1 AND workshop = $2 AND waits_from < $3 \
             GROUP BY sign_up ORDER BY MIN(waits_from), sign_up LIMIT $4",
            event.as_str(),
            workshop.as_str(),
            turn,
            most
        ),
    }?;
    Ok(found.into_iter().map(|(places,)| places).collect())
}

/// The place in line of a party that joined in this turn, from 1.
pub async fn position(c: &mut Conn<'_>, line: Line<'_>, sign_up: SignUpId, turn: i64) -> db::Result<i64> {
    let ahead: Option<(i64,)> = match line {
        Line::Event(event) => row!(
            c,
            "SELECT COUNT(*) FROM sign_ups WHERE event = $1 AND (waits_from < $2 OR (waits_from = $2 AND id < $3))",
            event.as_str(),
            turn,
            sign_up.to_text()
        ),
        Line::Workshop(event, workshop) => row!(
            c,
            "SELECT COUNT(DISTINCT sign_up) FROM workshop_places WHERE event = $1 AND workshop = $2 \
             AND (waits_from < $3 OR (waits_from = $3 AND sign_up < $4))",
            event.as_str(),
            workshop.as_str(),
            turn,
            sign_up.to_text()
        ),
    }?;
    Ok(ahead.map_or(1, |(ahead,)| ahead + 1))
}

/// The most places with which a party that waits for an event is content; none where nobody waits.
pub async fn largest(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Option<i64>> {
    let found: Option<(Option<i64>,)> =
        row!(c, "SELECT MAX(fewest) FROM sign_ups WHERE event = $1 AND waits_from IS NOT NULL", event.as_str())?;
    Ok(found.and_then(|(largest,)| largest))
}

/// How many parties wait for an event.
pub async fn size(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<i64> {
    let found: Option<(i64,)> =
        row!(c, "SELECT COUNT(*) FROM sign_ups WHERE event = $1 AND waits_from IS NOT NULL", event.as_str())?;
    Ok(found.map_or(0, |(parties,)| parties))
}
