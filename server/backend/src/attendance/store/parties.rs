//! The statements that read sign-ups for check-in.

use super::unreadable;
use crate::db::{self, Conn};
use crate::error::Result;
use crate::rows;
use domain::attendance::{Guest, Party, Person};
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Channel, Name, Need, Reference};
use std::collections::HashMap;

/// The expected parties with their guests, but without check-ins: parties by id, guests by position.
pub async fn parties(c: &mut Conn<'_>, event: &EventSlug) -> Result<Vec<Party>> {
    let found: Vec<(String, String, String, String)> = rows!(
        c,
        "SELECT id, reference, contact_name, channel FROM sign_ups \
         WHERE event = $1 AND cancelled_at IS NULL AND queued_at_version IS NULL ORDER BY id",
        event.as_str()
    )?;
    let people: Vec<(String, i64, Option<String>)> = rows!(
        c,
        "SELECT g.sign_up, g.position, g.name FROM sign_ups s CROSS JOIN participants g \
         WHERE s.event = $1 AND s.cancelled_at IS NULL AND s.queued_at_version IS NULL AND g.sign_up = s.id \
         ORDER BY g.sign_up, g.position",
        event.as_str()
    )?;
    let choices: Vec<(String, i64, String)> = rows!(
        c,
        "SELECT w.sign_up, w.position, w.workshop FROM sign_ups s CROSS JOIN workshop_choices w \
         WHERE s.event = $1 AND s.cancelled_at IS NULL AND s.queued_at_version IS NULL \
         AND w.sign_up = s.id AND w.queued_at_version IS NULL ORDER BY w.sign_up, w.position, w.slot",
        event.as_str()
    )?;
    let mut parties = Vec::with_capacity(found.len());
    let mut index_of = HashMap::with_capacity(found.len());
    for (id, reference, contact, channel) in found {
        index_of.insert(id.clone(), parties.len());
        parties.push(Party {
            sign_up: SignUpId::from_text(&id).ok_or_else(unreadable)?,
            reference: Reference::parse(&reference).ok_or_else(unreadable)?,
            contact: Name::stored(contact),
            is_walk_in: channel == Channel::WalkIn.code(),
            guests: Vec::new(),
        });
    }
    for (sign_up, position, name) in people {
        let Some(party) = index_of.get(&sign_up).and_then(|index| parties.get_mut(*index)) else { continue };
        let person = Person { sign_up: party.sign_up, position };
        party.guests.push(Guest { person, name: name.map(Name::stored), workshops: Vec::new(), since: None });
    }
    for (sign_up, position, workshop) in choices {
        let Some(party) = index_of.get(&sign_up).and_then(|index| parties.get_mut(*index)) else { continue };
        let guest = party.guests.iter_mut().find(|guest| guest.person.position == position);
        if let Some(guest) = guest {
            guest.workshops.push(workshop.try_into().map_err(|_| unreadable())?);
        }
    }
    Ok(parties)
}

/// The number of expected people with each need. Needs in a person's own words are left out.
pub async fn needs(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<(Need, i64)>> {
    let found: Vec<(String, i64)> = rows!(
        c,
        "SELECT n.code, COUNT(*) FROM sign_ups s CROSS JOIN needs n \
         WHERE s.event = $1 AND s.cancelled_at IS NULL AND s.queued_at_version IS NULL AND n.sign_up = s.id \
         GROUP BY n.code ORDER BY n.code",
        event.as_str()
    )?;
    Ok(found.into_iter().filter_map(|(code, people)| Need::from_code(&code).map(|need| (need, people))).collect())
}

/// The number of participants who signed up before the event, by event of a programme.
pub async fn signed_up_by_event(c: &mut Conn<'_>, programme: &str) -> db::Result<HashMap<String, i64>> {
    let found: Vec<(String, i64)> = rows!(
        c,
        "SELECT s.event, CAST(SUM(s.seats) AS BIGINT) FROM events e CROSS JOIN sign_ups s \
         WHERE e.programme = $1 AND s.event = e.slug AND s.cancelled_at IS NULL AND s.queued_at_version IS NULL \
         AND s.channel <> $2 GROUP BY s.event",
        programme,
        Channel::WalkIn.code()
    )?;
    Ok(found.into_iter().collect())
}
