//! An import prepared from a snapshot of the programme, without a lock: which records it writes, and its plan but for the people
//! whom it informs.

use super::conflicts::Known;
use super::diff::carry_over;
use super::drafts::{EventDraft, RecordKind};
use super::exported::Exported;
use super::plan::Plan;
use super::planning::Planning;
use super::reader::{Merged, Records};
use super::request::{Import, ImportError};
use super::snapshot::Snapshot;
use super::venue_moves::VenueMoves;
use super::version::FileVersion;
use crate::context::AppContext;
use crate::error::Result;
use crate::images::NewImage;
use domain::events::{Event, Host, Partner, Programme, Venue};
use std::sync::Arc;

/// What an import writes. It is valid while the programme has the version `base`.
pub struct Prepared {
    pub base: FileVersion,
    pub plan: Plan,
    pub images: Arc<Vec<NewImage>>,
    /// The records, each with the one that it replaces.
    pub hosts: Vec<(Host, Option<Host>)>,
    pub venues: Vec<(Venue, Option<Venue>)>,
    pub programmes: Vec<(Programme, Option<Programme>)>,
    pub partners: Vec<Partner>,
    /// The events for which nobody has signed up: they can be taken over all at once.
    pub unused: Vec<PreparedEvent>,
    /// The events with sign-ups, which the change may contradict, and whose contacts it may inform.
    pub in_use: Vec<PreparedEvent>,
}

pub struct PreparedEvent {
    pub event: Event,
    pub is_new: bool,
    /// Whether the event itself changes, not only the address of its venue.
    pub is_changed: bool,
    /// Its index among the events of the file; behind them all if it does not change itself.
    pub index: usize,
    /// The index of its record in the plan.
    pub record: usize,
}

impl PreparedEvent {
    /// An event that stays as it is, at a venue whose address changes with this record.
    pub fn elsewhere(event: Event, record: usize) -> Self {
        Self { event, is_new: false, is_changed: false, index: usize::MAX, record }
    }
}

impl Prepared {
    /// Prepares an import.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] with the faults of the file by itself; [`ImportError::Conflicts`].
    pub fn new(ctx: &AppContext, import: &Import, snapshot: Snapshot) -> Result<Self, ImportError> {
        let Snapshot { version: base, mut stored, record_versions, with_sign_ups } = snapshot;
        let (file, file_version) = (&*import.file, import.version());
        stored.images.extend(import.images.iter().map(|image| image.id.clone()));
        let is_of_another = file_version.is_some_and(|file| file > base) && !stored.is_empty();
        let (records, warnings) = import.records(&stored, |draft| new_uid(ctx, draft), ctx.clock.now())?;
        file.refuse(Vec::new()).map_err(ImportError::Faulty)?;
        let known = Known::new(record_versions, base, import.medium, file_version);
        let plan = Plan { file_version, version: base, warnings: file.warnings(warnings), ..Plan::default() };
        let mut planning = Planning::new(plan, (!import.may_undo).then_some(known));
        let Records { hosts, venues, programmes, events, partners } = records;
        let hosts = add_all(&mut planning, hosts)?;
        let venues = add_all(&mut planning, venues)?;
        let programmes = add_all(&mut planning, programmes)?;
        let moves = VenueMoves::of(&venues);
        let (mut unused, mut in_use) = (Vec::new(), Vec::new());
        for (index, event) in events {
            let Some((mut event, old)) = planning.add(event)? else { continue };
            let has_sign_ups = with_sign_ups.contains(&event.slug);
            if let Some(old) = &old {
                carry_over(&mut event, old, &moves, has_sign_ups);
            }
            let events = if has_sign_ups { &mut in_use } else { &mut unused };
            let (is_new, record) = (old.is_none(), planning.plan.records.len() - 1);
            events.push(PreparedEvent { event, is_new, is_changed: true, index, record });
        }
        let affected = stored.events.iter().filter(|event| {
            let is_ahead = event.cancelled.is_none() && event.ends().at > ctx.clock.now();
            is_ahead && moves.contain_that_of(event) && with_sign_ups.contains(&event.slug)
        });
        for event in affected {
            let is_changed = in_use.iter().any(|changed| changed.event.slug == event.slug);
            let venue = event.location.venue();
            let record = venue.and_then(|venue| planning.plan.position(RecordKind::Venue, venue.as_str()));
            if let (false, Some(record)) = (is_changed, record) {
                in_use.push(PreparedEvent::elsewhere(event.clone(), record));
            }
        }
        let partners = add_all(&mut planning, partners)?.into_iter().map(|(partner, _)| partner).collect();
        let Planning { mut plan, conflicts, .. } = planning;
        let is_unknown = is_of_another && !import.may_undo && !plan.records.is_empty();
        if is_unknown || !conflicts.is_empty() {
            return Err(ImportError::Conflicts { file_version, version: base, conflicts });
        }
        if !plan.records.is_empty() {
            plan.version = base.next();
        }
        let images = Arc::clone(&import.images);
        Ok(Self { base, plan, images, hosts, venues, programmes, partners, unused, in_use })
    }
}

/// The records of a kind that are added or changed, each with the one that it replaces.
fn add_all<T: Exported>(planning: &mut Planning, records: Vec<(usize, Merged<T>)>) -> Result<Vec<(T, Option<T>)>> {
    let added = records.into_iter().map(|(_, record)| planning.add(record));
    added.filter_map(Result::transpose).collect()
}

/// The calendar UID of a new event. A confidential event's UID does not reveal its slug.
fn new_uid(ctx: &AppContext, draft: &EventDraft) -> String {
    let is_confidential = draft.sign_up.as_ref().is_some_and(|rules| rules.confidential == Some(true));
    let name = if is_confidential { ctx.new_id() } else { draft.slug.clone().unwrap_or_default() };
    format!("{name}@{}", ctx.settings.host())
}
