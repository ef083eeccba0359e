//! Series: events that repeat by a rule are planned from one event, and acts on one of them may apply to all that follow.

use super::drafts::{Draft, EventDraft, ProgrammeDrafts, event_draft};
use super::file::ProgrammeFile;
use super::request::Import;
use super::store::file_version;
use super::version::Medium;
use crate::context::{AppContext, Principal};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::store;
use crate::read_tx;
use domain::events::Event;
use domain::ids::{EventSlug, OrganizerId};
use domain::time::{Moment, Period};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The new events of a series.
pub struct NewSeries {
    pub import: Import,
    /// The days on which the series has an event already.
    pub known: BTreeSet<Date>,
}

/// Prepares to save copies of an event on other days, and to put it and them into one series. Days that the series has already
/// are left out.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event.
pub async fn prepare_series(
    ctx: &AppContext,
    event: EventSlug,
    organizer: OrganizerId,
    days: Vec<Date>,
) -> Result<NewSeries> {
    read_tx!(ctx, |c, _| {
        let first = (*store::event(&mut c, &event).await?.ok_or(Error::NotFound)?.event).clone();
        let series = first.series.clone().unwrap_or_else(|| first.slug.to_string());
        let known = days_of_series(&mut c, &series).await?;
        let mut records: Vec<EventDraft> = Vec::new();
        if first.series.is_none() {
            records.push(EventDraft { series: Some(series.clone()), ..event_draft(first.clone()) });
        }
        let new = days.into_iter().filter(|day| !known.contains(day));
        records.extend(new.filter_map(|day| copy_on(&first, &series, day)));
        let version = Some(file_version(&mut c).await?.0);
        Ok(NewSeries { import: import(records, version, organizer), known })
    })
}

/// The events of the same series that begin later and are not cancelled, the next first.
pub async fn following(c: &mut Conn<'_>, event: &Event) -> Result<Vec<Event>> {
    let Some(series) = &event.series else { return Ok(Vec::new()) };
    let is_later = |other: &Event| other.starts() > event.starts() && other.cancelled.is_none();
    let all = store::events(c).await?.into_iter();
    let mut later: Vec<Event> = all.filter(|other| other.series.as_ref() == Some(series) && is_later(other)).collect();
    later.sort_by_key(Event::starts);
    Ok(later)
}

/// The request to save drafts that replace the stored events.
pub fn import(records: Vec<EventDraft>, version: Option<i64>, organizer: OrganizerId) -> Import {
    let events = records.into_iter().map(|record| Draft { record, ..Draft::default() }).collect();
    let drafts = ProgrammeDrafts { events, version, replaces: true, ..ProgrammeDrafts::default() };
    Import::of(ProgrammeFile::of_drafts(drafts)).changed_in(Medium::Browser).by(Principal::Organizer(organizer))
}

async fn days_of_series(c: &mut Conn<'_>, series: &str) -> Result<BTreeSet<Date>> {
    let events = store::events(c).await?.into_iter().filter(|event| event.series.as_deref() == Some(series));
    Ok(events.map(|event| event.starts().date()).collect())
}

/// The event on another day, with all its dates and its times of sign-up as far from it. None if the clock leaves out its hour.
fn copy_on(event: &Event, series: &str, day: Date) -> Option<EventDraft> {
    let days = i64::from(event.starts().date().until(day).ok()?.get_days());
    let later = |moment: Option<Moment>| moment.and_then(|moment| moment.days_later(days));
    let dates: Option<Vec<Period>> = event.dates.iter().map(|date| date.days_later(days)).collect();
    let slug = EventSlug::try_from(format!("{}-{day}", event.slug)).ok()?;
    let mut copy = Event { slug, dates: dates?, series: Some(series.to_owned()), cancelled: None, ..event.clone() };
    copy.sign_up.opens = later(copy.sign_up.opens);
    copy.sign_up.closes = later(copy.sign_up.closes);
    Some(EventDraft { uid: None, cancelled_reason: None, results_url: None, ..event_draft(copy) })
}
