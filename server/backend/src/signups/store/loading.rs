//! The statements that read whole sign-ups: one, or all of an event.

use super::person_rows::{NeedCode, NeedRow, ParticipantRole, ParticipantRow, WorkshopChoiceRow};
use super::sign_up_row::{Party, SignUpRow};
use crate::db::{self, Conn};
use crate::error::{Error, Result};
use crate::{row, rows, select};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Participant, Reference, SignUp};
use std::collections::HashMap;

/// The four statements that read whole sign-ups; the conditions say which.
macro_rules! read {
    ($c:expr, $of:literal, $theirs:literal, $argument:expr) => {
        Read {
            sign_ups: rows!($c, select!(SignUpRow, concat!("WHERE ", $of)), $argument)?,
            people: rows!($c, select!(ParticipantRow, concat!("WHERE ", $theirs)), $argument)?,
            workshops: rows!($c, select!(WorkshopChoiceRow, concat!("WHERE ", $theirs)), $argument)?,
            needs: rows!($c, select!(NeedRow, concat!("WHERE ", $theirs)), $argument)?,
        }
    };
}

/// One whole sign-up; a cancelled one too.
pub async fn load(c: &mut Conn<'_>, id: SignUpId) -> db::Result<Option<SignUp>> {
    Ok(read!(c, "id = $1", "sign_up = $1", id).whole().pop())
}

/// The same for a sign-up that must exist.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn load_existing(c: &mut Conn<'_>, id: SignUpId) -> Result<SignUp> {
    load(c, id).await?.ok_or(Error::NotFound)
}

/// All sign-ups of an event; cancelled ones too.
pub async fn load_all(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<SignUp>> {
    Ok(read!(c, "event = $1", "sign_up IN (SELECT id FROM sign_ups WHERE event = $1)", event).whole())
}

/// The id of the sign-up with a reference.
pub async fn by_reference(c: &mut Conn<'_>, reference: &Reference) -> db::Result<Option<SignUpId>> {
    let found: Option<(SignUpId,)> = row!(c, "SELECT id FROM sign_ups WHERE reference = $1", reference)?;
    Ok(found.map(|(id,)| id))
}

/// The rows of sign-ups before they are assembled.
struct Read {
    sign_ups: Vec<SignUpRow>,
    people: Vec<ParticipantRow>,
    workshops: Vec<WorkshopChoiceRow>,
    needs: Vec<NeedRow>,
}

impl Read {
    fn whole(self) -> Vec<SignUp> {
        let mut parties: HashMap<SignUpId, Party> = HashMap::new();
        for ParticipantRow { sign_up, position, role, name, delete_after: _ } in self.people {
            let person = Participant { name, is_contact: role == ParticipantRole::Contact, ..Participant::default() };
            parties.entry(sign_up).or_default().participants.insert(position, person);
        }
        for row in self.workshops {
            let WorkshopChoiceRow { sign_up, position, slot, event: _, workshop, queued_at_version, queued_seats: _ } =
                row;
            let party = parties.entry(sign_up).or_default();
            if let Some(version) = queued_at_version {
                party.waits_for.insert(workshop.clone(), version);
            }
            if let Some(person) = party.participants.get_mut(&position) {
                person.workshops.insert(slot, workshop);
            }
        }
        for NeedRow { sign_up, position, code, words, delete_after: _ } in self.needs {
            let party = parties.entry(sign_up).or_default();
            match (code, party.participants.get_mut(&position)) {
                (NeedCode::Known(need), Some(person)) => drop(person.needs.insert(need)),
                (NeedCode::Known(need), None) => drop(party.needs.insert(need)),
                (NeedCode::Other, _) => party.needs_other = words,
            }
        }
        let whole = |row: SignUpRow| {
            let party = parties.remove(&row.id).unwrap_or_default();
            row.sign_up(party)
        };
        self.sign_ups.into_iter().map(whole).collect()
    }
}
