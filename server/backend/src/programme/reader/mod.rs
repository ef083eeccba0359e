//! Reads entries of the file as domain types. It checks every rule that concerns a single entry.

mod event;
mod fields;
mod partner;

use super::entries::{HostEntry, ProgrammeEntry, VenueEntry};
use domain::events::{Host, Programme, Venue};
use fields::{email, link, non_empty, optional_moment, required, slug, slugs};

pub use event::event;
pub use partner::partner;

/// The path of a field inside the entry, and what is wrong with it.
pub type FieldFault = (String, String);
/// A value that was read, or the fault of a field.
pub type ReadResult<T> = Result<T, FieldFault>;

/// The fault `what` of a field.
fn fault<T>(field: &str, what: impl Into<String>) -> ReadResult<T> {
    Err((field.to_owned(), what.into()))
}

pub fn host(entry: &HostEntry) -> ReadResult<Host> {
    Ok(Host {
        slug: slug("slug", &entry.slug)?,
        name: required("name", entry.name.as_ref())?,
        phone: non_empty(entry.phone.as_ref()),
        email: email("email", entry.email.as_ref())?,
        website: link("website", entry.website.as_ref())?,
    })
}

pub fn venue(entry: &VenueEntry) -> ReadResult<Venue> {
    Ok(Venue {
        slug: slug("slug", &entry.slug)?,
        name: required("name", entry.name.as_ref())?,
        street: non_empty(entry.street.as_ref()),
        postcode: non_empty(entry.postcode.as_ref()),
        city: non_empty(entry.city.as_ref()),
        lat: entry.lat,
        lon: entry.lon,
        accessibility: entry.accessibility.clone().unwrap_or_default(),
    })
}

pub fn programme(entry: &ProgrammeEntry) -> ReadResult<Programme> {
    Ok(Programme {
        slug: slug("slug", &entry.slug)?,
        title: required("title", entry.title.as_ref())?,
        summary: entry.summary.clone().unwrap_or_default(),
        description: entry.description.clone().unwrap_or_default(),
        host: non_empty(entry.host.as_ref()).map(|text| slug("host", &text)).transpose()?,
        co_hosts: slugs("co_hosts", entry.co_hosts.as_deref())?,
        starts: optional_moment("starts", entry.starts.as_ref())?,
        ends: optional_moment("ends", entry.ends.as_ref())?,
    })
}
