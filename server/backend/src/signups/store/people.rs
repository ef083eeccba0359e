//! The statements that write a sign-up's people: their workshops, their needs, and the lines they stand in.

use crate::db::{self, Conn};
use crate::run;
use domain::signups::{Name, SignUp, kept_until, needs_kept_until};
use domain::time::Instant;

/// Position of needs that concern the party as a whole.
const PARTY: i64 = 0;
/// Code of a need in the person's own words.
const OTHER: &str = "other";

pub(super) async fn insert_people(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    let people_in = sign_up.wish.workshop_places();
    for (position, person) in (1_i64..).zip(&sign_up.wish.participants) {
        run!(
            c,
            "INSERT INTO participants (sign_up, position, role, name, delete_after) VALUES ($1, $2, $3, $4, $5)",
            &id,
            position,
            if person.is_contact { "contact" } else { "guest" },
            person.name.as_ref().map(Name::as_str),
            kept_until(ends).0
        )?;
        for (slot, workshop) in &person.workshops {
            let waits_from = sign_up.waits_for.get(workshop).copied();
            run!(
                c,
                "INSERT INTO workshop_places (sign_up, position, slot, event, workshop, waits_from, waits_with) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                &id,
                position,
                slot.as_str(),
                sign_up.event.as_str(),
                workshop.as_str(),
                waits_from,
                waits_from.and_then(|_| people_in.get(workshop).copied())
            )?;
        }
        for need in &person.needs {
            insert_need(c, &id, position, need.code(), None, ends).await?;
        }
    }
    for need in &sign_up.wish.needs {
        insert_need(c, &id, PARTY, need.code(), None, ends).await?;
    }
    if let Some(words) = &sign_up.wish.needs_other {
        insert_need(c, &id, PARTY, OTHER, Some(words), ends).await?;
    }
    Ok(())
}

async fn insert_need(
    c: &mut Conn<'_>,
    sign_up: &str,
    position: i64,
    code: &str,
    words: Option<&String>,
    ends: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO needs (sign_up, position, code, words, delete_after) VALUES ($1, $2, $3, $4, $5)",
        sign_up,
        position,
        code,
        words,
        needs_kept_until(ends).0
    )?;
    Ok(())
}

/// Writes down in which workshops its people wait, after that has changed.
pub(super) async fn stand_in_lines(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    for (workshop, places) in sign_up.wish.workshop_places() {
        let waits_from = sign_up.waits_for.get(workshop).copied();
        run!(
            c,
            "UPDATE workshop_places SET waits_from = $3, waits_with = $4 WHERE sign_up = $1 AND workshop = $2",
            sign_up.id.to_text(),
            workshop.as_str(),
            waits_from,
            waits_from.map(|_| places)
        )?;
    }
    Ok(())
}

pub(super) async fn leave_lines(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    if !sign_up.waits_for.is_empty() {
        run!(
            c,
            "UPDATE workshop_places SET waits_from = NULL, waits_with = NULL WHERE sign_up = $1",
            sign_up.id.to_text()
        )?;
    }
    Ok(())
}
