//! The venues of events.

use crate::ids::VenueSlug;

/// The place where an event takes place.
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
    /// Facts in the city's wording, such as "stufenloser Zugang".
    pub accessibility: Vec<String>,
}

impl Venue {
    /// Returns name and address on one line, such as `Das K, Stuttgarter Straße 65, 70806 Kornwestheim`.
    pub fn address(&self) -> String {
        self.lines().join(", ")
    }

    /// Returns name, street and town, as far as there are any.
    pub fn lines(&self) -> Vec<String> {
        let town = [&self.postcode, &self.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        let parts = [Some(self.name.clone()), self.street.clone(), Some(town)];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
    }
}
