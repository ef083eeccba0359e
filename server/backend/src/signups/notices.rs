//! Notices: whom the change of an event is told, and how.

use super::store;
use crate::context::Outgoing;
use crate::error::Result;
use crate::events::EventTx;
use std::collections::BTreeSet;

/// A change of an event that its contacts are notified of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventChange {
    Moved,
    Cancelled,
    /// The event takes place after all.
    Restored,
    /// Something else, of which an organizer tells.
    News,
}

/// How many contacts the change of an event is told. A contact who gets a message and is called as well counts in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// The change that all contacts are told; none if only promoted parties are told.
    pub change: Option<EventChange>,
    /// The number of parties that get seats which were added.
    pub promoted: usize,
    pub by_mail: usize,
    pub by_phone: usize,
    /// Contacts with a call task who have given no telephone number either.
    pub unreachable: usize,
}

impl Notices {
    /// How many are told, in any way.
    pub fn told(&self) -> usize {
        self.promoted + self.by_mail + self.by_phone + self.unreachable
    }

    /// The notices of two changes. A contact of both counts twice.
    #[must_use]
    pub fn plus(self, other: &Self) -> Self {
        Self {
            change: self.change.or(other.change),
            promoted: self.promoted + other.promoted,
            by_mail: self.by_mail + other.by_mail,
            by_phone: self.by_phone + other.by_phone,
            unreachable: self.unreachable + other.unreachable,
        }
    }

    /// Counts the contacts of what the transaction has enqueued for the locked event after the first `start` entries.
    pub(super) async fn count(tx: &mut EventTx<'_>, start: usize) -> Result<Self> {
        let outgoing = tx.ctx.outbox.since(start);
        let told = |is_call: bool| -> BTreeSet<&str> {
            let told = outgoing.iter().filter(|outgoing| outgoing.is_call == is_call);
            told.map(|Outgoing { related_id, .. }| related_id.as_str()).collect()
        };
        let called = told(true);
        let unreachable = if called.is_empty() {
            0
        } else {
            let without_phone = store::without_phone(&mut tx.conn, &tx.listing.event.slug).await?;
            called.iter().filter(|id| without_phone.contains(**id)).count()
        };
        let by_phone = called.len() - unreachable;
        Ok(Self { by_mail: told(false).len(), by_phone, unreachable, ..Self::default() })
    }
}
