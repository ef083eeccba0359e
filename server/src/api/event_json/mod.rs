//! The JSON of an event: what its page shows, and no more. The API's description is derived from these types.

mod parts;
mod sign_up;

use parts::{DateJson, HostJson, ProgrammeOfEventJson, VenueJson};
use sign_up::{SeatsJson, SignUpJson, WorkshopJson};

use app::safe_html;
use backend::AppContext;
use domain::events::{LICENCE, Listing, Status};
use serde::Serialize;
use utoipa::ToSchema;

/// One or more dates at a venue, with one sign-up for all of them. All instants are RFC 3339 with Berlin's offset.
#[derive(Serialize, ToSchema)]
#[schema(as = Event)]
pub struct EventJson {
    /// The slug: its name in addresses.
    #[schema(example = "netzwerk-seniorenarbeit")]
    slug: String,
    #[schema(example = "Netzwerkveranstaltung Seniorenarbeit")]
    title: String,
    #[schema(example = "Vereine, Kirchen, Einrichtungen und die Stadt lernen sich kennen.")]
    summary: String,
    /// Safe HTML; headings begin with `h3`.
    #[schema(example = "<p>An diesem Nachmittag lernen Sie die anderen kennen.</p>")]
    description_html: String,
    #[schema(required = true)]
    programme: Option<ProgrammeOfEventJson>,
    host: HostJson,
    venue: VenueJson,
    /// In chronological order; a course has several.
    #[schema(min_items = 1)]
    dates: Vec<DateJson>,
    /// The start of the first date.
    #[schema(format = DateTime, example = "2022-07-15T13:00:00+02:00")]
    starts_at: String,
    /// The end of the last date.
    #[schema(format = DateTime, example = "2022-07-15T17:30:00+02:00")]
    ends_at: String,
    status: StatusJson,
    /// Never changes; the same in calendars (RFC 5545).
    #[schema(example = "netzwerk-seniorenarbeit@dabei.kornwestheim.example")]
    uid: String,
    sign_up: SignUpJson,
    /// Null if there is no sign-up here, or if the event is confidential.
    #[schema(required = true)]
    seats: Option<SeatsJson>,
    workshops: Vec<WorkshopJson>,
    #[schema(example = json!(["Älter werden", "Ehrenamt"]))]
    topics: Vec<String>,
    #[schema(example = json!(["Vereine und Einrichtungen", "Engagierte", "Fachkräfte"]))]
    target_groups: Vec<String>,
    /// The languages that are spoken there (BCP 47).
    #[schema(example = json!(["de"]))]
    languages: Vec<String>,
    /// The accessibility of the venue, in the city's words.
    #[schema(example = json!(["stufenloser Zugang", "Induktionsschleife"]))]
    accessibility: Vec<String>,
    /// The event's page.
    #[schema(format = "uri", example = "https://dabei.kornwestheim.example/veranstaltungen/netzwerk-seniorenarbeit")]
    url: String,
    #[schema(
        format = "uri",
        example = "https://dabei.kornwestheim.example/veranstaltungen/netzwerk-seniorenarbeit/kalender.ics"
    )]
    ics_url: String,
    /// The instant that `updated_since` compares. Taken and freed seats do not change it.
    #[schema(format = DateTime, example = "2022-06-01T09:00:00+02:00")]
    updated_at: String,
    /// Increases with every change that calendars show (RFC 5545).
    #[schema(minimum = 0, example = 0)]
    sequence: i64,
    /// The licence of the data, except images.
    #[schema(example = "CC BY 4.0")]
    licence: &'static str,
}

/// The status of an event; `moved` to another time or venue.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Status)]
pub enum StatusJson {
    Scheduled,
    Moved,
    Cancelled,
    Over,
}

impl EventJson {
    pub fn of(listing: &Listing, ctx: &AppContext) -> Self {
        let event = &listing.event;
        let url = ctx.url(&format!("/veranstaltungen/{}", event.slug));
        Self {
            slug: event.slug.to_string(),
            title: event.title.clone(),
            summary: event.summary.clone(),
            description_html: safe_html(&event.description, 1),
            programme: listing.programme.as_ref().map(|programme| ProgrammeOfEventJson::of(programme, ctx)),
            host: HostJson::from(listing.host.as_ref()),
            venue: VenueJson::from(listing.venue.as_ref()),
            dates: event.dates.iter().copied().map(DateJson::from).collect(),
            starts_at: event.starts().at.rfc_3339(),
            ends_at: event.ends().at.rfc_3339(),
            status: listing.status(ctx.clock.now()).into(),
            uid: event.uid.clone(),
            sign_up: SignUpJson::of(listing, ctx),
            seats: SeatsJson::of(listing),
            workshops: event.workshops.iter().map(|workshop| WorkshopJson::of(workshop, listing)).collect(),
            topics: event.topics.clone(),
            target_groups: event.target_groups.clone(),
            languages: event.languages.clone(),
            accessibility: listing.venue.accessibility.clone(),
            ics_url: format!("{url}/kalender.ics"),
            url,
            updated_at: event.changed_at().rfc_3339(),
            sequence: event.sequence,
            licence: LICENCE,
        }
    }
}

impl From<Status> for StatusJson {
    fn from(status: Status) -> Self {
        match status {
            Status::Scheduled => Self::Scheduled,
            Status::Moved => Self::Moved,
            Status::Cancelled => Self::Cancelled,
            Status::Over => Self::Over,
        }
    }
}
