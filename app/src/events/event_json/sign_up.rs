//! The sign-up and the seats of an event, as far as its page shows them.

use backend::AppContext;
use domain::events::{Listing, SignUpMode, Workshop};
use domain::time::Moment;
use serde::Serialize;
use utoipa::ToSchema;

/// How to sign up. Telephone and e-mail are those of the organisation.
#[derive(Serialize, ToSchema)]
#[schema(as = SignUp)]
pub struct SignUpJson {
    pub mode: SignUpMode,
    /// When sign-up opens; null if it is open.
    #[schema(required = true, value_type = Option<String>, format = DateTime, example = "2022-06-01T09:00:00+02:00")]
    pub opens_at: Option<Moment>,
    /// When sign-up closes; null if no sign-up is needed.
    #[schema(required = true, value_type = Option<String>, format = DateTime, example = "2022-07-13T18:00:00+02:00")]
    pub closes_at: Option<Moment>,
    /// The page with the form, here or `elsewhere`.
    #[schema(
        required = true,
        format = "uri",
        example = "https://dabei.kornwestheim.example/veranstaltungen/netzwerk-seniorenarbeit/anmelden"
    )]
    pub url: Option<String>,
    #[schema(required = true, example = "07154 000-101")]
    pub phone: Option<String>,
    #[schema(required = true, example = "quartier@kornwestheim.example")]
    pub email: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[schema(as = Seats)]
pub struct SeatsJson {
    #[schema(minimum = 0, example = 40)]
    pub total: i64,
    /// The seats that a new sign-up can get; 0 while anybody waits.
    #[schema(minimum = 0, example = 12)]
    pub free: i64,
    /// Whether there is a waiting list once no seat is free.
    #[schema(example = true)]
    pub waiting_list: bool,
}

/// A part of an event with seats of its own. A person takes part in at most one workshop of a slot.
#[derive(Serialize, ToSchema)]
#[schema(as = Workshop)]
pub struct WorkshopJson {
    #[schema(example = "wohnen")]
    pub slug: String,
    #[schema(example = "Alternative Wohnformen")]
    pub title: String,
    #[schema(example = "nachmittag")]
    pub slot: String,
    /// Null if the event is confidential.
    #[schema(required = true)]
    pub seats: Option<WorkshopSeatsJson>,
}

#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopSeats)]
pub struct WorkshopSeatsJson {
    #[schema(minimum = 0, example = 10)]
    pub total: i64,
    /// As `seats` of the event.
    #[schema(minimum = 0, example = 3)]
    pub free: i64,
}

impl SignUpJson {
    pub fn of(listing: &Listing, ctx: &AppContext) -> Self {
        let (event, host) = (&listing.event, &listing.host);
        let rules = &event.sign_up;
        let is_needed = rules.mode != SignUpMode::None;
        let url = match rules.mode {
            SignUpMode::Here => Some(ctx.url(&format!("/veranstaltungen/{}/anmelden", event.slug))),
            SignUpMode::Elsewhere => rules.url.clone(),
            SignUpMode::None | SignUpMode::ByHost => None,
        };
        let by_host = |said: &Option<String>, hosts: &Option<String>| {
            said.clone().or_else(|| hosts.clone().filter(|_| rules.mode == SignUpMode::ByHost))
        };
        Self {
            mode: rules.mode,
            opens_at: rules.opens,
            closes_at: is_needed.then(|| event.closes()),
            url,
            phone: by_host(&rules.phone, &host.phone),
            email: by_host(&rules.email, &host.email),
        }
    }
}

impl SeatsJson {
    pub fn of(listing: &Listing) -> Option<Self> {
        let rules = &listing.event.sign_up;
        let (free, total) = listing.public_free_seats().zip(rules.seats)?;
        Some(Self { total, free, waiting_list: rules.has_waiting_list })
    }
}

impl WorkshopJson {
    pub fn of(workshop: &Workshop, listing: &Listing) -> Self {
        let seats =
            WorkshopSeatsJson { total: workshop.seats, free: listing.event.open_seats_in(workshop, &listing.taken) };
        Self {
            slug: workshop.slug.as_str().to_owned(),
            title: workshop.title.clone(),
            slot: workshop.slot.as_str().to_owned(),
            seats: Some(seats).filter(|_| !listing.event.sign_up.is_confidential),
        }
    }
}
