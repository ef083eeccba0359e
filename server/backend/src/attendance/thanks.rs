//! Thank-you messages on the morning after the event: each sign-up that attended gets one, with a link to the results.

use super::store::{self, StoredCheckIn};
use crate::context::{Actor, AppContext};
use crate::error::{Error, Result};
use crate::events::{EventTx, programme_snapshot};
use crate::signups;
use crate::{event_tx, read_tx};
use domain::attendance::CheckInLog;
use domain::events::Event;
use domain::ids::SignUpId;
use domain::signups::thanks_due_at;
use domain::time::{DAY, Instant};
use std::collections::{BTreeMap, BTreeSet};
use text::Words;

/// Enqueues the thank-you messages that are due. Several processes may run it at the same time, and repeatedly.
pub async fn send_thanks(ctx: &AppContext) -> Result<()> {
    let now = ctx.clock.now();
    let snapshot = read_tx!(ctx, |c, ctx| { programme_snapshot(&mut c, &ctx).await })?;
    for listing in snapshot.index.all().filter(|listing| is_due(&listing.event, now)) {
        let event = listing.event.slug.clone();
        match event_tx!(ctx, Words::german(), Actor::SYSTEM, event, |tx| { send_thanks_for(tx).await }) {
            // The event was removed meanwhile.
            Err(Error::NotFound) => {}
            sent => sent?,
        }
    }
    Ok(())
}

fn is_due(event: &Event, now: Instant) -> bool {
    let is_due_today = thanks_due_at(event).is_some_and(|at| at <= now && now < at.plus(DAY));
    event.has_thanks && event.cancelled.is_none() && is_due_today
}

/// Enqueues the thanks of a locked event, which may have changed since it was found.
async fn send_thanks_for(tx: &mut EventTx<'_>) -> Result<()> {
    let (event, now) = (tx.event().slug.clone(), tx.now());
    if !is_due(tx.event(), now) {
        return Ok(());
    }
    let attendees = attendees(store::check_ins(&mut tx.conn, &event).await?);
    for id in store::sign_ups_to_thank(&mut tx.conn, &event).await? {
        let attended = attendees.as_ref().is_none_or(|attendees| attendees.contains(&id));
        if attended && store::mark_thanked(&mut tx.conn, id, now).await? {
            signups::send_thanks_to(tx, id).await?;
        }
    }
    Ok(())
}

/// The sign-ups with a person who was present on any date; `None` if the event has no check-ins.
fn attendees(check_ins: Vec<StoredCheckIn>) -> Option<BTreeSet<SignUpId>> {
    if check_ins.is_empty() {
        return None;
    }
    let mut logs: BTreeMap<i64, CheckInLog> = BTreeMap::new();
    for stored in check_ins {
        logs.entry(stored.date).or_default().record(stored.check_in);
    }
    Some(logs.values().flat_map(CheckInLog::present).map(|(person, _)| person.sign_up).collect())
}
