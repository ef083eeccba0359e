//! The check-in session: a locked event, one of its dates, and the organizer who checks people in.

use super::store::{self, CheckInOrigin};
use crate::audit_log::{self, AuditAction};
use crate::context::{Actor, AppContext, Principal};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{EventTx, count_taken};
use crate::signups::{confirm_on_arrival, promote_waiting, revoke_walk_in};
use domain::attendance::{CheckIn, CheckInAct, CheckInLog, Person, checked_in_at, current_date_index};
use domain::ids::{CheckInKey, EventSlug, OrganizerId, SignUpId};
use domain::signups::{Channel, Refusal};
use domain::time::{Instant, Millis, Period};
use std::collections::BTreeMap;
use text::Words;

/// A check-in as a form or a phone sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckInRequest {
    /// The idempotency key: the same key again changes nothing.
    pub key: CheckInKey,
    pub target: CheckInTarget,
    pub act: CheckInAct,
    /// The time since the organizer recorded it on the device.
    pub age: Millis,
}

/// The person or party that is checked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckInTarget {
    Person(Person),
    /// All members of a party.
    Party(SignUpId),
}

/// A locked event during check-in.
pub(super) struct CheckInSession<'c> {
    tx: EventTx<'c>,
    organizer: OrganizerId,
    /// The index of the event's date, from 0.
    date: i64,
    /// The number of seats freed by revoked walk-ins.
    freed: i64,
}

impl<'c> CheckInSession<'c> {
    /// Locks the event. `date` is the index of its date; none means today's.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such event or date.
    pub async fn open(
        conn: Conn<'c>,
        ctx: AppContext,
        organizer: OrganizerId,
        event: &EventSlug,
        date: Option<i64>,
    ) -> Result<Self> {
        let actor = Actor::organizer(organizer, Channel::WalkIn);
        let tx = EventTx::lock_uncounted(conn, ctx, Words::german(), actor, event).await?;
        let date = date_index(&tx.event().dates, date, tx.now())?;
        Ok(Self::new(tx, organizer, date))
    }

    /// A session at an event that is locked already.
    pub fn new(tx: EventTx<'c>, organizer: OrganizerId, date: i64) -> Self {
        Self { tx, organizer, date, freed: 0 }
    }

    /// Records a check-in of a person or of a whole party.
    ///
    /// # Errors
    /// [`Error::NotFound`] if the event has no such person or party; [`Refusal::SignUpCancelled`]; [`Refusal::StillWaiting`]
    /// for a party without seats; [`Refusal::FormReused`] if the key was used for another check-in.
    pub async fn check_in(&mut self, request: CheckInRequest) -> Result<()> {
        let checked_in_at = checked_in_at(self.tx.now(), request.age);
        let check_in = |key, person| CheckIn { key, person, act: request.act, checked_in_at };
        match request.target {
            CheckInTarget::Person(person) => self.record(check_in(request.key, person)).await,
            CheckInTarget::Party(party) => {
                let members = store::members(&mut self.tx.conn, &self.tx.listing.event.slug, party).await?;
                if members.is_empty() {
                    return Err(Error::NotFound);
                }
                for member in members {
                    self.record(check_in(request.key.of_member(member.position), member)).await?;
                }
                Ok(())
            }
        }
    }

    async fn record(&mut self, check_in: CheckIn) -> Result<()> {
        let Self { tx, organizer, date, .. } = self;
        let (event, principal) = (&tx.listing.event.slug, Principal::Organizer(*organizer));
        if let Some(stored) = store::find_by_key(&mut tx.conn, check_in.key).await? {
            let CheckIn { person, act, .. } = stored.check_in();
            let is_same = (&stored.event, stored.date_index) == (event, *date)
                && (person, act) == (check_in.person, check_in.act);
            return if is_same { Ok(()) } else { Err(Refusal::FormReused.into()) };
        }
        let (channel, cancelled_at, unconfirmed) =
            store::participant(&mut tx.conn, event, check_in.person).await?.ok_or(Error::NotFound)?;
        if cancelled_at.is_some() {
            return Err(Refusal::SignUpCancelled.into());
        }
        if check_in.act == CheckInAct::Present && unconfirmed.is_some() {
            confirm_on_arrival(&mut tx.conn, &tx.ctx, principal, check_in.person.sign_up).await?;
        }
        let ends = tx.listing.event.ends().at;
        let origin = CheckInOrigin { event, date: *date, version: tx.version, organizer: *organizer, ends };
        if !store::insert(&mut tx.conn, &check_in, &origin).await? {
            return Err(Refusal::FormReused.into());
        }
        let subject = check_in.person.sign_up.to_text();
        audit_log::record(&mut tx.conn, &tx.ctx, principal, action(check_in.act), &subject).await?;
        if check_in.act == CheckInAct::Undo && channel == Channel::WalkIn {
            self.revoke_mistaken_walk_in(check_in.person.sign_up).await?;
        }
        Ok(())
    }

    /// Revokes a walk-in of which no member is present on any date: it was entered by mistake.
    async fn revoke_mistaken_walk_in(&mut self, sign_up: SignUpId) -> Result<()> {
        let mut logs: BTreeMap<i64, CheckInLog> = BTreeMap::new();
        for stored in store::check_ins_of_party(&mut self.tx.conn, sign_up).await? {
            logs.entry(stored.date).or_default().record(stored.check_in);
        }
        if logs.values().all(|log| log.present().is_empty()) {
            let principal = Principal::Organizer(self.organizer);
            self.freed += revoke_walk_in(&mut self.tx.conn, &self.tx.ctx, principal, sign_up).await?;
        }
        Ok(())
    }

    /// Gives the seats that were freed in this session to waiting parties.
    pub async fn close(mut self) -> Result<()> {
        if self.freed == 0 {
            return Ok(());
        }
        let mut listing = self.tx.listing.clone();
        count_taken(&mut self.tx.conn, [&mut listing]).await?;
        listing.taken.event += self.freed;
        self.tx.listing = listing;
        promote_waiting(&mut self.tx).await
    }
}

/// The index of a requested date. By default it is today's, else the next, else the last.
///
/// # Errors
/// [`Error::NotFound`] if there is no such date.
pub(super) fn date_index(dates: &[Period], requested: Option<i64>, now: Instant) -> Result<i64> {
    let index = requested.map_or(Some(current_date_index(dates, now)), |index| usize::try_from(index).ok());
    let index = index.filter(|index| *index < dates.len()).ok_or(Error::NotFound)?;
    i64::try_from(index).map_err(|_| Error::NotFound)
}

/// The action of a check-in in the audit log.
fn action(act: CheckInAct) -> AuditAction {
    match act {
        CheckInAct::Present => AuditAction::CheckIn,
        CheckInAct::Undo => AuditAction::UndoCheckIn,
    }
}
