//! What is allowed, but may be a mistake, in events that the drafts add or change, and in hosts that they change.

use super::outcome::{Merged, RecordWarning, Records, StoredProgramme};
use crate::programme::drafts::{Field, Notice, RecordKind, Warning};
use domain::events::{Event, Host, HostNotice, SignUpMode};
use domain::ids::{EventSlug, HostSlug, VenueSlug};
use domain::time::{Instant, Moment, Period};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub fn warnings(records: &Records, stored: &StoredProgramme, now: Instant) -> Vec<RecordWarning> {
    let (hosts, events) = (hosts_after(records, stored), events_after(records, stored));
    let mut at_venues: BTreeMap<(&VenueSlug, Date), Vec<&Event>> = BTreeMap::new();
    for event in events.values().copied() {
        for venue_day in venue_days(event) {
            at_venues.entry(venue_day).or_default().push(event);
        }
    }
    let mut warnings = host_warnings(records, stored, now);
    let mut pairs: BTreeSet<[&EventSlug; 2]> = BTreeSet::new();
    for (index, merged) in &records.events {
        let (event, old) = match merged {
            Merged::New(event) => (event, None),
            Merged::Changed { new, old } => (new, Some(old)),
            Merged::Same(_) => continue,
        };
        let mut warn = |field, notice| {
            let warning = Warning { field, notice };
            let (kind, slug) = (RecordKind::Event, event.slug.to_string());
            warnings.push(RecordWarning { kind, index: *index, slug, warning });
        };
        if event.ends().at <= now && old.is_none_or(|old| old.dates != event.dates) {
            warn(Field::of(if event.dates.len() == 1 { "starts" } else { "dates" }), Notice::Past);
        }
        let is_elsewhere =
            old.is_none_or(|old| (&old.dates, old.location.venue()) != (&event.dates, event.location.venue()));
        let own_days = venue_days(event).into_iter().filter(|_| is_elsewhere);
        let others = own_days.filter_map(|venue_day| at_venues.get(&venue_day)).flatten();
        // The first is enough: a file may put hundreds of events into one hour.
        let first = others
            .filter(|other| other.slug != event.slug && !pairs.contains(&[&other.slug, &event.slug]))
            .find_map(|other| Some((other, shared_time(event, other)?, event.location.venue()?)));
        if let Some((other, at, venue)) = first {
            pairs.insert([&event.slug, &other.slug]);
            let (venue, event) = (venue.to_string(), other.slug.to_string());
            warn(Field::of("venue"), Notice::VenueTaken { venue, event, at });
        }
        if event.sign_up.mode == SignUpMode::ByHost && !is_reachable(event, hosts.get(&event.host).copied()) {
            let host = event.host.to_string();
            warn(Field::of("sign_up").key("mode"), Notice::HostUnreachable { host });
        }
        if event.location.is_online() && event.sign_up.mode != SignUpMode::Here {
            warn(Field::of("online_url"), Notice::LinkForNobody);
        }
        let host = hosts.get(&event.host).copied();
        if event.notify != HostNotice::Off && host.is_none_or(|host| event.notice_recipient(host).is_none()) {
            warn(Field::of("notify"), Notice::NobodyNotified { host: event.host.to_string() });
        }
    }
    warnings
}

/// Warns of hosts that lose telephone and mail, once for each stored event whose sign-ups they take. Events that the drafts
/// change are looked at by themselves.
fn host_warnings(records: &Records, stored: &StoredProgramme, now: Instant) -> Vec<RecordWarning> {
    let is_changed = |event: &Event| {
        let mut changed = records.events.iter().filter(|(_, merged)| matches!(merged, Merged::Changed { .. }));
        changed.any(|(_, merged)| merged.record().slug == event.slug)
    };
    let mut warnings = Vec::new();
    for (index, merged) in &records.hosts {
        let Merged::Changed { new, old } = merged else { continue };
        let loses = |event: &&Event| is_reachable(event, Some(old)) && !is_reachable(event, Some(new));
        let by_host = |event: &&Event| event.host == new.slug && event.sign_up.mode == SignUpMode::ByHost;
        let is_ahead = |event: &&Event| event.cancelled.is_none() && event.ends().at > now && !is_changed(event);
        for event in stored.events.iter().filter(by_host).filter(loses).filter(is_ahead) {
            let notice = Notice::EventUnreachable { event: event.slug.to_string() };
            let (slug, warning) = (new.slug.to_string(), Warning { field: Field::default(), notice });
            warnings.push(RecordWarning { kind: RecordKind::Host, index: *index, slug, warning });
        }
    }
    warnings
}

fn hosts_after<'a>(records: &'a Records, stored: &'a StoredProgramme) -> BTreeMap<&'a HostSlug, &'a Host> {
    let new = records.hosts.iter().map(|(_, merged)| merged.record());
    stored.hosts.iter().chain(new).map(|host| (&host.slug, host)).collect()
}

fn events_after<'a>(records: &'a Records, stored: &'a StoredProgramme) -> BTreeMap<&'a EventSlug, &'a Event> {
    let new = records.events.iter().map(|(_, merged)| merged.record());
    stored.events.iter().chain(new).map(|event| (&event.slug, event)).collect()
}

/// The venue of an event with each day on which the event takes a room there.
fn venue_days(event: &Event) -> Vec<(&VenueSlug, Date)> {
    let venue = event.location.venue().filter(|_| needs_room(event));
    venue.into_iter().flat_map(|venue| days(event).into_iter().map(move |day| (venue, day))).collect()
}

/// Whether an event takes a room at certain hours. One that lasts all day, such as an exhibition, leaves room for others.
fn needs_room(event: &Event) -> bool {
    event.cancelled.is_none() && !event.is_all_day
}

/// The days on which an event takes place.
fn days(event: &Event) -> BTreeSet<Date> {
    let days = |period: &Period| {
        let last = period.ends.date();
        period.starts.date().series(1.day()).take_while(move |day| *day <= last)
    };
    event.dates.iter().flat_map(days).collect()
}

/// The start of the first date of an event at which another event takes place too.
fn shared_time(event: &Event, other: &Event) -> Option<Moment> {
    let overlaps = |date: &&Period| {
        other.dates.iter().any(|other| date.starts.at < other.ends.at && other.starts.at < date.ends.at)
    };
    event.dates.iter().find(overlaps).map(|date| date.starts)
}

fn is_reachable(event: &Event, host: Option<&Host>) -> bool {
    let contact = event.contact.as_ref();
    let (phone, email) = (contact.and_then(|c| c.phone.as_ref()), contact.and_then(|c| c.email.as_ref()));
    let (host_phone, host_email) = (host.and_then(|h| h.phone.as_ref()), host.and_then(|h| h.email.as_ref()));
    let means = [event.sign_up.phone.as_ref(), event.sign_up.email.as_ref(), phone, email, host_phone, host_email];
    means.iter().any(Option::is_some)
}
