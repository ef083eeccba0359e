//! The statements that read call tasks with their sign-ups, and counts by event.

use super::columns::{placement, sign_up_id, unreadable};
use crate::db::{self, Conn};
use crate::error::Result;
use crate::{record, rows, run};
use domain::ids::{EventSlug, OrganizerId, SignUpId};
use domain::signups::{EmailAddress, Name, Phone, PostalAddress, Reference, SignUpStatus};
use domain::time::Instant;
use domain::waiting_list::Placement;

record! {
    struct CallTaskRow {
        id: String, kind: String, reason: String, opened_at: i64, claimed_by: Option<String>, claimed_at: Option<i64>,
        sign_up: String, event: String, reference: String, contact_name: String, email: Option<String>,
        phone: Option<String>, postal: Option<String>, seats: i64, cancelled_at: Option<i64>, queued_at_version: Option<i64>,
        held_until: Option<i64>, offered_until: Option<i64>, lapsed_at: Option<i64>, ended_as: Option<String>,
    }
}

/// An open call task, with the sign-up whose contact is called.
#[derive(Clone, Debug)]
pub struct CallTask {
    pub id: String,
    /// The code of the message that the call replaces.
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
    pub seats: i64,
    pub placement: Placement,
    pub is_cancelled: bool,
    /// The status before it ended.
    pub ended_as: Option<SignUpStatus>,
}

/// Open call tasks, the oldest first, from the `skip`-th on.
pub async fn call_tasks(c: &mut Conn<'_>, skip: i64, limit: i64) -> Result<Vec<CallTask>> {
    let found: Vec<CallTaskRow> = rows!(
        c,
        "SELECT t.id, t.kind, t.reason, t.opened_at, t.claimed_by, t.claimed_at, s.id AS sign_up, s.event, s.reference, \
         s.contact_name, s.email, s.phone, s.postal, s.seats, s.cancelled_at, s.queued_at_version, s.held_until, \
         s.offered_until, s.lapsed_at, s.ended_as \
         FROM call_tasks t JOIN sign_ups s ON s.id = t.related_id WHERE t.done_at IS NULL \
         ORDER BY t.opened_at, t.id LIMIT $1 OFFSET $2",
        limit,
        skip
    )?;
    found.into_iter().map(CallTaskRow::task).collect()
}

impl CallTaskRow {
    fn task(self) -> Result<CallTask> {
        let by = self.claimed_by.as_deref().map(|id| OrganizerId::from_text(id).ok_or_else(unreadable)).transpose()?;
        Ok(CallTask {
            id: self.id,
            kind: self.kind,
            reason: self.reason,
            opened_at: Instant(self.opened_at),
            claimed: by.zip(self.claimed_at.map(Instant)),
            sign_up: sign_up_id(&self.sign_up)?,
            event: EventSlug::try_from(self.event).map_err(|_| unreadable())?,
            reference: Reference::parse(&self.reference).ok_or_else(unreadable)?,
            name: Name::stored(self.contact_name),
            email: self.email.map(EmailAddress::stored),
            phone: self.phone.map(Phone::stored),
            postal: self.postal.map(PostalAddress::stored),
            seats: self.seats,
            placement: placement(self.lapsed_at, self.queued_at_version, self.held_until, self.offered_until),
            is_cancelled: self.cancelled_at.is_some(),
            ended_as: self.ended_as.as_deref().and_then(SignUpStatus::from_code),
        })
    }
}

/// An event's slug and a count.
pub type Count = (String, i64);

/// The number of open call tasks by event.
pub async fn count_call_tasks(c: &mut Conn<'_>) -> Result<Vec<Count>> {
    Ok(rows!(
        c,
        "SELECT s.event, COUNT(*) FROM call_tasks t JOIN sign_ups s ON s.id = t.related_id \
         WHERE t.done_at IS NULL GROUP BY s.event"
    )?)
}

/// The number of messages that could not be delivered, by event.
pub async fn count_failed_messages(c: &mut Conn<'_>) -> Result<Vec<Count>> {
    Ok(rows!(
        c,
        "SELECT s.event, COUNT(*) FROM messages m JOIN sign_ups s ON s.id = m.related_id \
         WHERE m.failed_at IS NOT NULL AND m.withdrawn_at IS NULL GROUP BY s.event"
    )?)
}

/// Closes the call tasks that ask about events that are over.
pub async fn supersede_late_questions(c: &mut Conn<'_>, now: Instant) -> db::Result<()> {
    run!(
        c,
        "UPDATE call_tasks SET done_at = $1, outcome = 'superseded' WHERE done_at IS NULL AND is_question = 1 \
         AND related_id IN (SELECT s.id FROM sign_ups s JOIN events e ON e.slug = s.event WHERE e.ends_at <= $1)",
        now.0
    )?;
    Ok(())
}
