//! Reads drafts of hosts, venues, programmes and partners as the domain's types.

use super::fields::{FieldReader, at};
use super::image::image;
use super::time::suggest_date;
use crate::programme::drafts::{
    DraftFault, Field, HostDraft, KeyPlace, PartnerDraft, ProgrammeDraft, Rule, Scalar, VenueDraft, limits,
};
use domain::events::{Host, Partner, Programme, Venue};
use domain::partners::{InvalidPartnerField, form_data_from_file};
use domain::signups::Fault;
use std::collections::BTreeMap;

/// The value that was read, if what it needs is there, and the faults. A value over a limit is read all the same.
pub type Read<T> = (Option<T>, Vec<DraftFault>);

pub fn host(draft: &HostDraft) -> Read<Host> {
    let mut faults = Vec::new();
    let mut reader = FieldReader::new(&mut faults);
    let (slug, name) = (reader.required_slug(at!(draft.slug)), reader.required(at!(draft.name), limits::NAME));
    let phone = reader.text(at!(draft.phone), limits::NAME);
    let (email, website) = (reader.email(at!(draft.email)), reader.link(at!(draft.website)));
    let read = || Some(Host { slug: slug?, name: name?, phone, email, website });
    (read(), faults)
}

pub fn venue(draft: &VenueDraft) -> Read<Venue> {
    let mut faults = Vec::new();
    let mut reader = FieldReader::new(&mut faults);
    let (slug, name) = (reader.required_slug(at!(draft.slug)), reader.required(at!(draft.name), limits::NAME));
    let street = reader.text(at!(draft.street), limits::NAME);
    let postcode = reader.text(at!(draft.postcode), limits::NAME);
    let city = reader.text(at!(draft.city), limits::NAME);
    let accessibility = reader.texts(at!(draft.accessibility));
    for (key, degrees, most) in [("lat", draft.lat, 90), ("lon", draft.lon, 180)] {
        if degrees.is_some_and(|degrees| degrees.is_nan() || degrees.abs() > f64::from(most)) {
            reader.fault(key, Rule::OutOfRange { least: i64::from(-most), most: i64::from(most) });
        }
    }
    let (lat, lon) = (draft.lat, draft.lon);
    let read = || Some(Venue { slug: slug?, name: name?, street, postcode, city, lat, lon, accessibility });
    (read(), faults)
}

pub fn programme(draft: &ProgrammeDraft) -> Read<Programme> {
    let mut faults = Vec::new();
    let mut reader = FieldReader::new(&mut faults);
    let (slug, title) = (reader.required_slug(at!(draft.slug)), reader.required(at!(draft.title), limits::NAME));
    let summary = reader.text(at!(draft.summary), limits::SUMMARY).unwrap_or_default();
    let description = reader.text(at!(draft.description), limits::TEXT).unwrap_or_default();
    let (host, co_hosts) = (reader.slug(at!(draft.host)), reader.slugs(at!(draft.co_hosts)));
    let (starts, ends) = (reader.time(at!(draft.starts)), reader.time(at!(draft.ends)));
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends.at <= starts.at
    {
        reader.fault("ends", Rule::EndsBeforeStart);
    }
    let submit_until = reader.time(at!(draft.submit_until));
    let image = image(&mut reader, at!(draft.image), at!(draft.image_alt), at!(draft.image_credit));
    let read = || {
        let (slug, title) = (slug?, title?);
        Some(Programme { slug, title, summary, description, host, co_hosts, starts, ends, submit_until, image })
    };
    (read(), faults)
}

/// Reads a partner. Filters and look are checked now, not when the list on the partner's site is opened.
pub fn partner(draft: &PartnerDraft) -> Read<Partner> {
    let mut faults = Vec::new();
    let mut reader = FieldReader::new(&mut faults);
    let (slug, name) = (reader.required_slug(at!(draft.slug)), reader.required(at!(draft.name), limits::NAME));
    let (filters, look) = (draft.filters.clone().unwrap_or_default(), draft.look.clone().unwrap_or_default());
    if let Err(invalid) = form_data_from_file(texts(&filters), texts(&look)) {
        faults.extend(invalid.iter().map(|invalid| partner_fault(invalid, &filters, &look)));
    }
    for key in ["from", "until", "ab", "bis"] {
        // The address accepts a time behind the date and ignores it.
        let date = filters.get(key).map(ToString::to_string).filter(|date| date.contains('T'));
        if let Some(date) = date {
            let rule = Rule::NotADate { suggestion: suggest_date(&date) };
            faults.push(DraftFault { field: Field::of("filters").key(key), rule });
        }
    }
    let json = |table: &BTreeMap<String, Scalar>| serde_json::to_string(table).ok();
    let read = || Some(Partner { slug: slug?, name: name?, filters: json(&filters)?, look: json(&look)? });
    (read(), faults)
}

fn texts(table: &BTreeMap<String, Scalar>) -> impl Iterator<Item = (&str, String)> {
    table.iter().map(|(key, value)| (key.as_str(), value.to_string()))
}

fn partner_fault(
    invalid: &InvalidPartnerField,
    filters: &BTreeMap<String, Scalar>,
    look: &BTreeMap<String, Scalar>,
) -> DraftFault {
    let (table, key) = invalid.field.split_once('.').unwrap_or(("", &invalid.field));
    let value = if table == "look" { look.get(key) } else { filters.get(key) };
    let value = value.map(ToString::to_string).unwrap_or_default();
    let range = |number: &usize| i64::try_from(*number).unwrap_or(i64::MAX);
    let rule = match invalid.error.as_ref().map(|error| &error.fault) {
        None => Rule::UnknownKey { key: key.to_owned(), place: KeyPlace::Nowhere },
        Some(Fault::TooPale(hundredths)) => Rule::TooPale { hundredths: *hundredths },
        Some(Fault::InvalidColour) => Rule::NotAColour,
        Some(Fault::InvalidDate) => Rule::NotADate { suggestion: suggest_date(&value) },
        Some(Fault::OutOfRange { least, most }) => Rule::OutOfRange { least: range(least), most: range(most) },
        Some(Fault::TooLong(limit)) => Rule::TooLong { limit: *limit },
        Some(_) => Rule::UnknownChoice { choices: Vec::new(), suggestion: None },
    };
    DraftFault { field: Field::of(table).key(key), rule }
}
