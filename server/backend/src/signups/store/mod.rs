//! The statements that write sign-ups. Rows stay in here.

mod call_tasks;
mod contacts;
mod host_updates;
mod loading;
mod people;
mod person_rows;
mod placement;
mod sign_up_row;
mod workshop_choices;

use crate::db::{self, Conn};
use crate::{record, row, run};
use domain::ids::{EventSlug, Generation, SignUpId};
use domain::signups::{Revision, SignUp, delete_after, delete_needs_after};
use domain::time::Instant;
use people::insert_people;
use sign_up_row::{RequestColumns, SignUpRow};

pub use call_tasks::{
    CallTask, call_tasks, call_tasks_with, count_call_tasks, count_failed_messages, supersede_late_questions,
};
pub use contacts::{ContactRow, EarlierSignUp, contacts, participant_names, with_mailbox, without_phone};
pub use host_updates::{
    HostUpdate, add_host_update, count_waiting_people, events_with_host_update, forget_host_updates, take_untold,
    unsaid_host_update,
};
pub use loading::{by_reference, load, load_all, load_existing};
pub use placement::{
    clear_reminded, count_waiting_companions, events_with_expired, expired_sign_ups, mark_lapsed, mark_reminded,
    parts_of, save_placement, set_declines_reminders,
};
pub use workshop_choices::{
    WorkshopChoice, count_people, count_people_in_workshop, count_waiting_for_workshops, forget_choices, move_choices,
    raise_revision, workshop_choices,
};

/// What is stored of the submission that made a sign-up.
pub struct IdempotencyRecord<'a> {
    pub form_id: &'a str,
    pub request_hash: &'a str,
    pub notice_version: i64,
}

record! {
    /// A sign-up with what is stored of its submission.
    struct NewSignUp<'a> in "sign_ups" {
        sign_up: SignUpRow,
        form_id: &'a str,
        request_hash: &'a str,
        notice_version: i64,
        delete_after: Instant,
    }
}

record! {
    /// The columns that a change writes.
    struct ChangeRow in "sign_ups" key(id) {
        id: SignUpId,
        revision: Revision,
        generation: Generation,
        request: RequestColumns,
        delete_after: Instant,
    }
}

/// The sign-up that a form became, and the hash of its request.
pub async fn find_by_form_id(c: &mut Conn<'_>, form_id: &str) -> db::Result<Option<(SignUpId, String)>> {
    row!(c, "SELECT id, request_hash FROM sign_ups WHERE form_id = $1", form_id)
}

/// Inserts a sign-up with its people; false where its form was used before, or its reference is taken (one of 2^30).
pub async fn insert(
    c: &mut Conn<'_>,
    sign_up: &SignUp,
    record: &IdempotencyRecord<'_>,
    ends: Instant,
) -> db::Result<bool> {
    let IdempotencyRecord { form_id, request_hash, notice_version } = *record;
    let delete_after = delete_after(ends);
    let row = NewSignUp { sign_up: sign_up.into(), form_id, request_hash, notice_version, delete_after };
    let is_new = db::insert_if_new(c, &row).await?;
    if is_new {
        insert_people(c, sign_up, ends).await?;
    }
    Ok(is_new)
}

/// Updates a sign-up's request, revision and generation, with its people.
pub async fn update(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let SignUp { id, revision, generation, request, .. } = sign_up;
    let (request, delete_after) = (request.into(), delete_after(ends));
    let row = ChangeRow { id: *id, revision: *revision, generation: *generation, request, delete_after };
    db::update(c, &row).await?;
    run!(c, "DELETE FROM needs WHERE sign_up = $1", id)?;
    run!(c, "DELETE FROM workshop_choices WHERE sign_up = $1", id)?;
    run!(c, "DELETE FROM participants WHERE sign_up = $1", id)?;
    insert_people(c, sign_up, ends).await
}

/// Cancels a sign-up whose status is still the one before: it has no seats any more, and leaves every waiting list.
pub async fn cancel(c: &mut Conn<'_>, sign_up: &SignUp, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE sign_ups SET cancelled_at = $2, revision = $3, ended_as = $4, queued_at_version = NULL, held_until = NULL, \
         offered_until = NULL WHERE id = $1",
        sign_up.id,
        now,
        sign_up.revision,
        sign_up.status()
    )?;
    people::leave_workshop_queues(c, sign_up).await
}

/// Moves the deletion dates along with an event that now ends at `ends`.
pub async fn move_deletion_date(c: &mut Conn<'_>, event: &EventSlug, ends: Instant) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET delete_after = $2 WHERE event = $1", event, delete_after(ends))?;
    run!(
        c,
        "UPDATE participants SET delete_after = $2 WHERE sign_up IN (SELECT id FROM sign_ups WHERE event = $1)",
        event,
        delete_after(ends)
    )?;
    run!(
        c,
        "UPDATE needs SET delete_after = $2 WHERE sign_up IN (SELECT id FROM sign_ups WHERE event = $1)",
        event,
        delete_needs_after(ends)
    )?;
    Ok(())
}
