//! The reader of events, with their dates, sign-up rules and workshops.

use super::fields::{email, link, moment, non_empty, optional_moment, required, slug, slugs};
use super::{ReadResult, fault};
use crate::programme::entries::{DateEntry, EventEntry, SignUpEntry};
use domain::events::{Event, Order, Promotion, SignUpMode, SignUpRules, Workshop};
use domain::ids::WorkshopSlug;
use domain::time::{Instant, Moment, Period};

/// The maximal number of people in one sign-up, unless the file sets another.
const MAX_PARTY: i64 = 6;

/// Reads an event. `uid` is its UID if the file sets none; without `published_at` it is published at `now`.
pub fn event(entry: &EventEntry, uid: String, now: Instant) -> ReadResult<Event> {
    let dates = dates(entry)?;
    let event = Event {
        slug: slug("slug", &entry.slug)?,
        title: required("title", entry.title.as_ref())?,
        summary: entry.summary.clone().unwrap_or_default(),
        description: entry.description.clone().unwrap_or_default(),
        programme: non_empty(entry.programme.as_ref()).map(|text| slug("programme", &text)).transpose()?,
        series: non_empty(entry.series.as_ref()),
        host: slug("host", &required("host", entry.host.as_ref())?)?,
        co_hosts: slugs("co_hosts", entry.co_hosts.as_deref())?,
        venue: slug("venue", &required("venue", entry.venue.as_ref())?)?,
        dates,
        is_all_day: entry.all_day.unwrap_or(false),
        topics: entry.topics.clone().unwrap_or_default(),
        target_groups: entry.target_groups.clone().unwrap_or_default(),
        languages: entry.languages.clone().unwrap_or_default(),
        is_unlisted: entry.unlisted.unwrap_or(false),
        published: optional_moment("published_at", entry.published_at.as_ref())?
            .unwrap_or(Moment { at: now, local: now.in_berlin() }),
        cancelled: optional_moment("cancelled", entry.cancelled.as_ref())?,
        moved_at: None,
        neutral_title: non_empty(entry.neutral_title.as_ref()),
        uid: non_empty(entry.uid.as_ref()).unwrap_or(uid),
        sequence: 0,
        updated_at: now,
        easy_text: non_empty(entry.easy_text.as_ref()),
        has_thanks: entry.thanks.unwrap_or(false),
        results_url: link("results_url", entry.results_url.as_ref())?,
        contact: entry.contact.clone(),
        translations: entry.translations.clone().unwrap_or_default(),
        sign_up: sign_up(&entry.sign_up.clone().unwrap_or_default())?,
        workshops: workshops(entry)?,
    };
    if event.sign_up.mode == SignUpMode::Here && event.sign_up.seats.is_none() {
        return fault("sign_up.seats", "is needed where people sign up here");
    }
    Ok(event)
}

fn dates(entry: &EventEntry) -> ReadResult<Vec<Period>> {
    let mut dates = Vec::new();
    match &entry.dates {
        Some(given) if !given.is_empty() => {
            for (index, DateEntry { starts, ends }) in given.iter().enumerate() {
                dates.push(period(&format!("dates[{index}]."), starts, ends)?);
            }
        }
        _ => {
            let starts = required("starts", entry.starts.as_ref())?;
            dates.push(period("", &starts, &required("ends", entry.ends.as_ref())?)?);
        }
    }
    dates.sort_unstable();
    Ok(dates)
}

/// Reads a period; `prefix` is the path of the table that contains it, with a dot.
fn period(prefix: &str, starts: &str, ends: &str) -> ReadResult<Period> {
    let ends_field = format!("{prefix}ends");
    let period = Period { starts: moment(&format!("{prefix}starts"), starts)?, ends: moment(&ends_field, ends)? };
    if period.ends.at <= period.starts.at { fault(&ends_field, "must be later than starts") } else { Ok(period) }
}

fn sign_up(entry: &SignUpEntry) -> ReadResult<SignUpRules> {
    let mode = entry.mode.unwrap_or(SignUpMode::Here);
    let max_party = entry.max_party.unwrap_or(MAX_PARTY);
    if max_party < 1 {
        return fault("sign_up.max_party", "must be at least 1");
    }
    if entry.seats.is_some_and(|seats| seats < 0) {
        return fault("sign_up.seats", "must be 0 or more");
    }
    let url = link("sign_up.url", entry.url.as_ref())?;
    if mode == SignUpMode::Elsewhere && url.is_none() {
        return fault("sign_up.url", "is needed where people sign up elsewhere");
    }
    Ok(SignUpRules {
        mode,
        seats: entry.seats,
        has_waiting_list: entry.waiting_list.unwrap_or(false),
        promotion: entry.promotion.unwrap_or(Promotion::AtOnce),
        order: entry.order.unwrap_or(Order::Fill),
        opens: optional_moment("sign_up.opens", entry.opens.as_ref())?,
        closes: optional_moment("sign_up.closes", entry.closes.as_ref())?,
        max_party,
        confirm_by_mail: entry.confirm_by_mail.unwrap_or(false),
        is_confidential: entry.confidential.unwrap_or(false),
        url,
        phone: non_empty(entry.phone.as_ref()),
        email: email("sign_up.email", entry.email.as_ref())?,
    })
}

fn workshops(entry: &EventEntry) -> ReadResult<Vec<Workshop>> {
    let mut workshops: Vec<Workshop> = Vec::new();
    for given in entry.workshops.iter().flatten() {
        // Named by slug: after merging, the index of a workshop is no longer the one in the file.
        let field = |name: &str| format!("workshops[{}].{name}", given.slug);
        let workshop_slug: WorkshopSlug = slug(&field("slug"), &given.slug)?;
        if workshops.iter().any(|workshop| workshop.slug == workshop_slug) {
            return fault(&field("slug"), "stands twice in this event");
        }
        workshops.push(Workshop {
            slug: workshop_slug,
            slot: slug(&field("slot"), &required(&field("slot"), given.slot.as_ref())?)?,
            title: required(&field("title"), given.title.as_ref())?,
            room: non_empty(given.room.as_ref()),
            seats: match given.seats {
                Some(seats) if seats >= 0 => seats,
                Some(_) => return fault(&field("seats"), "must be 0 or more"),
                None => return fault(&field("seats"), "is needed"),
            },
        });
    }
    Ok(workshops)
}
