//! The statements that read whole sign-ups: one, or all of an event.

use super::columns::{placement, sign_up_id, slug, unreadable};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::{record, row, rows};
use domain::events::EventVersion;
use domain::ids::{EventSlug, Generation, SignUpId, SlotSlug, WorkshopSlug};
use domain::signups::{
    Channel, Contact, EmailAddress, Name, Need, Participant, Phone, PostalAddress, Reference, Revision, SignUp,
    SignUpRequest, SignUpStatus,
};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet, HashMap};

record! {
    struct SignUpRow {
        id: String, event: String, reference: String, contact_name: String, email: Option<String>,
        phone: Option<String>, postal: Option<String>, note: Option<String>, revision: i64, generation: i64, channel: String,
        signed_up_at: i64, cancelled_at: Option<i64>, seats: i64, min_seats: i64, queued_at_version: Option<i64>,
        held_until: Option<i64>, offered_until: Option<i64>, lapsed_at: Option<i64>, confirmed_at: Option<i64>,
        split_from: Option<String>, ended_as: Option<String>, promoted_at: Option<i64>,
    }
}

/// The four statements that read whole sign-ups; the conditions say which.
macro_rules! read {
    ($c:expr, $of:literal, $theirs:literal, $argument:expr) => {
        Read {
            sign_ups: rows!(
                $c,
                concat!(
                    "SELECT id, event, reference, contact_name, email, phone, postal, note, revision, generation, \
                     channel, signed_up_at, cancelled_at, seats, min_seats, queued_at_version, held_until, offered_until, \
                     lapsed_at, confirmed_at, split_from, ended_as, promoted_at FROM sign_ups WHERE ",
                    $of
                ),
                $argument
            )?,
            people: rows!(
                $c,
                concat!("SELECT sign_up, position, role, name FROM participants WHERE ", $theirs),
                $argument
            )?,
            workshops: rows!(
                $c,
                concat!("SELECT sign_up, position, slot, workshop, queued_at_version FROM workshop_choices WHERE ", $theirs),
                $argument
            )?,
            needs: rows!($c, concat!("SELECT sign_up, position, code, words FROM needs WHERE ", $theirs), $argument)?,
        }
    };
}

/// One whole sign-up; a cancelled one too.
pub async fn load(c: &mut Conn<'_>, id: SignUpId) -> Result<Option<SignUp>> {
    let id = id.to_text();
    Ok(read!(c, "id = $1", "sign_up = $1", &id).whole()?.pop())
}

/// The same for a sign-up that must exist.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn load_existing(c: &mut Conn<'_>, id: SignUpId) -> Result<SignUp> {
    load(c, id).await?.ok_or(Error::NotFound)
}

/// All sign-ups of an event; cancelled ones too.
pub async fn load_all(c: &mut Conn<'_>, event: &EventSlug) -> Result<Vec<SignUp>> {
    let event = event.as_str();
    read!(c, "event = $1", "sign_up IN (SELECT id FROM sign_ups WHERE event = $1)", event).whole()
}

/// The id of the sign-up with a reference.
pub async fn by_reference(c: &mut Conn<'_>, reference: &Reference) -> Result<Option<SignUpId>> {
    let found: Option<(String,)> = row!(c, "SELECT id FROM sign_ups WHERE reference = $1", reference.as_str())?;
    found.map(|(id,)| sign_up_id(&id)).transpose()
}

/// The rows of sign-ups before they are assembled.
struct Read {
    sign_ups: Vec<SignUpRow>,
    people: Vec<(String, i64, String, Option<String>)>,
    workshops: Vec<(String, i64, String, String, Option<i64>)>,
    needs: Vec<(String, i64, String, Option<String>)>,
}

/// The rows of one sign-up beside its own.
#[derive(Default)]
struct Party {
    participants: BTreeMap<i64, Participant>,
    waits_for: BTreeMap<WorkshopSlug, EventVersion>,
    needs: BTreeSet<Need>,
    needs_other: Option<String>,
}

impl Read {
    fn whole(self) -> Result<Vec<SignUp>> {
        let mut parties: HashMap<String, Party> = HashMap::new();
        for (sign_up, position, role, name) in self.people {
            let person =
                Participant { name: name.map(Name::stored), is_contact: role == "contact", ..Participant::default() };
            parties.entry(sign_up).or_default().participants.insert(position, person);
        }
        for (sign_up, position, slot, workshop, queued_at_version) in self.workshops {
            let party = parties.entry(sign_up).or_default();
            let workshop = slug::<WorkshopSlug>(workshop)?;
            if let Some(version) = queued_at_version {
                party.waits_for.insert(workshop.clone(), EventVersion(version));
            }
            if let Some(person) = party.participants.get_mut(&position) {
                person.workshops.insert(slug::<SlotSlug>(slot)?, workshop);
            }
        }
        for (sign_up, position, code, words) in self.needs {
            let party = parties.entry(sign_up).or_default();
            match (Need::from_code(&code), party.participants.get_mut(&position)) {
                (Some(need), Some(person)) => drop(person.needs.insert(need)),
                (Some(need), None) => drop(party.needs.insert(need)),
                (None, _) => party.needs_other = words,
            }
        }
        let whole = |row: SignUpRow| {
            let party = parties.remove(&row.id).unwrap_or_default();
            row.sign_up(party)
        };
        self.sign_ups.into_iter().map(whole).collect()
    }
}

impl SignUpRow {
    fn sign_up(self, party: Party) -> Result<SignUp> {
        Ok(SignUp {
            placement: placement(self.lapsed_at, self.queued_at_version, self.held_until, self.offered_until),
            id: sign_up_id(&self.id)?,
            event: slug(self.event)?,
            reference: Reference::parse(&self.reference).ok_or_else(unreadable)?,
            request: SignUpRequest {
                contact: Contact {
                    name: Name::stored(self.contact_name),
                    email: self.email.map(EmailAddress::stored),
                    phone: self.phone.map(Phone::stored),
                    postal: self.postal.map(PostalAddress::stored),
                },
                participants: party.participants.into_values().collect(),
                needs: party.needs,
                needs_other: party.needs_other,
                note: self.note,
                fewer_ok: self.min_seats < self.seats,
                workshop_wait: false,
            },
            waits_for: party.waits_for,
            split_from: self.split_from.as_deref().map(sign_up_id).transpose()?,
            confirmed_at: self.confirmed_at.map(Instant),
            promoted_at: self.promoted_at.map(Instant),
            channel: Channel::from_code(&self.channel).ok_or_else(unreadable)?,
            revision: Revision(self.revision),
            generation: Generation(self.generation),
            signed_up_at: Instant(self.signed_up_at),
            cancelled_at: self.cancelled_at.map(Instant),
            ended_as: self.ended_as.as_deref().and_then(SignUpStatus::from_code),
        })
    }
}
