//! Saves a prepared import in one short transaction: all of it or nothing.

use super::approval::decide;
use super::attempt::Stop;
use super::drafts::RecordKind;
use super::plan::{Plan, RecordPlan};
use super::prepared::{Prepared, PreparedEvent};
use super::relations::ChangedRelations;
use super::request::{Import, ImportError};
use super::saved_events::save_events_in_use;
use super::store::{
    RecordVersion, lock_file_version, set_file_version, set_record_version, set_staged_record_versions,
};
use super::venue_moves::VenueMoves;
use crate::audit_log;
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::Result;
use crate::events::store;
use crate::images::store_image;
use crate::organizers::Decision;
use domain::ids::EventSlug;
use std::collections::BTreeSet;

/// Locks the programme: no other import saves anything until this transaction ends.
///
/// # Errors
/// [`Stop::Outdated`] if it has changed since the import was prepared.
pub async fn lock_programme(tx: &mut Conn<'_>, prepared: &Prepared) -> Result<(), Stop> {
    let version = lock_file_version(tx).await?;
    if version == prepared.base { Ok(()) } else { Err(Stop::Outdated) }
}

/// Saves a prepared import whose other events are staged as `staged`. Returns what that did.
///
/// # Errors
/// [`ImportError::Faulty`] if an event's sign-ups contradict it; [`ImportError::PlanChanged`] if it would do something else than
/// the `agreed` plan. [`Stop::Outdated`].
pub async fn save_prepared(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    import: &Import,
    prepared: &Prepared,
    staged: &str,
    agreed: Option<&Plan>,
) -> Result<Plan, Stop> {
    lock_programme(tx, prepared).await?;
    if let Some(mark) = import.mark {
        store::set_mark(tx, mark, ctx.clock.now()).await?;
    }
    for image in prepared.images.iter() {
        store_image(tx, image, ctx.clock.now()).await?;
    }
    let relations = save_relations(tx, prepared).await?;
    let moves = VenueMoves::of(&prepared.venues);
    moves.mark_events(tx, ctx.clock.now()).await?;
    let in_use = take_over_unused(ctx, tx, import, prepared, staged).await?;
    let changed = RecordVersion { version: prepared.plan.version, changed_in: import.medium };
    set_staged_record_versions(tx, staged, changed).await?;
    // Last, as sign-ups wait for these events; and all of them before any message, for whose mailbox a sign-up may wait.
    for PreparedEvent { event, .. } in &in_use {
        store::lock_event(tx, &event.slug).await?;
    }
    let elsewhere = lock_events_elsewhere(ctx, tx, prepared, &moves).await?;
    let in_use: Vec<&PreparedEvent> = in_use.into_iter().chain(&elsewhere).collect();
    let saved = save_events_in_use(ctx, tx, import, &prepared.plan, &in_use, &moves).await?;
    let plan = saved.add_to(prepared.plan.clone(), &import.file)?;
    if agreed.is_some_and(|agreed| !agreed.is_same_work(&plan)) {
        return Err(ImportError::PlanChanged(Box::new(plan)).into());
    }
    if let (Some(submission), Principal::Organizer(editor)) = (import.approves, import.principal) {
        decide(tx, ctx, submission, Decision::Approved, editor).await?;
    }
    relations.touch_events(tx, ctx.clock.now()).await?;
    for partner in &prepared.partners {
        store::upsert_partner(tx, partner).await?;
    }
    let in_use: BTreeSet<&str> = in_use.iter().map(|event| event.event.slug.as_str()).collect();
    let is_staged = |record: &RecordPlan| record.kind == RecordKind::Event && !in_use.contains(record.slug.as_str());
    for record in plan.records.iter().filter(|record| !is_staged(record)) {
        set_record_version(tx, record.kind, &record.slug, changed).await?;
    }
    for record in plan.records.iter().filter(|record| record.kind != RecordKind::Event) {
        let subject = record.kind.audit_subject(&record.slug);
        audit_log::record_change(tx, ctx, &import.entry(record), &subject).await?;
    }
    if !plan.records.is_empty() {
        set_file_version(tx, plan.version).await?;
        store::renew_programme_version(tx, ctx).await?;
    }
    Ok(plan)
}

/// Takes over the staged events. Returns the others in the order of the file: those for which people have signed up by now.
async fn take_over_unused<'p>(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    import: &Import,
    prepared: &'p Prepared,
    staged: &str,
) -> Result<Vec<&'p PreparedEvent>, Stop> {
    let mut in_use: Vec<&PreparedEvent> = prepared.in_use.iter().filter(|event| event.is_changed).collect();
    if prepared.unused.iter().any(|event| !event.is_new) {
        // Nobody can sign up for them from here on; somebody may have done so since the import was prepared.
        store::lock_staged_events(tx, staged).await?;
        let with_sign_ups: BTreeSet<EventSlug> = store::events_with_sign_ups(tx).await?.into_iter().collect();
        for event in prepared.unused.iter().filter(|event| with_sign_ups.contains(&event.event.slug)) {
            store::unstage_event(tx, staged, &event.event.slug).await?;
            in_use.push(event);
        }
        in_use.sort_by_key(|event| event.index);
    }
    store::take_over_staged_events(tx, staged, ctx.clock.now()).await?;
    audit_log::record_staged(tx, ctx, import.principal, import.actions(), staged).await?;
    Ok(in_use)
}

/// Locks the events ahead of which only the venue's address changes, and returns those for which people have signed up by now:
/// whoever does later waits for the lock and sees the new address.
async fn lock_events_elsewhere(
    ctx: &AppContext,
    tx: &mut Conn<'_>,
    prepared: &Prepared,
    moves: &VenueMoves<'_>,
) -> Result<Vec<PreparedEvent>, Stop> {
    let changed = prepared.in_use.iter().filter(|event| event.is_changed).chain(&prepared.unused);
    let changed: BTreeSet<&EventSlug> = changed.map(|event| &event.event.slug).collect();
    let mut locked = Vec::new();
    for (venue, record) in moves.records(&prepared.plan) {
        for event in store::events_ahead_at(tx, venue, ctx.clock.now()).await? {
            if !changed.contains(&event) {
                store::lock_event(tx, &event).await?;
                locked.push((event, record));
            }
        }
    }
    let mut elsewhere = Vec::new();
    if locked.is_empty() {
        return Ok(elsewhere);
    }
    let with_sign_ups: BTreeSet<EventSlug> = store::events_with_sign_ups(tx).await?.into_iter().collect();
    for (slug, record) in locked.into_iter().filter(|(slug, _)| with_sign_ups.contains(slug)) {
        let Some(listing) = store::event(tx, &slug).await? else { continue };
        elsewhere.push(PreparedEvent::elsewhere((*listing.event).clone(), record));
    }
    Ok(elsewhere)
}

/// Saves hosts, venues and programmes, to which events refer.
pub async fn save_relations(tx: &mut Conn<'_>, prepared: &Prepared) -> Result<ChangedRelations, Stop> {
    let mut relations = ChangedRelations::default();
    for (host, old) in &prepared.hosts {
        store::upsert_host(tx, host).await?;
        relations.host(host, old.as_ref());
    }
    for (venue, old) in &prepared.venues {
        store::upsert_venue(tx, venue).await?;
        relations.venue(venue, old.as_ref());
    }
    for (programme, old) in &prepared.programmes {
        store::upsert_programme(tx, programme).await?;
        relations.programme(programme, old.as_ref());
    }
    Ok(relations)
}
