//! The statements that read a sign-up whole.

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::{record, row, rows};
use domain::ids::{SignUpId, SlotSlug, WorkshopSlug};
use domain::signups::{
    Channel, Contact, EmailAddress, Name, Need, Participant, Phone, PostalAddress, Reference, SignUp, Wish,
};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

record! {
    struct SignUpRow {
        id: String, event: String, reference: String, contact_name: String, email: Option<String>,
        phone: Option<String>, postal: Option<String>, note: Option<String>, revision: i64, generation: i64, channel: String,
        signed_up_at: i64, cancelled_at: Option<i64>,
    }
}

/// One sign-up whole, cancelled ones too.
pub async fn load(c: &mut Conn<'_>, id: SignUpId) -> Result<Option<SignUp>> {
    let id = id.to_text();
    let found: Option<SignUpRow> = row!(
        c,
        "SELECT id, event, reference, contact_name, email, phone, postal, note, revision, generation, channel, \
         signed_up_at, cancelled_at FROM sign_ups WHERE id = $1",
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
                postal: found.postal.map(PostalAddress::stored),
            },
            participants: participants.into_values().collect(),
            needs: party_needs,
            needs_other,
            note: found.note,
        },
        channel: Channel::from_code(&found.channel).ok_or_else(unreadable)?,
        revision: found.revision,
        generation: found.generation,
        signed_up_at: Instant(found.signed_up_at),
        cancelled_at: found.cancelled_at.map(Instant),
    }))
}

pub(super) fn number(text: &str) -> Result<SignUpId> {
    SignUpId::from_text(text).ok_or_else(unreadable)
}

fn known<T: TryFrom<String>>(slug: String) -> Result<T> {
    T::try_from(slug).map_err(|_| unreadable())
}

fn unreadable() -> Error {
    Error::Unexpected("the database holds an unreadable sign-up".into())
}
