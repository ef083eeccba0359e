//! Reads drafts of events with their dates and texts.

use super::fields::{FieldReader, at};
use super::image::image;
use super::records::Read;
use super::sign_up::{sign_up_rules, workshops};
use crate::programme::drafts::{ContactDraft, EventDraft, Field, Rule, TranslationDraft, limits};
use domain::events::{Event, EventContact, Location, Translation};
use domain::time::{Instant, Moment, Period};
use std::collections::BTreeMap;

/// Reads an event that replaces `old`. If the draft has no UID, it keeps that of `old`, or gets `new_uid`. Without
/// `published_at` it is published at `now`, and an empty one makes it an unpublished draft.
pub fn event(draft: &EventDraft, old: Option<&Event>, new_uid: impl FnOnce() -> String, now: Instant) -> Read<Event> {
    let mut faults = Vec::new();
    let mut reader = FieldReader::new(&mut faults);
    let (slug, title) = (reader.required_slug(at!(draft.slug)), reader.required(at!(draft.title), limits::NAME));
    let summary = reader.text(at!(draft.summary), limits::SUMMARY).unwrap_or_default();
    let description = reader.text(at!(draft.description), limits::TEXT).unwrap_or_default();
    let (programme, series) = (reader.slug(at!(draft.programme)), reader.text(at!(draft.series), limits::NAME));
    let (host, co_hosts) = (reader.required_slug(at!(draft.host)), reader.slugs(at!(draft.co_hosts)));
    let location = location(&mut reader, draft);
    let dates = dates(&mut reader, draft);
    let (topics, languages) = (reader.texts(at!(draft.topics)), reader.texts(at!(draft.languages)));
    let target_groups = reader.texts(at!(draft.target_groups));
    let published = match &draft.published_at {
        None => Some(Moment { at: now, local: now.in_berlin() }),
        Some(_) => reader.time(at!(draft.published_at)),
    };
    let cancelled = reader.time(at!(draft.cancelled));
    let cancelled_reason = reader.text(at!(draft.cancelled_reason), limits::SUMMARY);
    let price = reader.text(at!(draft.price), limits::NAME);
    let neutral_title = reader.text(at!(draft.neutral_title), limits::NAME);
    let uid = reader.text(at!(draft.uid), limits::NAME);
    let uid = uid.unwrap_or_else(|| old.map_or_else(new_uid, |old| old.uid.clone()));
    let easy_text = reader.text(at!(draft.easy_text), limits::TEXT);
    let image = image(&mut reader, at!(draft.image), at!(draft.image_alt), at!(draft.image_credit));
    let notify = reader.choice(at!(draft.notify)).unwrap_or_default();
    let results_url = reader.link(at!(draft.results_url));
    let contact = draft.contact.as_ref().map(|draft| contact(&mut reader.inside(|at| at.key("contact")), draft));
    let contact = contact.filter(|contact| *contact != EventContact::default());
    let translations = translations(&mut reader, draft);
    let sign_up = draft.sign_up.clone().unwrap_or_default();
    let sign_up = sign_up_rules(&mut reader.inside(|at| at.key("sign_up")), &sign_up);
    let workshops = workshops(&mut reader, draft, old.map_or(&[], |old| &old.workshops));
    let read = || {
        Some(Event {
            slug: slug?,
            title: title?,
            summary,
            description,
            programme,
            series,
            host: host?,
            co_hosts,
            location: location?,
            dates,
            date_numbers: None,
            is_all_day: draft.all_day.unwrap_or(false),
            price,
            topics,
            target_groups,
            languages,
            is_unlisted: draft.unlisted.unwrap_or(false),
            is_highlight: draft.highlight.unwrap_or(false),
            image,
            published,
            cancelled,
            cancelled_reason,
            moved_at: None,
            restored_at: None,
            neutral_title,
            uid,
            sequence: 0,
            updated_at: now,
            easy_text,
            has_thanks: draft.thanks.unwrap_or(false),
            asks_organisation: draft.asks_organisation.unwrap_or(false),
            notify,
            results_url,
            contact,
            translations,
            sign_up,
            workshops,
        })
    };
    (read(), faults)
}

/// Reads where an event takes place. What is missing is a venue, unless an address online is given.
fn location(reader: &mut FieldReader<'_>, draft: &EventDraft) -> Option<Location> {
    let is_online = draft.online_url.as_ref().is_some_and(|url| !url.is_empty());
    let venue = if is_online { reader.slug(at!(draft.venue)) } else { reader.required_slug(at!(draft.venue)) };
    let online_url = reader.link(at!(draft.online_url));
    if is_online && online_url.is_none() { None } else { Location::of(venue, online_url) }
}

/// Reads the dates of an event, in ascending order.
fn dates(reader: &mut FieldReader<'_>, draft: &EventDraft) -> Vec<Period> {
    let mut dates = Vec::new();
    match draft.dates.as_deref().unwrap_or_default() {
        [] => dates.extend(period(reader, draft.starts.as_ref(), draft.ends.as_ref())),
        given => {
            reader.limit_entries("dates", given.len(), limits::DATES);
            for (key, time) in [at!(draft.starts), at!(draft.ends)] {
                if time.is_some_and(|time| !time.is_empty()) {
                    reader.fault(key, Rule::DatesAndTimes);
                }
            }
            for (index, date) in given.iter().enumerate() {
                let mut reader = reader.inside(|at| at.key("dates").number(index + 1));
                dates.extend(period(&mut reader, date.starts.as_ref(), date.ends.as_ref()));
            }
        }
    }
    dates.sort_unstable();
    dates
}

fn period(reader: &mut FieldReader<'_>, starts: Option<&String>, ends: Option<&String>) -> Option<Period> {
    let (starts, ends) = (reader.required_time(("starts", starts)), reader.required_time(("ends", ends)));
    let period = Period { starts: starts?, ends: ends? };
    if period.ends.at <= period.starts.at {
        reader.fault("ends", Rule::EndsBeforeStart);
    }
    Some(period)
}

fn contact(reader: &mut FieldReader<'_>, draft: &ContactDraft) -> EventContact {
    EventContact {
        name: reader.text(at!(draft.name), limits::NAME),
        phone: reader.text(at!(draft.phone), limits::NAME),
        email: reader.email(at!(draft.email)),
    }
}

fn translations(reader: &mut FieldReader<'_>, draft: &EventDraft) -> BTreeMap<String, Translation> {
    let mut translations = BTreeMap::new();
    reader.limit_entries("translations", draft.translations.as_ref().map_or(0, BTreeMap::len), limits::ENTRIES);
    for (language, draft) in draft.translations.iter().flatten() {
        let mut reader = reader.inside(|at: &Field| at.key("translations").key(language));
        translations.insert(language.clone(), translation(&mut reader, draft));
    }
    translations
}

fn translation(reader: &mut FieldReader<'_>, draft: &TranslationDraft) -> Translation {
    Translation {
        title: reader.text(at!(draft.title), limits::NAME),
        summary: reader.text(at!(draft.summary), limits::SUMMARY),
        description: reader.text(at!(draft.description), limits::TEXT),
    }
}
