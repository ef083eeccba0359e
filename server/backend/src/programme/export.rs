//! The stored programme in the format of the file: `export` prints it, and `import` merges a new file into it.

use super::entries::{
    DateEntry, EventEntry, HostEntry, PartnerEntry, ProgrammeEntry, ProgrammeFile, SignUpEntry, VenueEntry,
    WorkshopEntry,
};
use crate::context::AppContext;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::store;
use crate::read_tx;
use domain::events::{Event, Host, Partner, Programme, Venue};
use domain::time::Moment;

/// The programme as TOML, unpublished events included.
pub async fn export(ctx: &AppContext) -> Result<String> {
    let file = read_tx!(ctx, |c, _| { stored_programme(&mut c).await })?;
    toml::to_string_pretty(&file).map_err(|error| Error::Unexpected(Box::new(error)))
}

/// The whole stored programme.
pub async fn stored_programme(c: &mut Conn<'_>) -> Result<ProgrammeFile> {
    Ok(ProgrammeFile {
        hosts: store::hosts(c).await?.into_iter().map(host).collect(),
        venues: store::venues(c).await?.into_iter().map(venue).collect(),
        programmes: store::programmes(c).await?.into_iter().map(programme).collect(),
        events: store::events(c).await?.into_iter().map(event).collect(),
        partners: store::partners(c).await?.into_iter().map(partner).collect::<Result<_>>()?,
    })
}

/// The value, or `None` if it is empty or false, so that it is omitted in the file.
fn non_default<T: Default + PartialEq>(value: T) -> Option<T> {
    (value != T::default()).then_some(value)
}

fn texts<T: Into<String>>(values: Vec<T>) -> Option<Vec<String>> {
    non_default(values.into_iter().map(Into::into).collect())
}

fn host(host: Host) -> HostEntry {
    HostEntry {
        slug: host.slug.into(),
        name: Some(host.name),
        phone: host.phone,
        email: host.email,
        website: host.website,
    }
}

fn venue(venue: Venue) -> VenueEntry {
    VenueEntry {
        slug: venue.slug.into(),
        name: Some(venue.name),
        street: venue.street,
        postcode: venue.postcode,
        city: venue.city,
        lat: venue.lat,
        lon: venue.lon,
        accessibility: non_default(venue.accessibility),
    }
}

fn programme(programme: Programme) -> ProgrammeEntry {
    ProgrammeEntry {
        slug: programme.slug.into(),
        title: Some(programme.title),
        summary: non_default(programme.summary),
        description: non_default(programme.description),
        host: programme.host.map(Into::into),
        co_hosts: texts(programme.co_hosts),
        starts: programme.starts.map(Moment::to_text),
        ends: programme.ends.map(Moment::to_text),
    }
}

fn partner(partner: Partner) -> Result<PartnerEntry> {
    Ok(PartnerEntry {
        slug: partner.slug.into(),
        name: Some(partner.name),
        filters: non_default(serde_json::from_str(&partner.filters)?),
        look: non_default(serde_json::from_str(&partner.look)?),
    })
}

fn event(event: Event) -> EventEntry {
    let is_single = event.dates.len() == 1;
    let dates: Vec<DateEntry> = (event.dates.iter())
        .map(|date| DateEntry { starts: date.starts.to_text(), ends: date.ends.to_text() })
        .collect();
    EventEntry {
        slug: event.slug.clone().into(),
        starts: is_single.then(|| event.starts().to_text()),
        ends: is_single.then(|| event.ends().to_text()),
        dates: (!is_single).then_some(dates),
        title: Some(event.title),
        summary: non_default(event.summary),
        description: non_default(event.description),
        programme: event.programme.map(Into::into),
        series: event.series,
        host: Some(event.host.into()),
        co_hosts: texts(event.co_hosts),
        venue: Some(event.venue.into()),
        all_day: non_default(event.is_all_day),
        topics: non_default(event.topics),
        target_groups: non_default(event.target_groups),
        languages: non_default(event.languages),
        unlisted: non_default(event.is_unlisted),
        published_at: Some(event.published.to_text()),
        cancelled: event.cancelled.map(Moment::to_text),
        neutral_title: event.neutral_title,
        uid: Some(event.uid),
        easy_text: event.easy_text,
        thanks: event.has_thanks.then_some(true),
        results_url: event.results_url,
        contact: event.contact,
        translations: non_default(event.translations),
        sign_up: Some(SignUpEntry {
            mode: Some(event.sign_up.mode),
            seats: event.sign_up.seats,
            waiting_list: non_default(event.sign_up.has_waiting_list),
            promotion: Some(event.sign_up.promotion),
            order: Some(event.sign_up.order),
            opens: event.sign_up.opens.map(Moment::to_text),
            closes: event.sign_up.closes.map(Moment::to_text),
            max_party: Some(event.sign_up.max_party),
            confirm_by_mail: non_default(event.sign_up.confirm_by_mail),
            confidential: non_default(event.sign_up.is_confidential),
            url: event.sign_up.url,
            phone: event.sign_up.phone,
            email: event.sign_up.email,
        }),
        workshops: non_default(
            (event.workshops.into_iter())
                .map(|workshop| WorkshopEntry {
                    slug: workshop.slug.into(),
                    slot: Some(workshop.slot.into()),
                    title: Some(workshop.title),
                    room: workshop.room,
                    seats: Some(workshop.seats),
                })
                .collect(),
        ),
    }
}
