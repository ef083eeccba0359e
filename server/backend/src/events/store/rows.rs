//! Rows of the programme's tables, and how they become what the domain speaks of.

use crate::error::{Error, Result};
use crate::record;
use domain::events::{Event, Host, Order, Partner, Programme, Promotion, SignUpMode, SignUpRules, Venue, Workshop};
use domain::time::{Instant, Moment, Period};
use serde::{Serialize, de::DeserializeOwned};

record! {
    pub(super) struct EventRow {
        slug: String, sequence: i64, uid: String, title: String, summary: String, description: String,
        programme: Option<String>, series: Option<String>, host: String, co_hosts: String, venue: String,
        all_day_since: Option<i64>, topics: String, target_groups: String, languages: String,
        unlisted_since: Option<i64>, published_local: String, cancelled_local: Option<String>,
        moved_at: Option<i64>, neutral_title: Option<String>, easy_text: Option<String>, contact: Option<String>,
        translations: String, mode: String, seats: Option<i64>, waiting_list_since: Option<i64>,
        promotion: String, seat_order: String, opens_local: Option<String>, closes_local: Option<String>,
        max_party: i64, confirmed_by_mail_since: Option<i64>, confidential_since: Option<i64>,
        url: Option<String>, phone: Option<String>, email: Option<String>, updated_at: i64,
        thanks_since: Option<i64>, results_url: Option<String>,
    }
}

record! {
    pub(super) struct DateRow {
        pub(super) event: String,
        starts_local: String, starts_at: i64, ends_local: String, ends_at: i64,
    }
}

record! {
    pub(super) struct WorkshopRow {
        pub(super) event: String,
        slug: String, slot: String, title: String, room: Option<String>, seats: i64,
    }
}

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

/// A column that we wrote ourselves does not read back.
fn broken(what: &str) -> Error {
    Error::Unexpected(format!("the database holds an unreadable {what}").into())
}

fn slug<T: TryFrom<String>>(text: String) -> Result<T> {
    T::try_from(text).map_err(|_| broken("slug"))
}

fn moment(local: &str) -> Result<Moment> {
    Moment::parse(local).map_err(|_| broken("time"))
}

fn optional_moment(local: Option<&String>) -> Result<Option<Moment>> {
    local.map(|local| moment(local)).transpose()
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_str(text)?)
}

/// An enum of the domain as the word that serde gives it.
pub(super) fn word<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_value(value)?.as_str().map(ToOwned::to_owned).ok_or_else(|| broken("word"))
}

fn from_word<T: DeserializeOwned>(word: String) -> Result<T> {
    Ok(serde_json::from_value(serde_json::Value::String(word))?)
}

impl EventRow {
    pub(super) fn event(self, dates: Vec<Period>, workshops: Vec<Workshop>) -> Result<Event> {
        if dates.is_empty() {
            return Err(broken("event: it has no date"));
        }
        Ok(Event {
            slug: slug(self.slug)?,
            title: self.title,
            summary: self.summary,
            description: self.description,
            programme: self.programme.map(slug).transpose()?,
            series: self.series,
            host: slug(self.host)?,
            co_hosts: json(&self.co_hosts)?,
            venue: slug(self.venue)?,
            dates,
            is_all_day: self.all_day_since.is_some(),
            topics: json(&self.topics)?,
            target_groups: json(&self.target_groups)?,
            languages: json(&self.languages)?,
            is_unlisted: self.unlisted_since.is_some(),
            published: moment(&self.published_local)?,
            cancelled: optional_moment(self.cancelled_local.as_ref())?,
            moved_at: self.moved_at.map(Instant),
            neutral_title: self.neutral_title,
            uid: self.uid,
            sequence: self.sequence,
            updated_at: Instant(self.updated_at),
            easy_text: self.easy_text,
            has_thanks: self.thanks_since.is_some(),
            results_url: self.results_url,
            contact: self.contact.as_deref().map(json).transpose()?,
            translations: json(&self.translations)?,
            sign_up: SignUpRules {
                mode: from_word::<SignUpMode>(self.mode)?,
                seats: self.seats,
                has_waiting_list: self.waiting_list_since.is_some(),
                promotion: from_word::<Promotion>(self.promotion)?,
                order: from_word::<Order>(self.seat_order)?,
                opens: optional_moment(self.opens_local.as_ref())?,
                closes: optional_moment(self.closes_local.as_ref())?,
                max_party: self.max_party,
                is_confirmed_by_mail: self.confirmed_by_mail_since.is_some(),
                is_confidential: self.confidential_since.is_some(),
                url: self.url,
                phone: self.phone,
                email: self.email,
            },
            workshops,
        })
    }

    pub(super) fn slug(&self) -> &str {
        &self.slug
    }
}

impl DateRow {
    /// The stored instants count, whatever the zone's rules say today.
    pub(super) fn period(&self) -> Result<Period> {
        let read = |local: &str, at| Ok::<_, Error>(Moment { at: Instant(at), ..moment(local)? });
        Ok(Period { starts: read(&self.starts_local, self.starts_at)?, ends: read(&self.ends_local, self.ends_at)? })
    }
}

impl WorkshopRow {
    pub(super) fn workshop(self) -> Result<Workshop> {
        Ok(Workshop {
            slug: slug(self.slug)?,
            slot: slug(self.slot)?,
            title: self.title,
            room: self.room,
            seats: self.seats,
        })
    }
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
            accessibility: json(&self.accessibility)?,
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
            co_hosts: json(&self.co_hosts)?,
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
