//! The statements that read sign-ups whole: one, or all of an event.

use super::columns::{known, number, placement, unreadable};
use crate::db::Conn;
use crate::error::Result;
use crate::{record, row, rows};
use domain::ids::{EventSlug, SignUpId, SlotSlug, WorkshopSlug};
use domain::signups::{
    Channel, Contact, EmailAddress, Name, Need, Participant, Phone, PostalAddress, Reference, SignUp, State, Wish,
};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet, HashMap};

record! {
    struct SignUpRow {
        id: String, event: String, reference: String, contact_name: String, email: Option<String>,
        phone: Option<String>, postal: Option<String>, note: Option<String>, revision: i64, generation: i64, channel: String,
        signed_up_at: i64, cancelled_at: Option<i64>, places: i64, fewest: i64, waits_from: Option<i64>,
        held_until: Option<i64>, offered_until: Option<i64>, lapsed_at: Option<i64>, placed_at: Option<i64>,
        split_from: Option<String>, ended_as: Option<String>, moved_up_at: Option<i64>,
    }
}

/// The four statements that read sign-ups whole, of which ones is said at their end.
macro_rules! read {
    ($c:expr, $of:literal, $theirs:literal, $argument:expr) => {
        Read {
            sign_ups: rows!(
                $c,
                concat!(
                    "SELECT id, event, reference, contact_name, email, phone, postal, note, revision, generation, \
                     channel, signed_up_at, cancelled_at, places, fewest, waits_from, held_until, offered_until, \
                     lapsed_at, placed_at, split_from, ended_as, moved_up_at FROM sign_ups WHERE ",
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
                concat!("SELECT sign_up, position, slot, workshop, waits_from FROM workshop_places WHERE ", $theirs),
                $argument
            )?,
            needs: rows!($c, concat!("SELECT sign_up, position, code, words FROM needs WHERE ", $theirs), $argument)?,
        }
    };
}

/// One sign-up whole, cancelled ones too.
pub async fn load(c: &mut Conn<'_>, id: SignUpId) -> Result<Option<SignUp>> {
    let id = id.to_text();
    Ok(read!(c, "id = $1", "sign_up = $1", &id).whole()?.pop())
}

/// All of an event, cancelled ones too.
pub async fn load_all(c: &mut Conn<'_>, event: &EventSlug) -> Result<Vec<SignUp>> {
    let event = event.as_str();
    read!(c, "event = $1", "sign_up IN (SELECT id FROM sign_ups WHERE event = $1)", event).whole()
}

/// The number of what people call by its reference.
pub async fn by_reference(c: &mut Conn<'_>, reference: &Reference) -> Result<Option<SignUpId>> {
    let found: Option<(String,)> = row!(c, "SELECT id FROM sign_ups WHERE reference = $1", reference.as_str())?;
    found.map(|(id,)| number(&id)).transpose()
}

/// Rows of one sign-up or many, before they are put together.
struct Read {
    sign_ups: Vec<SignUpRow>,
    people: Vec<(String, i64, String, Option<String>)>,
    workshops: Vec<(String, i64, String, String, Option<i64>)>,
    needs: Vec<(String, i64, String, Option<String>)>,
}

/// What belongs to one sign-up beside its own row.
#[derive(Default)]
struct Party {
    participants: BTreeMap<i64, Participant>,
    waits_for: BTreeMap<WorkshopSlug, i64>,
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
        for (sign_up, position, slot, workshop, waits_from) in self.workshops {
            let party = parties.entry(sign_up).or_default();
            let workshop = known::<WorkshopSlug>(workshop)?;
            if let Some(turn) = waits_from {
                party.waits_for.insert(workshop.clone(), turn);
            }
            if let Some(person) = party.participants.get_mut(&position) {
                person.workshops.insert(known::<SlotSlug>(slot)?, workshop);
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
            placement: placement(self.lapsed_at, self.waits_from, self.held_until, self.offered_until),
            id: number(&self.id)?,
            event: known(self.event)?,
            reference: Reference::parse(&self.reference).ok_or_else(unreadable)?,
            wish: Wish {
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
                fewer_ok: self.fewest < self.places,
                workshop_wait: false,
            },
            waits_for: party.waits_for,
            split_from: self.split_from.as_deref().map(number).transpose()?,
            placed_at: self.placed_at.map(Instant),
            moved_up_at: self.moved_up_at.map(Instant),
            channel: Channel::from_code(&self.channel).ok_or_else(unreadable)?,
            revision: self.revision,
            generation: self.generation,
            signed_up_at: Instant(self.signed_up_at),
            cancelled_at: self.cancelled_at.map(Instant),
            ended_as: self.ended_as.as_deref().and_then(State::from_code),
        })
    }
}
