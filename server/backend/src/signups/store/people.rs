//! The statements that write a sign-up's participants, their workshops and needs, and the workshops' waiting lists.

use crate::db::{self, Conn};
use crate::run;
use domain::signups::{Name, SignUp, delete_after, delete_needs_after};
use domain::time::Instant;

/// The position of needs of the party as a whole.
const PARTY: i64 = 0;
/// The code of a need in the person's own words.
const OTHER: &str = "other";

pub(super) async fn insert_people(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    let seats = sign_up.request.workshop_seats();
    for (position, person) in (1_i64..).zip(&sign_up.request.participants) {
        run!(
            c,
            "INSERT INTO participants (sign_up, position, role, name, delete_after) VALUES ($1, $2, $3, $4, $5)",
            &id,
            position,
            if person.is_contact { "contact" } else { "guest" },
            person.name.as_ref().map(Name::as_str),
            delete_after(ends).0
        )?;
        for (slot, workshop) in &person.workshops {
            let queued_at_version = sign_up.waits_for.get(workshop).map(|version| version.0);
            run!(
                c,
                "INSERT INTO workshop_choices (sign_up, position, slot, event, workshop, queued_at_version, queued_seats) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                &id,
                position,
                slot.as_str(),
                sign_up.event.as_str(),
                workshop.as_str(),
                queued_at_version,
                queued_at_version.and_then(|_| seats.get(workshop).copied())
            )?;
        }
        for need in &person.needs {
            insert_need(c, &id, position, need.code(), None, ends).await?;
        }
    }
    for need in &sign_up.request.needs {
        insert_need(c, &id, PARTY, need.code(), None, ends).await?;
    }
    if let Some(words) = &sign_up.request.needs_other {
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
        delete_needs_after(ends).0
    )?;
    Ok(())
}

/// Saves for which workshops the party waits, after that has changed.
pub(super) async fn save_workshop_queues(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    for (workshop, seats) in sign_up.request.workshop_seats() {
        let queued_at_version = sign_up.waits_for.get(workshop).map(|version| version.0);
        run!(
            c,
            "UPDATE workshop_choices SET queued_at_version = $3, queued_seats = $4 WHERE sign_up = $1 AND workshop = $2",
            sign_up.id.to_text(),
            workshop.as_str(),
            queued_at_version,
            queued_at_version.map(|_| seats)
        )?;
    }
    Ok(())
}

pub(super) async fn leave_workshop_queues(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    if !sign_up.waits_for.is_empty() {
        run!(
            c,
            "UPDATE workshop_choices SET queued_at_version = NULL, queued_seats = NULL WHERE sign_up = $1",
            sign_up.id.to_text()
        )?;
    }
    Ok(())
}
