//! The rows of hosts, venues, programmes and partners.

use super::image_columns::ImageColumns;
use crate::db::Json;
use crate::record;
use domain::events::{Host, Partner, Programme, Venue};
use domain::ids::{HostSlug, PartnerSlug, ProgrammeSlug, VenueSlug};
use domain::time::Moment;

record! {
    pub(super) struct HostRow in "hosts" key(slug) {
        slug: HostSlug,
        name: String,
        phone: Option<String>,
        email: Option<String>,
        website: Option<String>,
    }
}

record! {
    pub(super) struct VenueRow in "venues" key(slug) {
        slug: VenueSlug,
        name: String,
        street: Option<String>,
        postcode: Option<String>,
        city: Option<String>,
        lat: Option<f64>,
        lon: Option<f64>,
        accessibility: Json<Vec<String>>,
    }
}

record! {
    pub(super) struct ProgrammeRow in "programmes" key(slug) {
        slug: ProgrammeSlug,
        title: String,
        summary: String,
        description: String,
        host: Option<HostSlug>,
        co_hosts: Json<Vec<HostSlug>>,
        starts_local: Option<Moment>,
        ends_local: Option<Moment>,
        submit_until_local: Option<Moment>,
        image: ImageColumns,
    }
}

record! {
    pub(super) struct PartnerRow in "partners" key(slug) {
        slug: PartnerSlug,
        name: String,
        filters: String,
        look: String,
    }
}

impl From<Host> for HostRow {
    fn from(Host { slug, name, phone, email, website }: Host) -> Self {
        Self { slug, name, phone, email, website }
    }
}

impl From<HostRow> for Host {
    fn from(HostRow { slug, name, phone, email, website }: HostRow) -> Self {
        Self { slug, name, phone, email, website }
    }
}

impl From<Venue> for VenueRow {
    fn from(Venue { slug, name, street, postcode, city, lat, lon, accessibility }: Venue) -> Self {
        Self { slug, name, street, postcode, city, lat, lon, accessibility: Json(accessibility) }
    }
}

impl From<VenueRow> for Venue {
    fn from(VenueRow { slug, name, street, postcode, city, lat, lon, accessibility }: VenueRow) -> Self {
        Self { slug, name, street, postcode, city, lat, lon, accessibility: accessibility.0 }
    }
}

impl From<Programme> for ProgrammeRow {
    fn from(programme: Programme) -> Self {
        let Programme { slug, title, summary, description, host, co_hosts, starts, ends, submit_until, image } =
            programme;
        Self {
            slug,
            title,
            summary,
            description,
            host,
            co_hosts: Json(co_hosts),
            starts_local: starts,
            ends_local: ends,
            submit_until_local: submit_until,
            image: image.into(),
        }
    }
}

impl From<ProgrammeRow> for Programme {
    fn from(row: ProgrammeRow) -> Self {
        Self {
            slug: row.slug,
            title: row.title,
            summary: row.summary,
            description: row.description,
            host: row.host,
            co_hosts: row.co_hosts.0,
            starts: row.starts_local,
            ends: row.ends_local,
            submit_until: row.submit_until_local,
            image: row.image.into(),
        }
    }
}

impl From<Partner> for PartnerRow {
    fn from(Partner { slug, name, filters, look }: Partner) -> Self {
        Self { slug, name, filters, look }
    }
}

impl From<PartnerRow> for Partner {
    fn from(PartnerRow { slug, name, filters, look }: PartnerRow) -> Self {
        Self { slug, name, filters, look }
    }
}
