//! From entries to what the domain knows: every rule of the file that one entry can break by itself.
//! Errors are pairs of a field's path inside the entry and what is wrong with it.

use super::entries::{DateEntry, EventEntry, HostEntry, ProgrammeEntry, SignUpEntry, VenueEntry};
use domain::events::{Event, Host, Order, Programme, Promotion, SignUpMode, SignUpRules, Venue, Workshop};
use domain::ids::WorkshopSlug;
use domain::signups::EmailAddress;
use domain::time::{Instant, Moment, NotATime, Period};

/// Places in one sign-up, where the city says nothing else.
const MAX_PARTY: i64 = 6;

/// Field and what is wrong with it.
pub type Wrong = (String, String);
pub type Read<T> = Result<T, Wrong>;

pub fn wrong<T>(field: &str, what: impl Into<String>) -> Read<T> {
    Err((field.to_owned(), what.into()))
}

pub fn slug<T: TryFrom<String, Error: std::fmt::Display>>(field: &str, text: &str) -> Read<T> {
    T::try_from(text.to_owned()).or_else(|error| wrong(field, error.to_string()))
}

pub fn needed(field: &str, value: Option<&String>) -> Read<String> {
    value.filter(|text| !text.trim().is_empty()).cloned().map_or_else(|| wrong(field, "is needed"), Ok)
}

/// Empty is the same as absent: so a file can take a value back.
fn filled(value: Option<&String>) -> Option<String> {
    value.filter(|text| !text.is_empty()).cloned()
}

fn moment(field: &str, text: &str) -> Read<Moment> {
    Moment::parse(text).or_else(|fault| {
        wrong(
            field,
            match fault {
                NotATime::Unreadable => "is no time of the form \"2022-07-15T13:00\"",
                NotATime::LeftOut => "is a time that does not exist: the clocks go forward in that hour",
            },
        )
    })
}

fn optional_moment(field: &str, text: Option<&String>) -> Read<Option<Moment>> {
    filled(text).map(|text| moment(field, &text)).transpose()
}

/// Only addresses that a browser opens as a page may become links.
fn link(field: &str, value: Option<&String>) -> Read<Option<String>> {
    match filled(value) {
        Some(url) if !url.starts_with("https://") && !url.starts_with("http://") => {
            wrong(field, "must begin with https:// or http://")
        }
        url => Ok(url),
    }
}

/// It stands in files that others read, where a line break would begin a line of its own.
fn email(field: &str, value: Option<&String>) -> Read<Option<String>> {
    let read = EmailAddress::parse(value.map_or("", String::as_str));
    read.map(|address| address.map(|address| address.to_string())).or_else(|_| wrong(field, "is no e-mail address"))
}

pub fn host(entry: &HostEntry) -> Read<Host> {
    Ok(Host {
        slug: slug("slug", &entry.slug)?,
        name: needed("name", entry.name.as_ref())?,
        phone: filled(entry.phone.as_ref()),
        email: email("email", entry.email.as_ref())?,
        website: link("website", entry.website.as_ref())?,
    })
}

pub fn venue(entry: &VenueEntry) -> Read<Venue> {
    Ok(Venue {
        slug: slug("slug", &entry.slug)?,
        name: needed("name", entry.name.as_ref())?,
        street: filled(entry.street.as_ref()),
        postcode: filled(entry.postcode.as_ref()),
        city: filled(entry.city.as_ref()),
        lat: entry.lat,
        lon: entry.lon,
        accessibility: entry.accessibility.clone().unwrap_or_default(),
    })
}

pub fn programme(entry: &ProgrammeEntry) -> Read<Programme> {
    Ok(Programme {
        slug: slug("slug", &entry.slug)?,
        title: needed("title", entry.title.as_ref())?,
        summary: entry.summary.clone().unwrap_or_default(),
        description: entry.description.clone().unwrap_or_default(),
        host: filled(entry.host.as_ref()).map(|text| slug("host", &text)).transpose()?,
        co_hosts: slugs("co_hosts", entry.co_hosts.as_deref())?,
        starts: optional_moment("starts", entry.starts.as_ref())?,
        ends: optional_moment("ends", entry.ends.as_ref())?,
    })
}

