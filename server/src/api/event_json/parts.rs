//! Parts of the JSON of an event: date, venue, host, programme.

use backend::AppContext;
use domain::events::{Host, Programme, Venue};
use domain::time::Period;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
#[schema(as = Date)]
pub struct DateJson {
    #[schema(format = DateTime, example = "2022-07-15T13:00:00+02:00")]
    starts_at: String,
    #[schema(format = DateTime, example = "2022-07-15T17:30:00+02:00")]
    ends_at: String,
}

/// The programme that an event belongs to.
#[derive(Serialize, ToSchema)]
#[schema(as = ProgrammeOfEvent)]
pub struct ProgrammeOfEventJson {
    #[schema(example = "aelter-werden")]
    slug: String,
    #[schema(example = "Älter werden in Kornwestheim")]
    title: String,
    #[schema(format = "uri", example = "https://dabei.kornwestheim.example/programme/aelter-werden")]
    url: String,
}

/// The host of an event.
#[derive(Serialize, ToSchema)]
#[schema(as = Host)]
pub struct HostJson {
    #[schema(example = "stadt")]
    slug: String,
    #[schema(example = "Stadt Kornwestheim, Quartiersmanagement")]
    name: String,
    #[schema(required = true, example = "07154 000-101")]
    phone: Option<String>,
    #[schema(required = true, example = "quartier@kornwestheim.example")]
    email: Option<String>,
    #[schema(required = true, example = "https://www.kornwestheim.example/quartier")]
    website: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[schema(as = Venue)]
pub struct VenueJson {
    #[schema(example = "das-k")]
    slug: String,
    #[schema(example = "Das K – Kultur- und Kongresszentrum")]
    name: String,
    #[schema(required = true, example = "Stuttgarter Straße 65")]
    street: Option<String>,
    #[schema(required = true, example = "70806")]
    postcode: Option<String>,
    #[schema(required = true, example = "Kornwestheim")]
    city: Option<String>,
    /// In degrees (WGS 84).
    #[schema(required = true, example = 48.861)]
    lat: Option<f64>,
    #[schema(required = true, example = 9.185)]
    lon: Option<f64>,
}

impl From<Period> for DateJson {
    fn from(date: Period) -> Self {
        Self { starts_at: date.starts.at.rfc_3339(), ends_at: date.ends.at.rfc_3339() }
    }
}

impl ProgrammeOfEventJson {
    pub fn of(programme: &Programme, ctx: &AppContext) -> Self {
        let url = ctx.url(&format!("/programme/{}", programme.slug));
        Self { slug: programme.slug.to_string(), title: programme.title.clone(), url }
    }
}

impl From<&Host> for HostJson {
    fn from(host: &Host) -> Self {
        Self {
            slug: host.slug.to_string(),
            name: host.name.clone(),
            phone: host.phone.clone(),
            email: host.email.clone(),
            website: host.website.clone(),
        }
    }
}

impl From<&Venue> for VenueJson {
    fn from(venue: &Venue) -> Self {
        Self {
            slug: venue.slug.to_string(),
            name: venue.name.clone(),
            street: venue.street.clone(),
            postcode: venue.postcode.clone(),
            city: venue.city.clone(),
            lat: venue.lat,
            lon: venue.lon,
        }
    }
}
