//! The statements that read calls with whom to call, and counts of them by event.

use super::columns::{number, placement, unreadable};
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{record, rows, run};
use domain::ids::{EventSlug, OrganizerId, SignUpId};
use domain::signups::{EmailAddress, Name, Phone, Placement, PostalAddress, Reference, State};
use domain::time::Instant;

record! {
    struct CallRow {
        id: String, kind: String, reason: String, opened_at: i64, claimed_by: Option<String>, claimed_at: Option<i64>,
        sign_up: String, event: String, reference: String, contact_name: String, email: Option<String>,
        phone: Option<String>, postal: Option<String>, places: i64, cancelled_at: Option<i64>, waits_from: Option<i64>,
        held_until: Option<i64>, offered_until: Option<i64>, lapsed_at: Option<i64>, ended_as: Option<String>,
    }
}

/// A call that somebody must make.
#[derive(Clone, Debug)]
pub struct CallToMake {
    pub id: String,
    /// The code of the letter in whose place it stands.
    pub kind: String,
    pub reason: String,
    pub opened_at: Instant,
    pub claimed: Option<(OrganizerId, Instant)>,
    pub sign_up: SignUpId,
    pub event: EventSlug,
    pub reference: Reference,
    pub name: Name,
    pub email: Option<EmailAddress>,
    pub phone: Option<Phone>,
    pub postal: Option<PostalAddress>,
    pub places: i64,
    pub placement: Placement,
    pub is_cancelled: bool,
    /// How it stood when it ended, where it has.
    pub ended_as: Option<State>,
}

/// Calls to make, the oldest first, from the `skip`-th on.
pub async fn calls(c: &mut Conn<'_>, skip: i64, most: i64) -> Result<Vec<CallToMake>> {
    let found: Vec<CallRow> = rows!(
        c,
        "SELECT t.id, t.kind, t.reason, t.opened_at, t.claimed_by, t.claimed_at, s.id AS sign_up, s.event, s.reference, \
         s.contact_name, s.email, s.phone, s.postal, s.places, s.cancelled_at, s.waits_from, s.held_until, \
         s.offered_until, s.lapsed_at, s.ended_as \
         FROM call_tasks t JOIN sign_ups s ON s.id = t.about WHERE t.done_at IS NULL \
         ORDER BY t.opened_at, t.id LIMIT $1 OFFSET $2",
        most,
        skip
    )?;
    found.into_iter().map(CallRow::call).collect()
}

impl CallRow {
    fn call(self) -> Result<CallToMake> {
        let by = self.claimed_by.as_deref().map(|id| OrganizerId::from_text(id).ok_or_else(unreadable)).transpose()?;
        Ok(CallToMake {
            id: self.id,
            kind: self.kind,
            reason: self.reason,
            opened_at: Instant(self.opened_at),
            claimed: by.zip(self.claimed_at.map(Instant)),
            sign_up: number(&self.sign_up)?,
            event: EventSlug::try_from(self.event).map_err(|_| unreadable())?,
            reference: Reference::parse(&self.reference).ok_or_else(unreadable)?,
            name: Name::stored(self.contact_name),
            email: self.email.map(EmailAddress::stored),
            phone: self.phone.map(Phone::stored),
            postal: self.postal.map(PostalAddress::stored),
            places: self.places,
            placement: placement(self.lapsed_at, self.waits_from, self.held_until, self.offered_until),
            is_cancelled: self.cancelled_at.is_some(),
            ended_as: self.ended_as.as_deref().and_then(State::from_code),
        })
    }
}

/// How many of something an event has.
pub type Count = (String, i64);

/// Calls to make, by event.
pub async fn count_calls(c: &mut Conn<'_>) -> Result<Vec<Count>> {
    Ok(rows!(
        c,
        "SELECT s.event, COUNT(*) FROM call_tasks t JOIN sign_ups s ON s.id = t.about \
         WHERE t.done_at IS NULL GROUP BY s.event"
    )?)
}

/// Letters that could not be brought out, by event.
pub async fn count_lost(c: &mut Conn<'_>) -> Result<Vec<Count>> {
    Ok(rows!(
        c,
        "SELECT s.event, COUNT(*) FROM letters l JOIN sign_ups s ON s.id = l.about \
         WHERE l.gave_up_at IS NOT NULL AND l.withdrawn_at IS NULL GROUP BY s.event"
    )?)
}

/// Questions about events that are over need no answer any more.
pub async fn drop_late_questions(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE call_tasks SET done_at = $1, outcome = 'overtaken' WHERE done_at IS NULL AND kind IN ('hold', 'offer') \
         AND about IN (SELECT s.id FROM sign_ups s JOIN events e ON e.slug = s.event WHERE e.ends_at <= $1)",
        now.0
    )?;
    Ok(())
}
