//! The statements that write a sign-up's participants, their workshops and needs, and the workshops' waiting lists.

use super::person_rows::{NeedCode, NeedRow, PARTY, ParticipantRole, ParticipantRow, WorkshopChoiceRow};
use crate::db::{self, Conn};
use crate::run;
use domain::signups::{SignUp, delete_after, delete_needs_after};
use domain::time::Instant;

pub(super) async fn insert_people(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let need = |position, code, words| NeedRow {
        sign_up: sign_up.id,
        position,
        code,
        words,
        delete_after: delete_needs_after(ends),
    };
    let seats = sign_up.request.workshop_seats();
    for (position, person) in (1_i64..).zip(&sign_up.request.participants) {
        let participant = ParticipantRow {
            sign_up: sign_up.id,
            position,
            role: if person.is_contact { ParticipantRole::Contact } else { ParticipantRole::Guest },
            name: person.name.clone(),
            delete_after: delete_after(ends),
        };
        db::insert(c, &participant).await?;
        for (slot, workshop) in &person.workshops {
            let queued_at_version = sign_up.waits_for.get(workshop).copied();
            let choice = WorkshopChoiceRow {
                sign_up: sign_up.id,
                position,
                slot: slot.clone(),
                event: sign_up.event.clone(),
                workshop: workshop.clone(),
                queued_at_version,
                queued_seats: queued_at_version.and_then(|_| seats.get(workshop).copied()),
            };
            db::insert(c, &choice).await?;
        }
        for code in &person.needs {
            db::insert(c, &need(position, NeedCode::Known(*code), None)).await?;
        }
    }
    for code in &sign_up.request.needs {
        db::insert(c, &need(PARTY, NeedCode::Known(*code), None)).await?;
    }
    if let Some(words) = &sign_up.request.needs_other {
        db::insert(c, &need(PARTY, NeedCode::Other, Some(words.clone()))).await?;
    }
    Ok(())
}

/// Saves for which workshops the party waits, after that has changed.
pub(super) async fn save_workshop_queues(c: &mut Conn<'_>, sign_up: &SignUp) -> db::Result<()> {
    for (workshop, seats) in sign_up.request.workshop_seats() {
        let queued_at_version = sign_up.waits_for.get(workshop);
        run!(
            c,
            "UPDATE workshop_choices SET queued_at_version = $3, queued_seats = $4 WHERE sign_up = $1 AND workshop = $2",
            sign_up.id,
            workshop,
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
            sign_up.id
        )?;
    }
    Ok(())
}
