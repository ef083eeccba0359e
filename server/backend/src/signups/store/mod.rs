//! The statements that write sign-ups. Rows stay in here.

mod calls;
mod loading;

use crate::db::{self, Conn};
use crate::error::Result;
use crate::{row, run};
use domain::ids::SignUpId;
use domain::signups::{EmailAddress, Name, Phone, PostalAddress, SignUp, kept_until, needs_kept_until};
use domain::time::Instant;
use loading::number;

pub use calls::{Count, Waiting, calls, count_calls, count_lost};
pub use loading::{by_reference, load, load_all};

/// Position of needs that concern the party as a whole.
const PARTY: i64 = 0;
/// Code of a need in the person's own words.
const OTHER: &str = "other";

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
         note, revision, generation, channel, notice_version, signed_up_at, delete_after) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) \
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
        kept_until(ends).0
    )
}

async fn insert_people(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
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
            run!(
                c,
                "INSERT INTO workshop_places (sign_up, position, slot, event, workshop) VALUES ($1, $2, $3, $4, $5)",
                &id,
                position,
                slot.as_str(),
                sign_up.event.as_str(),
                workshop.as_str()
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

/// Puts what a person wishes now in the place of what they wished; the revision grows by one.
pub async fn replace(c: &mut Conn<'_>, sign_up: &SignUp, ends: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    let wish = &sign_up.wish;
    run!(
        c,
        "UPDATE sign_ups SET places = $2, contact_name = $3, email = $4, phone = $5, note = $6, revision = $7, \
         delete_after = $8, postal = $9 WHERE id = $1",
        &id,
        wish.places(),
        wish.contact.name.as_str(),
        wish.contact.email.as_ref().map(EmailAddress::as_str),
        wish.contact.phone.as_ref().map(Phone::as_str),
        &wish.note,
        sign_up.revision,
        kept_until(ends).0,
        wish.contact.postal.as_ref().map(PostalAddress::as_str)
    )?;
    run!(c, "DELETE FROM needs WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM workshop_places WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM participants WHERE sign_up = $1", &id)?;
    insert_people(c, sign_up, ends).await
}

pub async fn cancel(c: &mut Conn<'_>, sign_up: &SignUp, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE sign_ups SET cancelled_at = $2, revision = $3 WHERE id = $1",
        sign_up.id.to_text(),
        now.0,
        sign_up.revision
    )?;
    Ok(())
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
