//! The statements that read sign-ups for check-in.

use crate::db::{self, Conn};
use crate::events::store::has_seats;
use crate::rows;
use domain::attendance::{Guest, Party, Person};
use domain::ids::{EventSlug, ProgrammeSlug, SignUpId, WorkshopSlug};
use domain::signups::{Channel, Name, Need, Reference};
use std::collections::HashMap;

/// The expected parties with their guests, but without check-ins: parties by id, guests by position.
pub async fn parties(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<Party>> {
    let found: Vec<(SignUpId, Reference, Name, Channel)> = rows!(
        c,
        concat!(
            "SELECT id, reference, contact_name, channel FROM sign_ups WHERE event = $1 AND ",
            has_seats!(""),
            " ORDER BY id"
        ),
        event
    )?;
    let people: Vec<(SignUpId, i64, Option<Name>)> = rows!(
        c,
        concat!(
            "SELECT g.sign_up, g.position, g.name FROM sign_ups s CROSS JOIN participants g WHERE s.event = $1 AND ",
            has_seats!("s."),
            " AND g.sign_up = s.id ORDER BY g.sign_up, g.position"
        ),
        event
    )?;
    let choices: Vec<(SignUpId, i64, WorkshopSlug)> = rows!(
        c,
        concat!(
            "SELECT w.sign_up, w.position, w.workshop FROM sign_ups s CROSS JOIN workshop_choices w \
             WHERE s.event = $1 AND ",
            has_seats!("s."),
            " AND w.sign_up = s.id AND w.queued_at_version IS NULL ORDER BY w.sign_up, w.position, w.slot"
        ),
        event
    )?;
    let mut parties = Vec::with_capacity(found.len());
    let mut index_of = HashMap::with_capacity(found.len());
    for (sign_up, reference, contact, channel) in found {
        index_of.insert(sign_up, parties.len());
        let is_walk_in = channel == Channel::WalkIn;
        parties.push(Party { sign_up, reference, contact, is_walk_in, guests: Vec::new() });
    }
    for (sign_up, position, name) in people {
        let Some(party) = index_of.get(&sign_up).and_then(|index| parties.get_mut(*index)) else { continue };
        let person = Person { sign_up, position };
        party.guests.push(Guest { person, name, workshops: Vec::new(), since: None });
    }
    for (sign_up, position, workshop) in choices {
        let Some(party) = index_of.get(&sign_up).and_then(|index| parties.get_mut(*index)) else { continue };
        let guest = party.guests.iter_mut().find(|guest| guest.person.position == position);
        if let Some(guest) = guest {
            guest.workshops.push(workshop);
        }
    }
    Ok(parties)
}

/// The number of expected people with each need. Needs in a person's own words are left out.
pub async fn needs(c: &mut Conn<'_>, event: &EventSlug) -> db::Result<Vec<(Need, i64)>> {
    let found: Vec<(String, i64)> = rows!(
        c,
        concat!(
            "SELECT n.code, COUNT(*) FROM sign_ups s CROSS JOIN needs n WHERE s.event = $1 AND ",
            has_seats!("s."),
            " AND n.sign_up = s.id GROUP BY n.code ORDER BY n.code"
        ),
        event
    )?;
    Ok(found.into_iter().filter_map(|(code, people)| Need::from_code(&code).map(|need| (need, people))).collect())
}

/// The number of participants who signed up before the event, by event of a programme.
pub async fn signed_up_by_event(c: &mut Conn<'_>, programme: &ProgrammeSlug) -> db::Result<HashMap<EventSlug, i64>> {
    let found: Vec<(EventSlug, i64)> = rows!(
        c,
        concat!(
            "SELECT s.event, CAST(SUM(s.seats) AS BIGINT) FROM events e CROSS JOIN sign_ups s \
             WHERE e.programme = $1 AND s.event = e.slug AND ",
            has_seats!("s."),
            " AND s.channel <> $2 GROUP BY s.event"
        ),
        programme,
        Channel::WalkIn
    )?;
    Ok(found.into_iter().collect())
}
