//! The statements that read and move the workshops which people have chosen.

use crate::db::{self, Conn};
use crate::{record, row, rows, run, sql};
use domain::ids::{EventSlug, SignUpId, SlotSlug, WorkshopSlug};

record! {
    /// A workshop that a person of a sign-up has or waits for.
    pub struct WorkshopChoice {
        pub sign_up: SignUpId,
        pub position: i64,
        pub slot: SlotSlug,
        pub workshop: WorkshopSlug,
    }
}

/// The choices of an event's sign-ups, without those of cancelled ones.
pub async fn workshop_choices(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<WorkshopChoice>> {
    rows!(
        c,
        sql!(
            "SELECT {} FROM workshop_choices w JOIN sign_ups s ON s.id = w.sign_up \
             WHERE w.event = $1 AND s.cancelled_at IS NULL",
            WorkshopChoice as "w."
        ),
        event
    )
}

/// Moves choices into other slots. No two choices of a person may end in one slot.
pub async fn move_choices(c: &mut Conn<'_>, choices: &[(WorkshopChoice, SlotSlug)]) -> db::Result<()> {
    // First out of all slots, as two workshops may change places; no slug begins with '#'.
    for (WorkshopChoice { sign_up, position, slot, .. }, _) in choices {
        run!(
            c,
            "UPDATE workshop_choices SET slot = '#' || workshop WHERE sign_up = $1 AND position = $2 AND slot = $3",
            sign_up,
            position,
            slot
        )?;
    }
    for (WorkshopChoice { sign_up, position, workshop, .. }, slot) in choices {
        run!(
            c,
            "UPDATE workshop_choices SET slot = $4 WHERE sign_up = $1 AND position = $2 AND slot = '#' || $3",
            sign_up,
            position,
            workshop,
            slot
        )?;
    }
    Ok(())
}

/// Raises the revision of a sign-up that the event's change has changed.
pub async fn raise_revision(c: &mut Conn<'_>, id: SignUpId) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET revision = revision + 1 WHERE id = $1", id)?;
    Ok(())
}

/// The number of people who have a workshop or wait for it.
pub async fn count_people_in_workshop(c: &mut Conn<'_>, event: &EventSlug, workshop: &WorkshopSlug) -> db::Result<i64> {
    let found: Option<(i64,)> = row!(
        c,
        "SELECT COUNT(*) FROM workshop_choices w JOIN sign_ups s ON s.id = w.sign_up \
         WHERE w.event = $1 AND w.workshop = $2 AND s.cancelled_at IS NULL",
        event,
        workshop
    )?;
    Ok(found.map_or(0, |(people,)| people))
}

/// Deletes the choices of cancelled sign-ups for a workshop that is no longer there.
pub async fn forget_choices(c: &mut Conn<'_>, event: &EventSlug, workshop: &WorkshopSlug) -> db::Result<()> {
    run!(c, "DELETE FROM workshop_choices WHERE event = $1 AND workshop = $2", event, workshop)?;
    Ok(())
}

/// The number of people who have signed up for an event, also of those who wait.
pub async fn count_people(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<i64> {
    let found: Vec<(i64,)> = rows!(
        c,
        "SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM sign_ups WHERE event = $1 AND cancelled_at IS NULL",
        event
    )?;
    Ok(found.first().map_or(0, |(people,)| *people))
}

/// The number of people who wait for each workshop of an event; none for a workshop for which nobody waits.
pub async fn count_waiting_for_workshops(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<(WorkshopSlug, i64)>> {
    rows!(
        c,
        "SELECT workshop, COUNT(*) FROM workshop_choices WHERE event = $1 AND queued_at_version IS NOT NULL \
         GROUP BY workshop",
        event
    )
}
