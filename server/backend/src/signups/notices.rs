//! Notices: whom the change of an event is told, and how.

use super::store;
use crate::context::Outgoing;
use crate::error::Result;
use crate::events::EventTx;
use std::collections::{BTreeMap, BTreeSet, HashSet};

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

    /// Counts the contacts of what the transaction has enqueued for the locked event after the first `start` entries. Who is told
    /// together with an earlier event counts there.
    pub(super) async fn count(tx: &mut EventTx<'_>, start: usize) -> Result<Self> {
        let outgoing = tx.ctx.outbox.since(0);
        let (earlier, own) = outgoing.split_at(start);
        let told_before: BTreeSet<(bool, &str)> = told(earlier).into_values().collect();
        let told = told(own);
        let without_phone = if told.keys().any(|(is_call, _)| *is_call) {
            store::without_phone(&mut tx.conn, &tx.listing.event.slug).await?
        } else {
            HashSet::new()
        };
        let is_reachable = |is_call: bool, id: &str| !is_call || !without_phone.contains(id);
        let reached = told.iter().filter(|((is_call, id), _)| is_reachable(*is_call, id)).map(|(_, once)| *once);
        let reached: BTreeSet<(bool, &str)> = reached.filter(|once| !told_before.contains(once)).collect();
        let unreachable = told.keys().filter(|(is_call, id)| !is_reachable(*is_call, id)).count();
        let by_phone = reached.iter().filter(|(is_call, _)| *is_call).count();
        Ok(Self { by_mail: reached.len() - by_phone, by_phone, unreachable, ..Self::default() })
    }
}

/// What each record is told at last, by telephone or not: the bundle, or the record itself.
fn told(outgoing: &[Outgoing]) -> BTreeMap<(bool, &str), (bool, &str)> {
    outgoing
        .iter()
        .map(|outgoing| {
            let told = outgoing.bundle.as_deref().unwrap_or(&outgoing.related_id);
            ((outgoing.is_call, outgoing.related_id.as_str()), (outgoing.is_call, told))
        })
        .collect()
}
