//! Rows of hosts, venues, programmes and partners, and their conversion to the domain's types.

use super::columns::{from_json, optional_moment, slug};
use crate::error::Result;
use crate::record;
use domain::events::{Host, Partner, Programme, Venue};

record! {
    pub(super) struct HostRow {
        slug: String, name: String, phone: Option<String>, email: Option<String>, website: Option<String>,
    }
}

record! {
    pub(super) struct VenueRow {
        slug: String, name: String, street: Option<String>, postcode: Option<String>, city: Option<String>,
        lat: Option<f64>, lon: Option<f64>, accessibility: String,
    }
}

record! {
    pub(super) struct ProgrammeRow {
        slug: String, title: String, summary: String, description: String, host: Option<String>, co_hosts: String,
        starts_local: Option<String>, ends_local: Option<String>,
    }
}

record! {
    pub(super) struct PartnerRow { slug: String, name: String, filters: String, look: String }
}

impl HostRow {
    pub(super) fn host(self) -> Result<Host> {
        Ok(Host {
            slug: slug(self.slug)?,
            name: self.name,
            phone: self.phone,
            email: self.email,
            website: self.website,
        })
    }
}

impl VenueRow {
    pub(super) fn venue(self) -> Result<Venue> {
        Ok(Venue {
            slug: slug(self.slug)?,
            name: self.name,
            street: self.street,
            postcode: self.postcode,
            city: self.city,
            lat: self.lat,
            lon: self.lon,
            accessibility: from_json(&self.accessibility)?,
        })
    }
}

impl ProgrammeRow {
    pub(super) fn programme(self) -> Result<Programme> {
        Ok(Programme {
            slug: slug(self.slug)?,
            title: self.title,
            summary: self.summary,
            description: self.description,
            host: self.host.map(slug).transpose()?,
            co_hosts: from_json(&self.co_hosts)?,
            starts: optional_moment(self.starts_local.as_ref())?,
            ends: optional_moment(self.ends_local.as_ref())?,
        })
    }
}

impl PartnerRow {
    pub(super) fn partner(self) -> Result<Partner> {
        Ok(Partner { slug: slug(self.slug)?, name: self.name, filters: self.filters, look: self.look })
    }
}
