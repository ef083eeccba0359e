//! The statements that write sign-ups. Rows stay in here.

mod calls;
mod columns;
mod line;
mod loading;
mod people;
mod placing;
mod releases;

use crate::db::{self, Conn};
use crate::error::Result;
use crate::{row, run};
use columns::number;
use domain::ids::SignUpId;
use domain::signups::{EmailAddress, Phone, PostalAddress, SignUp, State, kept_until, needs_kept_until};
use domain::time::Instant;
use people::insert_people;

pub use calls::{CallToMake, Count, calls, count_calls, count_lost, drop_late_questions};
pub use line::{Candidate, Line, MOST_COUNTED, ahead, first, first_of, largest, position, size, sizes};
pub use loading::{by_reference, load, load_all};
pub use placing::{due, lapse, overdue, parts_of, place, remind_again, to_remind};
pub use releases::{Released, last_release, note_release, releases};

/// How a sign-up came to us.
pub struct Origin<'a> {
    pub form_id: &'a str,
    pub form_seal: &'a str,
    pub notice_version: i64,
}

/// The sign-up that a form became, and the seal over what it said then.
pub async fn by_form(c: &mut Conn<'_>, form_id: &str) -> Result<Option<(SignUpId, String)>> {
    let found: Option<(String, String)> = row!(c, "SELECT id, form_seal FROM sign_ups WHERE form_id = $1", form_id)?;
    found.map(|(id, seal)| Ok((number(&id)?, seal))).transpose()
}

/// Writes a sign-up with its people; false where its form was used before, or its reference is another's (of 2^30).
pub async fn insert(c: &mut Conn<'_>, sign_up: &SignUp, origin: &Origin<'_>, ends: Instant) -> db::Result<bool> {
    let is_new = insert_row(c, sign_up, origin, ends).await? == 1;
    if is_new {
        insert_people(c, sign_up, ends).await?;
    }
    Ok(is_new)
}

async fn insert_row(c: &mut Conn<'_>, sign_up: &SignUp, origin: &Origin<'_>, ends: Instant) -> db::Result<u64> {
    let wish = &sign_up.wish;
    run!(
        c,
        "INSERT INTO sign_ups (id, event, reference, form_id, form_seal, places, contact_name, email, phone, postal, \
         note, revision, generation, channel, notice_version, signed_up_at, delete_after, fewest, waits_from, held_until, \
         placed_at, split_from) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) \
         ON CONFLICT DO NOTHING",
        sign_up.id.to_text(),
        sign_up.event.as_str(),
        sign_up.reference.as_str(),
        origin.form_id,
        origin.form_seal,
        wish.places(),
        wish.contact.name.as_str(),
        wish.contact.email.as_ref().map(EmailAddress::as_str),
        wish.contact.phone.as_ref().map(Phone::as_str),
        wish.contact.postal.as_ref().map(PostalAddress::as_str),
        &wish.note,
        sign_up.revision,
        sign_up.generation,
        sign_up.channel.code(),
        origin.notice_version,
        sign_up.signed_up_at.0,
        kept_until(ends).0,
        wish.fewest(),
        columns::turn(sign_up.placement),
        columns::held_until(sign_up.placement),
        sign_up.placed_at.map(|at| at.0),
        sign_up.split_from.map(SignUpId::to_text)
    )
}

/// Puts what a person wishes now in the place of what they wished; the revision grows by one.
pub async fn replace(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    let wish = &sign_up.wish;
    run!(
        c,
        "UPDATE sign_ups SET places = $2, contact_name = $3, email = $4, phone = $5, note = $6, revision = $7, \
         delete_after = $8, postal = $9, fewest = $10 WHERE id = $1",
        &id,
        wish.places(),
        wish.contact.name.as_str(),
        wish.contact.email.as_ref().map(EmailAddress::as_str),
        wish.contact.phone.as_ref().map(Phone::as_str),
        &wish.note,
        sign_up.revision,
        kept_until(ends).0,
        wish.contact.postal.as_ref().map(PostalAddress::as_str),
        wish.fewest()
    )?;
    run!(c, "DELETE FROM needs WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM workshop_places WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM participants WHERE sign_up = $1", &id)?;
    insert_people(c, sign_up, ends).await
}

/// Ends one that stands as it says: it has no seats any more, and stands in no line.
pub async fn cancel(c: &mut Conn<'_>, sign_up: &SignUp, now: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    run!(
        c,
        "UPDATE sign_ups SET cancelled_at = $2, revision = $3, ended_as = $4, waits_from = NULL, held_until = NULL, \
         offered_until = NULL WHERE id = $1",
        &id,
        now.0,
        sign_up.revision,
        State::of(sign_up).code()
    )?;
    people::leave_lines(c, sign_up).await
}

/// Moves the day of deletion along with an event that was moved to `ends`.
pub async fn keep_until_after(c: &mut Conn<'_>, event: &str, ends: Instant) -> db::Result<()> {
    run!(c, "UPDATE sign_ups SET delete_after = $2 WHERE event = $1", event, kept_until(ends).0)?;
    run!(
        c,
        "UPDATE participants SET delete_after = $2 WHERE sign_up IN (SELECT id FROM sign_ups WHERE event = $1)",
        event,
        kept_until(ends).0
    )?;
    run!(
        c,
        "UPDATE needs SET delete_after = $2 WHERE sign_up IN (SELECT id FROM sign_ups WHERE event = $1)",
        event,
        needs_kept_until(ends).0
    )?;
    Ok(())
}
