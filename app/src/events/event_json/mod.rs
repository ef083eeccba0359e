//! The JSON of an event: what its page shows, and no more. The API sends it and describes it from these types, and the
//! schema.org data of the page is made from it.

mod parts;
mod sign_up;

pub use parts::{HostJson, ImageJson, ProgrammeOfEventJson, VenueJson};
pub use sign_up::{SeatsJson, SignUpJson, WorkshopJson};

use crate::layout::safe_html;
use backend::AppContext;
use domain::events::{LICENCE, Listing, Status};
use domain::time::{Moment, Period};
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

/// One or more dates at a venue or online, with one sign-up for all of them. All instants are RFC 3339 with Berlin's offset.
#[derive(Serialize, ToSchema)]
#[schema(as = Event)]
pub struct EventJson {
    /// The slug: its name in addresses.
    #[schema(example = "netzwerk-seniorenarbeit")]
    pub slug: String,
    #[schema(example = "Netzwerkveranstaltung Seniorenarbeit")]
    pub title: String,
    #[schema(example = "Vereine, Kirchen, Einrichtungen und die Stadt lernen sich kennen.")]
    pub summary: String,
    // Markdown, rendered when it is serialized: the schema.org data does without.
    /// Safe HTML; headings begin with `h3`.
    #[serde(rename = "description_html", serialize_with = "serialize_as_html")]
    #[schema(example = "<p>An diesem Nachmittag lernen Sie die anderen kennen.</p>")]
    pub description: String,
    #[schema(required = true)]
    pub programme: Option<ProgrammeOfEventJson>,
    pub host: HostJson,
    /// Null if the event takes place online only.
    #[schema(required = true)]
    pub venue: Option<VenueJson>,
    /// In chronological order; a course has several.
    #[schema(min_items = 1)]
    pub dates: Vec<Period>,
    /// The start of the first date.
    #[schema(value_type = String, format = DateTime, example = "2022-07-15T13:00:00+02:00")]
    pub starts_at: Moment,
    /// The end of the last date.
    #[schema(value_type = String, format = DateTime, example = "2022-07-15T17:30:00+02:00")]
    pub ends_at: Moment,
    pub status: Status,
    /// Never changes; the same in calendars (RFC 5545).
    #[schema(example = "netzwerk-seniorenarbeit@dabei.kornwestheim.example")]
    pub uid: String,
    /// In the city's words; null where it has said nothing.
    #[schema(required = true, example = "5 Euro, bar vor Ort")]
    pub price: Option<String>,
    /// Whether one can take part online. The link itself is only for those who have a seat.
    pub online: bool,
    #[schema(required = true)]
    pub image: Option<ImageJson>,
    pub sign_up: SignUpJson,
    /// Null if there is no sign-up here, or if the event is confidential.
    #[schema(required = true)]
    pub seats: Option<SeatsJson>,
    pub workshops: Vec<WorkshopJson>,
    #[schema(example = json!(["Älter werden", "Ehrenamt"]))]
    pub topics: Vec<String>,
    #[schema(example = json!(["Vereine und Einrichtungen", "Engagierte", "Fachkräfte"]))]
    pub target_groups: Vec<String>,
    /// The languages that are spoken there (BCP 47).
    #[schema(example = json!(["de"]))]
    pub languages: Vec<String>,
    /// The accessibility of the venue, in the city's words.
    #[schema(example = json!(["stufenloser Zugang", "Induktionsschleife"]))]
    pub accessibility: Vec<String>,
    /// The event's page.
    #[schema(format = "uri", example = "https://dabei.kornwestheim.example/veranstaltungen/netzwerk-seniorenarbeit")]
    pub url: String,
    #[schema(
        format = "uri",
        example = "https://dabei.kornwestheim.example/veranstaltungen/netzwerk-seniorenarbeit/kalender.ics"
    )]
    pub ics_url: String,
    /// The instant that `updated_since` compares. Taken and freed seats do not change it.
    #[schema(format = DateTime, example = "2022-06-01T09:00:00+02:00")]
    pub updated_at: String,
    /// Increases with every change that calendars show (RFC 5545).
    #[schema(minimum = 0, example = 0)]
    pub sequence: i64,
    /// The licence of the data, except images.
    #[schema(example = "CC BY 4.0")]
    pub licence: &'static str,
}

impl EventJson {
    pub fn of(listing: &Listing, ctx: &AppContext) -> Self {
        let event = &listing.event;
        let url = ctx.url(&format!("/veranstaltungen/{}", event.slug));
        Self {
            slug: event.slug.to_string(),
            title: event.title.clone(),
            summary: event.summary.clone(),
            description: event.description.clone(),
            programme: listing.programme.as_ref().map(|programme| ProgrammeOfEventJson::of(programme, ctx)),
            host: HostJson::from(listing.host.as_ref()),
            venue: listing.venue.as_deref().map(VenueJson::from),
            dates: event.dates.clone(),
            starts_at: event.starts(),
            ends_at: event.ends(),
            status: listing.status(ctx.clock.now()),
            uid: event.uid.clone(),
            price: event.price.clone(),
            online: event.location.is_online(),
            image: event.image.as_ref().map(|image| ImageJson::of(image, ctx)),
            sign_up: SignUpJson::of(listing, ctx),
            seats: SeatsJson::of(listing),
            workshops: event.workshops.iter().map(|workshop| WorkshopJson::of(workshop, listing)).collect(),
            topics: event.topics.clone(),
            target_groups: event.target_groups.clone(),
            languages: event.languages.clone(),
            accessibility: listing.accessibility().to_vec(),
            ics_url: format!("{url}/kalender.ics"),
            url,
            updated_at: event.changed_at().rfc_3339(),
            sequence: event.sequence,
            licence: LICENCE,
        }
    }
}

fn serialize_as_html<S: Serializer>(markdown: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&safe_html(markdown, 1))
}
