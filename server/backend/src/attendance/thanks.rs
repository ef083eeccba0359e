//! Thank-you messages on the morning after the event: each sign-up that attended gets one, with a link to the results.

use super::store::{self, StoredCheckIn};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::Result;
use crate::events::programme_snapshot;
use crate::signups;
use crate::{read_tx, write_tx};
use domain::attendance::CheckInLog;
use domain::events::Listing;
use domain::ids::SignUpId;
use domain::signups::thanks_due_at;
use domain::time::DAY;
use std::collections::{BTreeMap, BTreeSet};

/// Enqueues the thank-you messages that are due. Several processes may run it at the same time, and repeatedly.
pub async fn send_thanks(ctx: &AppContext) -> Result<()> {
    let now = ctx.clock.now();
    let snapshot = read_tx!(ctx, |c, ctx| { programme_snapshot(&mut c, &ctx).await })?;
    let is_due = |listing: &&Listing| {
        let event = &listing.event;
        let is_due_today = thanks_due_at(event).is_some_and(|at| at <= now && now < at.plus(DAY));
        event.has_thanks && event.cancelled.is_none() && is_due_today
    };
    for listing in snapshot.index.all().filter(is_due) {
        let listing = listing.clone();
        write_tx!(ctx, |tx, ctx| { send_thanks_for(&mut tx, &ctx, &listing).await })?;
    }
    Ok(())
}

async fn send_thanks_for(tx: &mut Conn<'_>, ctx: &AppContext, listing: &Listing) -> Result<()> {
    let event = &listing.event.slug;
    let attendees = attendees(store::check_ins(tx, event).await?);
    for id in store::sign_ups_to_thank(tx, event).await? {
        let attended = attendees.as_ref().is_none_or(|attendees| attendees.contains(&id));
        if attended && store::mark_thanked(tx, id, ctx.clock.now()).await? {
            signups::send_thanks_to(tx, ctx, listing, id).await?;
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
