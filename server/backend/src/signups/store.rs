//! The statements of sign-ups. Rows stay in here.

use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::house::House;
use crate::{record, row, rows, run};
use domain::ids::{SignUpId, SlotSlug, WorkshopSlug};
use domain::signups::{Channel, Contact, EmailAddress, Name, Need, Participant, Phone, Reference, SignUp, Wish};
use domain::time::{DAY, Instant};
use std::collections::{BTreeMap, BTreeSet};

/// Position of needs that concern the party as a whole.
const PARTY: i64 = 0;
/// Code of a need in the person's own words.
const OTHER: &str = "other";
/// Needs go first: days before the rest of a sign-up does (30 days after the event, needs 3).
const NEEDS_EARLIER: i64 = 27 * DAY;
/// A reference that is taken already is drawn anew; with 2^30 of them a second draw is rare.
const DRAWS: usize = 8;

record! {
    struct SignUpRow {
        id: String, event: String, reference: String, contact_name: String, email: Option<String>,
        phone: Option<String>, note: Option<String>, revision: i64, generation: i64, signed_up_at: i64,
        cancelled_at: Option<i64>,
    }
}

/// How a sign-up came to us.
pub struct Origin<'a> {
    pub form_id: &'a str,
    pub form_seal: &'a str,
    pub channel: Channel,
    pub notice_version: i64,
}

/// The sign-up that a form became, and the seal over what it said then.
pub async fn by_form(c: &mut Conn<'_>, form_id: &str) -> Result<Option<(SignUpId, String)>> {
    let found: Option<(String, String)> = row!(c, "SELECT id, form_seal FROM sign_ups WHERE form_id = $1", form_id)?;
    found.map(|(id, seal)| Ok((number(&id)?, seal))).transpose()
}

/// Writes a sign-up with its people, and gives it back with the reference that it got.
pub async fn insert(
    c: &mut Conn<'_>,
    house: &House,
    mut sign_up: SignUp,
    origin: &Origin<'_>,
    kept_until: Instant,
) -> Result<SignUp> {
    for _ in 0..DRAWS {
        if insert_row(c, &sign_up, origin, kept_until).await? == 1 {
            insert_people(c, &sign_up, kept_until).await?;
            return Ok(sign_up);
        }
        sign_up.reference = house.chance.reference();
    }
    Err(Error::Unexpected("no free reference was found".into()))
}

async fn insert_row(c: &mut Conn<'_>, sign_up: &SignUp, origin: &Origin<'_>, kept_until: Instant) -> db::Result<u64> {
    let wish = &sign_up.wish;
    run!(
        c,
        "INSERT INTO sign_ups (id, event, reference, form_id, form_seal, places, contact_name, email, phone, note, \
         revision, generation, channel, notice_version, signed_up_at, delete_after) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
         ON CONFLICT (reference) DO NOTHING",
        sign_up.id.to_text(),
        sign_up.event.as_str(),
        sign_up.reference.as_str(),
        origin.form_id,
        origin.form_seal,
        wish.places(),
        wish.contact.name.as_str(),
        wish.contact.email.as_ref().map(EmailAddress::as_str),
        wish.contact.phone.as_ref().map(Phone::as_str),
        &wish.note,
        sign_up.revision,
        sign_up.generation,
        origin.channel.code(),
        origin.notice_version,
        sign_up.signed_up_at.0,
        kept_until.0
    )
}

async fn insert_people(c: &mut Conn<'_>, sign_up: &SignUp, kept_until: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    for (position, person) in (1_i64..).zip(&sign_up.wish.participants) {
        run!(
            c,
            "INSERT INTO participants (sign_up, position, role, name, delete_after) VALUES ($1, $2, $3, $4, $5)",
            &id,
            position,
            if person.is_contact { "contact" } else { "guest" },
            person.name.as_ref().map(Name::as_str),
            kept_until.0
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
            insert_need(c, &id, position, need.code(), None, kept_until).await?;
        }
    }
    for need in &sign_up.wish.needs {
        insert_need(c, &id, PARTY, need.code(), None, kept_until).await?;
    }
    if let Some(words) = &sign_up.wish.needs_other {
        insert_need(c, &id, PARTY, OTHER, Some(words), kept_until).await?;
    }
    Ok(())
}

