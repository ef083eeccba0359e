//! Series: events that repeat by a rule are planned from one event, and acts on one of them may apply to all that follow.

use super::drafts::{Draft, EventDraft, ProgrammeDrafts, event_draft};
use super::file::ProgrammeFile;
use super::form::with_suffix;
use super::request::Import;
use super::store::file_version;
use super::version::Medium;
use crate::context::{AppContext, Principal};
use crate::error::{Error, Result};
use crate::events::programme_snapshot;
use crate::read_tx;
use domain::events::Event;
use domain::ids::{EventSlug, OrganizerId};
use domain::time::{Moment, Period};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The length of a day in a slug, such as `2027-03-09`.
const DAY_LENGTH: usize = 10;

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
) -> Result<Import> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let first = Event::clone(&index.event(&event).ok_or(Error::NotFound)?.event);
        let series = first.series.clone().unwrap_or_else(|| first.slug.to_string());
        let known = known_days(index.all().map(|listing| &*listing.event), &first);
        let mut records: Vec<EventDraft> = Vec::new();
        if first.series.is_none() {
            records.push(EventDraft { series: Some(series.clone()), ..event_draft(first.clone()) });
        }
        let new = days.into_iter().filter(|day| !known.contains(day));
        records.extend(new.filter_map(|day| copy_on(&first, &series, day)));
        let version = Some(file_version(&mut c).await?.0);
        Ok(import(records, version, organizer))
    })
}

/// The days on which the series of an event has an event already, or had one that was moved since.
///
/// # Errors
/// [`Error::NotFound`] if there is no such event.
pub async fn series_days(ctx: &AppContext, event: EventSlug) -> Result<BTreeSet<Date>> {
    read_tx!(ctx, |c, ctx| {
        let index = &programme_snapshot(&mut c, &ctx).await?.index;
        let event = &index.event(&event).ok_or(Error::NotFound)?.event;
        Ok(known_days(index.all().map(|listing| &*listing.event), event))
    })
}

/// Those of the events that are of the same series and begin later, the next first.
pub fn following<'e>(events: impl IntoIterator<Item = &'e Event>, event: &Event) -> Vec<&'e Event> {
    let is_later = |other: &&Event| is_same_series(other, event) && other.starts() > event.starts();
    let mut later: Vec<&Event> = events.into_iter().filter(is_later).collect();
    later.sort_by_key(|event| event.starts());
    later
}

fn is_same_series(one: &Event, other: &Event) -> bool {
    one.series.is_some() && one.series == other.series
}

/// The request to save drafts that replace the stored events.
pub fn import(records: Vec<EventDraft>, version: Option<i64>, organizer: OrganizerId) -> Import {
    let events = records.into_iter().map(|record| Draft { record, ..Draft::default() }).collect();
    let drafts = ProgrammeDrafts { events, version, replaces: true, ..ProgrammeDrafts::default() };
    Import::of(ProgrammeFile::of_drafts(drafts)).changed_in(Medium::Browser).by(Principal::Organizer(organizer))
}

fn known_days<'e>(events: impl Iterator<Item = &'e Event>, event: &Event) -> BTreeSet<Date> {
    let stem = with_suffix(event.slug.as_str(), "");
    let day_in_slug = |other: &Event| {
        let (before, day) = other.slug.as_str().split_at_checked(other.slug.as_str().len().checked_sub(DAY_LENGTH)?)?;
        day.parse::<Date>().ok().filter(|_| before.strip_suffix('-').is_some_and(|before| stem.starts_with(before)))
    };
    let days = events.flat_map(|other| {
        let own = is_same_series(other, event).then(|| other.starts().date());
        [own, day_in_slug(other)]
    });
    days.flatten().collect()
}

/// The event on another day, with all its dates and its times of sign-up as far from it. None if the clock leaves out its hour.
fn copy_on(event: &Event, series: &str, day: Date) -> Option<EventDraft> {
    let days = i64::from(event.starts().date().until(day).ok()?.get_days());
    let later = |moment: Option<Moment>| moment.and_then(|moment| moment.days_later(days));
    let dates: Option<Vec<Period>> = event.dates.iter().map(|date| date.days_later(days)).collect();
    let slug = EventSlug::try_from(with_suffix(event.slug.as_str(), &format!("-{day}"))).ok()?;
    let mut copy = Event { slug, dates: dates?, series: Some(series.to_owned()), cancelled: None, ..event.clone() };
    copy.sign_up.opens = later(copy.sign_up.opens);
    copy.sign_up.closes = later(copy.sign_up.closes);
    Some(EventDraft { uid: None, cancelled_reason: None, results_url: None, ..event_draft(copy) })
}
