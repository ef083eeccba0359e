//! The attendance summary of a programme, by event.

use super::SummaryRow;
use super::dates::AttendanceByDate;
use crate::attendance::store::{self, HeadCountRow, StoredCheckIn};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::programme_snapshot;
use crate::read_tx;
use domain::attendance::AttendanceCounts;
use domain::events::{Event, Programme};
use domain::ids::{EventSlug, ProgrammeSlug};
use std::collections::HashMap;
use std::sync::Arc;

/// The attendance summary of a programme.
#[derive(Clone, Debug)]
pub struct ProgrammeSummary {
    pub programme: Arc<Programme>,
    /// The events that have begun, ordered by their start.
    pub events: Vec<SummaryRow<Arc<Event>>>,
}

/// The attendance summary of a programme.
///
/// # Errors
/// [`Error::NotFound`] if there is no such programme.
pub async fn programme_summary(ctx: &AppContext, programme: ProgrammeSlug) -> Result<ProgrammeSummary> {
    read_tx!(ctx, |c, ctx| {
        let snapshot = programme_snapshot(&mut c, &ctx).await?;
        let found = snapshot.index.programme(&programme).cloned().ok_or(Error::NotFound)?;
        let now = ctx.clock.now();
        let signed_up = store::signed_up_by_event(&mut c, &programme).await?;
        let mut attendance = attendance_by_event(&mut c, &programme).await?;
        let listings = snapshot.index.all().map(|listing| &listing.event);
        let begun = listings.filter(|event| event.programme.as_ref() == Some(&programme));
        let begun = begun.filter(|event| event.starts().at <= now);
        let rows = begun.map(|event| {
            let slug = &event.slug;
            let signed_up = signed_up.get(slug).copied().unwrap_or(0);
            let dates = attendance.remove(slug).unwrap_or_default();
            let counted: Vec<AttendanceCounts> =
                (dates.begun(event, now)).filter_map(|(_, date)| date.map(|date| date.counts(signed_up))).collect();
            let counted = (!counted.is_empty()).then(|| counted.into_iter().sum());
            SummaryRow { of: Arc::clone(event), counted }
        });
        Ok(ProgrammeSummary { programme: found, events: rows.collect() })
    })
}

/// The attendance of each event of a programme, by slug.
async fn attendance_by_event(
    c: &mut Conn<'_>,
    programme: &ProgrammeSlug,
) -> Result<HashMap<EventSlug, AttendanceByDate>> {
    let mut check_ins: HashMap<EventSlug, Vec<StoredCheckIn>> = HashMap::new();
    for stored in store::check_ins_of_programme(c, programme).await? {
        check_ins.entry(stored.event.clone()).or_default().push(stored);
    }
    let mut heads: HashMap<EventSlug, Vec<(i64, i64)>> = HashMap::new();
    for HeadCountRow { event, date_index, people, .. } in store::head_counts_of_programme(c, programme).await? {
        check_ins.entry(event.clone()).or_default();
        heads.entry(event).or_default().push((date_index, people));
    }
    let attendance = check_ins.into_iter().map(|(event, check_ins)| {
        let heads = heads.remove(&event).unwrap_or_default();
        (event, AttendanceByDate::new(check_ins, heads))
    });
    Ok(attendance.collect())
}
