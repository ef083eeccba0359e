//! How one gets in, and what is left: as far as the event's page tells it.

use backend::House;
use domain::events::{Listing, SignUpMode, Workshop};
use serde::Serialize;
use utoipa::ToSchema;

/// How one signs up. Telephone and e-mail are the organisation's.
#[derive(Serialize, ToSchema)]
#[schema(as = SignUp)]
pub struct SignUpJson {
    mode: ModeJson,
    /// Null where it is open already.
    #[schema(required = true, format = DateTime, example = "2022-06-01T09:00:00+02:00")]
    opens_at: Option<String>,
    /// Null where one just comes.
    #[schema(required = true, format = DateTime, example = "2022-07-13T18:00:00+02:00")]
    closes_at: Option<String>,
    /// The page with the form: ours, or the one `elsewhere`.
    #[schema(
        required = true,
        format = "uri",
        example = "https://dabei.kornwestheim.example/veranstaltungen/netzwerk-seniorenarbeit/anmelden"
    )]
    url: Option<String>,
    #[schema(required = true, example = "07154 000-101")]
    phone: Option<String>,
    #[schema(required = true, example = "quartier@kornwestheim.example")]
    email: Option<String>,
}

/// `none`: just come · `here`: by our form · `by_host`: by telephone or mail · `elsewhere`: on another site.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SignUpMode)]
pub enum ModeJson {
    None,
    Here,
    ByHost,
    Elsewhere,
}

#[derive(Serialize, ToSchema)]
#[schema(as = Seats)]
pub struct SeatsJson {
    #[schema(minimum = 0, example = 40)]
    total: i64,
    /// What one who comes now may have: none while anybody waits.
    #[schema(minimum = 0, example = 12)]
    free: i64,
    /// Whether one may wait when nothing is free.
    #[schema(example = true)]
    waiting_list: bool,
}

/// A part of the event with seats of its own. A person takes at most one in a slot.
#[derive(Serialize, ToSchema)]
#[schema(as = Workshop)]
pub struct WorkshopJson {
    #[schema(example = "wohnen")]
    slug: String,
    #[schema(example = "Alternative Wohnformen")]
    title: String,
    #[schema(example = "nachmittag")]
    slot: String,
    /// Null where the event is confidential.
    #[schema(required = true)]
    seats: Option<WorkshopSeatsJson>,
}

#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopSeats)]
pub struct WorkshopSeatsJson {
    #[schema(minimum = 0, example = 10)]
    total: i64,
    /// As of the event.
    #[schema(minimum = 0, example = 3)]
    free: i64,
}

impl SignUpJson {
    pub fn of(listing: &Listing, house: &House) -> Self {
        let (event, host) = (&listing.event, &listing.host);
        let rules = &event.sign_up;
        let is_needed = rules.mode != SignUpMode::None;
        let url = match rules.mode {
            SignUpMode::Here => Some(house.url(&format!("/veranstaltungen/{}/anmelden", event.slug))),
            SignUpMode::Elsewhere => rules.url.clone(),
            SignUpMode::None | SignUpMode::ByHost => None,
        };
        let by_host = |said: &Option<String>, hosts: &Option<String>| {
            said.clone().or_else(|| hosts.clone().filter(|_| rules.mode == SignUpMode::ByHost))
        };
        Self {
            mode: rules.mode.into(),
            opens_at: rules.opens.map(|opens| opens.at.rfc_3339()),
            closes_at: is_needed.then(|| event.closes().at.rfc_3339()),
            url,
            phone: by_host(&rules.phone, &host.phone),
            email: by_host(&rules.email, &host.email),
        }
    }
}

impl SeatsJson {
    pub fn of(listing: &Listing) -> Option<Self> {
        let rules = &listing.event.sign_up;
        let (free, total) = listing.free_to_show().zip(rules.seats)?;
        Some(Self { total, free, waiting_list: rules.has_waiting_list })
    }
}

impl WorkshopJson {
    pub fn of(workshop: &Workshop, listing: &Listing) -> Self {
        let seats = WorkshopSeatsJson { total: workshop.seats, free: workshop.open(&listing.taken) };
        Self {
            slug: workshop.slug.as_str().to_owned(),
            title: workshop.title.clone(),
            slot: workshop.slot.as_str().to_owned(),
            seats: Some(seats).filter(|_| !listing.event.sign_up.is_confidential),
        }
    }
}

impl From<SignUpMode> for ModeJson {
    fn from(mode: SignUpMode) -> Self {
        match mode {
            SignUpMode::None => Self::None,
            SignUpMode::Here => Self::Here,
            SignUpMode::ByHost => Self::ByHost,
            SignUpMode::Elsewhere => Self::Elsewhere,
        }
    }
}