async fn insert_need(
    c: &mut Conn<'_>,
    sign_up: &str,
    position: i64,
    code: &str,
    words: Option<&String>,
    kept_until: Instant,
) -> db::Result<()> {
    run!(
        c,
        "INSERT INTO needs (sign_up, position, code, words, delete_after) VALUES ($1, $2, $3, $4, $5)",
        sign_up,
        position,
        code,
        words,
        kept_until.plus(-NEEDS_EARLIER).0
    )?;
    Ok(())
}

/// Puts what a person wishes now in the place of what they wished; the revision grows by one.
pub async fn replace(c: &mut Conn<'_>, sign_up: &SignUp, kept_until: Instant) -> db::Result<()> {
    let id = sign_up.id.to_text();
    let wish = &sign_up.wish;
    run!(
        c,
        "UPDATE sign_ups SET places = $2, contact_name = $3, email = $4, phone = $5, note = $6, revision = $7 \
         WHERE id = $1",
        &id,
        wish.places(),
        wish.contact.name.as_str(),
        wish.contact.email.as_ref().map(EmailAddress::as_str),
        wish.contact.phone.as_ref().map(Phone::as_str),
        &wish.note,
        sign_up.revision
    )?;
    run!(c, "DELETE FROM needs WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM workshop_places WHERE sign_up = $1", &id)?;
    run!(c, "DELETE FROM participants WHERE sign_up = $1", &id)?;
    insert_people(c, sign_up, kept_until).await
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

/// One sign-up whole, cancelled ones too.
pub async fn load(c: &mut Conn<'_>, id: SignUpId) -> Result<Option<SignUp>> {
    let id = id.to_text();
    let found: Option<SignUpRow> = row!(
        c,
        "SELECT id, event, reference, contact_name, email, phone, note, revision, generation, signed_up_at, \
         cancelled_at FROM sign_ups WHERE id = $1",
        &id
    )?;
    let Some(found) = found else { return Ok(None) };
    let people: Vec<(i64, String, Option<String>)> =
        rows!(c, "SELECT position, role, name FROM participants WHERE sign_up = $1 ORDER BY position", &id)?;
    let workshops: Vec<(i64, String, String)> =
        rows!(c, "SELECT position, slot, workshop FROM workshop_places WHERE sign_up = $1", &id)?;
    let needs: Vec<(i64, String, Option<String>)> =
        rows!(c, "SELECT position, code, words FROM needs WHERE sign_up = $1", &id)?;

    let mut participants = BTreeMap::new();
    for (position, role, name) in people {
        let person =
            Participant { name: name.map(Name::stored), is_contact: role == "contact", ..Participant::default() };
        participants.insert(position, person);
    }
    for (position, slot, workshop) in workshops {
        if let Some(person) = participants.get_mut(&position) {
            person.workshops.insert(known::<SlotSlug>(slot)?, known::<WorkshopSlug>(workshop)?);
        }
    }
    let (mut party_needs, mut needs_other) = (BTreeSet::new(), None);
    for (position, code, words) in needs {
        match (Need::from_code(&code), participants.get_mut(&position)) {
            (Some(need), Some(person)) => drop(person.needs.insert(need)),
            (Some(need), None) => drop(party_needs.insert(need)),
            (None, _) => needs_other = words,
        }
    }
    Ok(Some(SignUp {
        id: number(&found.id)?,
        event: known(found.event)?,
        reference: Reference::parse(&found.reference).ok_or_else(unreadable)?,
        wish: Wish {
            contact: Contact {
                name: Name::stored(found.contact_name),
                email: found.email.map(EmailAddress::stored),
                phone: found.phone.map(Phone::stored),
            },
            participants: participants.into_values().collect(),
            needs: party_needs,
            needs_other,
            note: found.note,
        },
        revision: found.revision,
        generation: found.generation,
        signed_up_at: Instant(found.signed_up_at),
        cancelled_at: found.cancelled_at.map(Instant),
    }))
}

fn number(text: &str) -> Result<SignUpId> {
    SignUpId::from_text(text).ok_or_else(unreadable)
}

fn known<T: TryFrom<String>>(slug: String) -> Result<T> {
    T::try_from(slug).map_err(|_| unreadable())
}

fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable sign-up".into())
}
