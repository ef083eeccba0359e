//! Workshops that an event no longer has: the people who have one get another one, or have none, and are told.

use super::notifications::EventFacts;
use super::store;
use crate::audit_log::{self, AuditAction};
use crate::error::Result;
use crate::events::EventTx;
use domain::events::Event;
use domain::ids::{SignUpId, WorkshopSlug};
use domain::signups::SignUp;
use std::collections::BTreeMap;

/// The workshops that are dropped, each with the one that its people get instead.
pub type WorkshopDrops = BTreeMap<WorkshopSlug, Option<WorkshopSlug>>;

/// What the contacts knew of the event whose workshops were dropped.
pub type KnownBefore = BTreeMap<SignUpId, EventFacts>;

/// Takes the dropped workshops from the sign-ups of a locked event that is about to become `event`. Somebody who waited for one
/// gets no other, nor does somebody who has another workshop at that time.
pub async fn drop_workshops(tx: &mut EventTx<'_>, event: &Event, drops: &WorkshopDrops) -> Result<KnownBefore> {
    let mut known = KnownBefore::new();
    if drops.is_empty() {
        return Ok(known);
    }
    for mut sign_up in store::load_all(&mut tx.conn, &event.slug).await? {
        let facts = EventFacts::of(tx.words, &tx.listing, &sign_up);
        if sign_up.cancelled_at.is_none() && take_away(&mut sign_up, event, drops) {
            sign_up.revision = sign_up.revision.next();
            store::update(&mut tx.conn, &sign_up, event.ends().at).await?;
            let (principal, id) = (tx.actor.principal, sign_up.id.to_text());
            audit_log::record(&mut tx.conn, &tx.ctx, principal, AuditAction::Change, &id).await?;
            known.insert(sign_up.id, facts);
        }
    }
    Ok(known)
}

/// Returns whether the sign-up had one of the workshops.
fn take_away(sign_up: &mut SignUp, event: &Event, drops: &WorkshopDrops) -> bool {
    let mut has_changed = false;
    for participant in &mut sign_up.request.participants {
        let had: Vec<WorkshopSlug> =
            participant.workshops.values().filter(|had| drops.contains_key(*had)).cloned().collect();
        for dropped in had {
            has_changed = true;
            participant.workshops.retain(|_, workshop| *workshop != dropped);
            let instead = drops.get(&dropped).and_then(|instead| event.workshop(instead.as_ref()?));
            if let Some(instead) = instead.filter(|_| !sign_up.waits_for.contains_key(&dropped)) {
                participant.workshops.entry(instead.slot.clone()).or_insert_with(|| instead.slug.clone());
            }
        }
    }
    sign_up.waits_for.retain(|workshop, _| !drops.contains_key(workshop));
    has_changed
}
