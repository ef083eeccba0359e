//! Parts of the JSON of an event: programme, host, venue.

use crate::events::paths::largest_image_path;
use backend::AppContext;
use domain::events::{Host, Image, Programme, Venue};
use serde::Serialize;
use utoipa::ToSchema;

/// The programme that an event belongs to.
#[derive(Serialize, ToSchema)]
#[schema(as = ProgrammeOfEvent)]
pub struct ProgrammeOfEventJson {
    #[schema(example = "aelter-werden")]
    pub slug: String,
    #[schema(example = "Älter werden in Kornwestheim")]
    pub title: String,
    #[schema(format = "uri", example = "https://dabei.kornwestheim.example/programme/aelter-werden")]
    pub url: String,
}

/// An image.
#[derive(Serialize, ToSchema)]
#[schema(as = Image)]
pub struct ImageJson {
    /// The largest stored size, at most 1,600 pixels wide: JPEG or WebP.
    #[schema(
        format = "uri",
        example = "https://dabei.kornwestheim.example/bilder/3f0c9a5b7d1e2f4860a1b2c3d4e5f607-1600x900/1600"
    )]
    pub url: String,
    /// What the image shows.
    #[schema(example = "Zwei Menschen auf einem roten Sofa im Gespräch")]
    pub alt: String,
    /// Who made the image. It is not part of `licence`.
    #[schema(required = true, example = "Foto: Stadt Kornwestheim")]
    pub credit: Option<String>,
}

/// The host of an event.
#[derive(Serialize, ToSchema)]
#[schema(as = Host)]
pub struct HostJson {
    #[schema(example = "stadt")]
    pub slug: String,
    #[schema(example = "Stadt Kornwestheim, Quartiersmanagement")]
    pub name: String,
    #[schema(required = true, example = "07154 000-101")]
    pub phone: Option<String>,
    #[schema(required = true, example = "quartier@kornwestheim.example")]
    pub email: Option<String>,
    #[schema(required = true, example = "https://www.kornwestheim.example/quartier")]
    pub website: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[schema(as = Venue)]
pub struct VenueJson {
    #[schema(example = "das-k")]
    pub slug: String,
    #[schema(example = "Das K – Kultur- und Kongresszentrum")]
    pub name: String,
    #[schema(required = true, example = "Stuttgarter Straße 65")]
    pub street: Option<String>,
    #[schema(required = true, example = "70806")]
    pub postcode: Option<String>,
    #[schema(required = true, example = "Kornwestheim")]
    pub city: Option<String>,
    /// In degrees (WGS 84).
    #[schema(required = true, example = 48.861)]
    pub lat: Option<f64>,
    #[schema(required = true, example = 9.185)]
    pub lon: Option<f64>,
}

impl ProgrammeOfEventJson {
    pub fn of(programme: &Programme, ctx: &AppContext) -> Self {
        let url = ctx.url(&format!("/programme/{}", programme.slug));
        Self { slug: programme.slug.to_string(), title: programme.title.clone(), url }
    }
}

impl ImageJson {
    pub fn of(image: &Image, ctx: &AppContext) -> Self {
        let url = ctx.url(&largest_image_path(&image.id));
        Self { url, alt: image.alt.clone(), credit: image.credit.clone() }
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
