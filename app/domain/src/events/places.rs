//! Hosts, venues, partners, and how much of an event is taken.

use crate::ids::{HostSlug, PartnerSlug, VenueSlug, WorkshopSlug};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    pub slug: HostSlug,
    pub name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Venue {
    pub slug: VenueSlug,
    pub name: String,
    pub street: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    /// Degrees, WGS 84.
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    /// Structured facts in the city's words, such as "stufenloser Zugang".
    pub accessibility: Vec<String>,
}

impl Venue {
    /// One line, such as `Das K, Stuttgarter Straße 65, 70806 Kornwestheim`.
    pub fn address(&self) -> String {
        let town = [&self.postcode, &self.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        let parts = [Some(self.name.clone()), self.street.clone(), Some(town)];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A site that shows our events; filters and look are read by the embeds alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    pub slug: PartnerSlug,
    pub name: String,
    /// JSON objects as the city wrote them.
    pub filters: String,
    pub look: String,
}

/// Seats that are taken, of an event and of each of its workshops.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub event: i64,
    pub workshops: BTreeMap<WorkshopSlug, i64>,
    /// Somebody waits for the event.
    pub is_waited_for: bool,
    /// Somebody who comes waits for these.
    pub waited_for: BTreeSet<WorkshopSlug>,
}

impl Taken {
    pub fn of(&self, workshop: &WorkshopSlug) -> i64 {
        self.workshops.get(workshop).copied().unwrap_or(0)
    }

    pub fn does_anybody_wait(&self) -> bool {
        self.is_waited_for || !self.waited_for.is_empty()
    }

    /// The same seats as somebody sees them who need not stand in line.
    #[must_use]
    pub fn without_the_list(&self) -> Self {
        Self { is_waited_for: false, waited_for: BTreeSet::new(), ..self.clone() }
    }
}
