//! The statements that write sign-ups. Rows stay in here.

mod call_tasks;
mod columns;
mod contacts;
mod loading;
mod people;
mod placement;

use crate::db::{self, Conn};
use crate::error::Result;
use crate::{row, run};
use columns::sign_up_id;
use domain::ids::SignUpId;
use domain::signups::{EmailAddress, Phone, PostalAddress, SignUp, delete_after, delete_needs_after};
use domain::time::Instant;
use people::insert_people;

pub use call_tasks::{CallTask, Count, call_tasks, count_call_tasks, count_failed_messages, supersede_late_questions};
pub use contacts::without_phone;
pub use loading::{by_reference, load, load_all, load_existing};
pub use placement::{
    clear_reminded, events_with_expired, expired_sign_ups, mark_lapsed, mark_reminded, parts_of, save_placement,
};

/// What is stored of the submission that made a sign-up.
pub struct IdempotencyRecord<'a> {
    pub form_id: &'a str,
    pub request_hash: &'a str,
    pub notice_version: i64,
}

/// The sign-up that a form became, and the hash of its request.
pub async fn find_by_form_id(c: &mut Conn<'_>, form_id: &str) -> Result<Option<(SignUpId, String)>> {
    let found: Option<(String, String)> = row!(c, "SELECT id, request_hash FROM sign_ups WHERE form_id = $1", form_id)?;
    found.map(|(id, request_hash)| Ok((sign_up_id(&id)?, request_hash))).transpose()
}

/// Inserts a sign-up with its people; false where its form was used before, or its reference is taken (one of 2^30).
pub async fn insert(
    c: &mut Conn<'_>,
    sign_up: &SignUp,
    record: &IdempotencyRecord<'_>,
    ends: Instant,
) -> db::Result<bool> {
    let is_new = insert_row(c, sign_up, record, ends).await? == 1;
    if is_new {
        insert_people(c, sign_up, ends).await?;
    }
    Ok(is_new)
}

async fn insert_row(
    c: &mut Conn<'_>,
    sign_up: &SignUp,
    record: &IdempotencyRecord<'_>,
    ends: Instant,
) -> db::Result<u64> {
    let request = &sign_up.request;
    run!(
        c,
        "INSERT INTO sign_ups (id, event, reference, form_id, request_hash, seats, contact_name, email, phone, postal, \
         note, revision, generation, channel, notice_version, signed_up_at, delete_after, min_seats, queued_at_version, held_until, \
         confirmed_at, split_from) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) \
         ON CONFLICT DO NOTHING",
        sign_up.id.to_text(),
        sign_up.event.as_str(),
        sign_up.reference.as_str(),
        record.form_id,
        record.request_hash,
        request.seats(),
        request.contact.name.as_str(),
        request.contact.email.as_ref().map(EmailAddress::as_str),
        request.contact.phone.as_ref().map(Phone::as_str),
        request.contact.postal.as_ref().map(PostalAddress::as_str),
        &request.note,
        sign_up.revision.0,
        sign_up.generation.0,
        sign_up.channel.code(),
        record.notice_version,
        sign_up.signed_up_at.0,
        delete_after(ends).0,
        request.min_seats(),
        columns::queued_at_version(sign_up.placement),
        columns::held_until(sign_up.placement),
        sign_up.confirmed_at.map(|at| at.0),
        sign_up.split_from.map(SignUpId::to_text)
    )
}

/// Updates a sign-up's request and revision, with its people.
pub async fn update(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    let request = &sign_up.request;
    run!(
        c,
        "UPDATE sign_ups SET seats = $2, contact_name = $3, email = $4, phone = $5, note = $6, revision = $7, \
         delete_after = $8, postal = $9, min_seats = $10 WHERE id = $1",
        &id,
        request.seats(),
        request.contact.name.as_str(),
        request.contact.email.as_ref().map(EmailAddress::as_str),
        request.contact.phone.as_ref().map(Phone::as_str),
        &request.note,
        sign_up.revision.0,
        delete_after(ends).0,
        request.contact.postal.as_ref().map(PostalAddress::as_str),
        request.min_seats()
    )?;
    run!(c, "DELETE FROM needs WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM workshop_choices WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM participants WHERE sign_up = $1", &id)?;
    insert_people(c, sign_up, ends).await
}

/// Cancels a sign-up whose status is still the one before: it has no seats any more, and leaves every waiting list.
pub async fn cancel(c: &mut Conn<'_>, sign_up: &SignUp, now: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    run!(
        c,
        "UPDATE sign_ups SET cancelled_at = $2, revision = $3, ended_as = $4, queued_at_version = NULL, held_until = NULL, \
         offered_until = NULL WHERE id = $1",
        &id,
        now.0,
        sign_up.revision.0,
        sign_up.status().code()
    )?;
    people::leave_workshop_queues(c, sign_up).await
}

/// Moves the deletion dates along with an event that now ends at `ends`.
pub async fn move_deletion_date(c: &mut Conn<'_>, event: &str, ends: Instant) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET delete_after = $2 WHERE event = $1", event, delete_after(ends).0)?;
    run!(
        c,
        "UPDATE participants SET delete_after = $2 WHERE sign_up IN (SELECT id FROM sign_ups WHERE event = $1)",
        event,
        delete_after(ends).0
    )?;
    run!(
        c,
        "UPDATE needs SET delete_after = $2 WHERE sign_up IN (SELECT id FROM sign_ups WHERE event = $1)",
        event,
        delete_needs_after(ends).0
    )?;
    Ok(())
}