/// `uid` where the file names none, `now` for what is published at once.
pub fn event(entry: &EventEntry, uid: String, now: Instant) -> Read<Event> {
    let dates = dates(entry)?;
    let event = Event {
        slug: slug("slug", &entry.slug)?,
        title: needed("title", entry.title.as_ref())?,
        summary: entry.summary.clone().unwrap_or_default(),
        description: entry.description.clone().unwrap_or_default(),
        programme: filled(entry.programme.as_ref()).map(|text| slug("programme", &text)).transpose()?,
        series: filled(entry.series.as_ref()),
        host: slug("host", &needed("host", entry.host.as_ref())?)?,
        co_hosts: slugs("co_hosts", entry.co_hosts.as_deref())?,
        venue: slug("venue", &needed("venue", entry.venue.as_ref())?)?,
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
        neutral_title: filled(entry.neutral_title.as_ref()),
        uid: filled(entry.uid.as_ref()).unwrap_or(uid),
        sequence: 0,
        updated_at: now,
        easy_text: filled(entry.easy_text.as_ref()),
        has_thanks: entry.thanks.unwrap_or(false),
        results_url: link("results_url", entry.results_url.as_ref())?,
        contact: entry.contact.clone(),
        translations: entry.translations.clone().unwrap_or_default(),
        sign_up: sign_up(&entry.sign_up.clone().unwrap_or_default())?,
        workshops: workshops(entry)?,
    };
    if event.sign_up.mode == SignUpMode::Here && event.sign_up.seats.is_none() {
        return wrong("sign_up.seats", "is needed where people sign up here");
    }
    Ok(event)
}

fn slugs<T: TryFrom<String, Error: std::fmt::Display>>(field: &str, texts: Option<&[String]>) -> Read<Vec<T>> {
    texts.unwrap_or_default().iter().map(|text| slug(field, text)).collect()
}

fn dates(entry: &EventEntry) -> Read<Vec<Period>> {
    let mut dates = Vec::new();
    match &entry.dates {
        Some(given) if !given.is_empty() => {
            for (place, DateEntry { starts, ends }) in given.iter().enumerate() {
                dates.push(period(&format!("dates[{place}]."), starts, ends)?);
            }
        }
        _ => {
            let starts = needed("starts", entry.starts.as_ref())?;
            dates.push(period("", &starts, &needed("ends", entry.ends.as_ref())?)?);
        }
    }
    dates.sort_unstable();
    Ok(dates)
}

fn period(inside: &str, starts: &str, ends: &str) -> Read<Period> {
    let ends_field = format!("{inside}ends");
    let period = Period { starts: moment(&format!("{inside}starts"), starts)?, ends: moment(&ends_field, ends)? };
    if period.ends.at <= period.starts.at { wrong(&ends_field, "must be later than starts") } else { Ok(period) }
}

fn sign_up(entry: &SignUpEntry) -> Read<SignUpRules> {
    let mode = entry.mode.unwrap_or(SignUpMode::Here);
    let max_party = entry.max_party.unwrap_or(MAX_PARTY);
    if max_party < 1 {
        return wrong("sign_up.max_party", "must be at least 1");
    }
    if entry.seats.is_some_and(|seats| seats < 0) {
        return wrong("sign_up.seats", "must be 0 or more");
    }
    let url = link("sign_up.url", entry.url.as_ref())?;
    if mode == SignUpMode::Elsewhere && url.is_none() {
        return wrong("sign_up.url", "is needed where people sign up elsewhere");
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
        is_confirmed_by_mail: entry.confirm_by_mail.unwrap_or(false),
        is_confidential: entry.confidential.unwrap_or(false),
        url,
        phone: filled(entry.phone.as_ref()),
        email: email("sign_up.email", entry.email.as_ref())?,
    })
}

fn workshops(entry: &EventEntry) -> Read<Vec<Workshop>> {
    let mut workshops: Vec<Workshop> = Vec::new();
    for given in entry.workshops.iter().flatten() {
        // By its slug: laid over what is stored, a workshop's place is no longer the one in the file.
        let field = |name: &str| format!("workshops[{}].{name}", given.slug);
        let known: WorkshopSlug = slug(&field("slug"), &given.slug)?;
        if workshops.iter().any(|workshop| workshop.slug == known) {
            return wrong(&field("slug"), "stands twice in this event");
        }
        workshops.push(Workshop {
            slug: known,
            slot: slug(&field("slot"), &needed(&field("slot"), given.slot.as_ref())?)?,
            title: needed(&field("title"), given.title.as_ref())?,
            room: filled(given.room.as_ref()),
            seats: match given.seats {
                Some(seats) if seats >= 0 => seats,
                Some(_) => return wrong(&field("seats"), "must be 0 or more"),
                None => return wrong(&field("seats"), "is needed"),
            },
        });
    }
    Ok(workshops)
}
