//! The programme in the words of the file: what `export` prints, and what `import` lays a new file over.

use super::entries::{
    DateEntry, EventEntry, File, HostEntry, PartnerEntry, ProgrammeEntry, SignUpEntry, VenueEntry, WorkshopEntry,
};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::store;
use crate::house::House;
use domain::events::{Event, Host, Partner, Programme, Venue};
use domain::time::Moment;

/// The programme as TOML, unpublished events included.
pub async fn export(house: &House) -> Result<String> {
    let file = house.read(|mut c, _| Box::pin(async move { stored(&mut c).await })).await?;
    toml::to_string_pretty(&file).map_err(|error| Error::Unexpected(Box::new(error)))
}

/// Everything that is stored of the programme.
pub async fn stored(c: &mut Conn<'_>) -> Result<File> {
    Ok(File {
        hosts: store::hosts(c).await?.into_iter().map(host).collect(),
        venues: store::venues(c).await?.into_iter().map(venue).collect(),
        programmes: store::programmes(c).await?.into_iter().map(programme).collect(),
        events: store::events(c).await?.into_iter().map(event).collect(),
        partners: store::partners(c).await?.into_iter().map(partner).collect::<Result<_>>()?,
    })
}

/// What is empty or false is left out.
fn some<T: Default + PartialEq>(value: T) -> Option<T> {
    (value != T::default()).then_some(value)
}

fn texts<T: Into<String>>(values: Vec<T>) -> Option<Vec<String>> {
    some(values.into_iter().map(Into::into).collect())
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
        accessibility: some(venue.accessibility),
    }
}

fn programme(programme: Programme) -> ProgrammeEntry {
    ProgrammeEntry {
        slug: programme.slug.into(),
        title: Some(programme.title),
        summary: some(programme.summary),
        description: some(programme.description),
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
        filters: some(serde_json::from_str(&partner.filters)?),
        look: some(serde_json::from_str(&partner.look)?),
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
        summary: some(event.summary),
        description: some(event.description),
        programme: event.programme.map(Into::into),
        series: event.series,
        host: Some(event.host.into()),
        co_hosts: texts(event.co_hosts),
        venue: Some(event.venue.into()),
        all_day: some(event.is_all_day),
        topics: some(event.topics),
        target_groups: some(event.target_groups),
        languages: some(event.languages),
        unlisted: some(event.is_unlisted),
        published_at: Some(event.published.to_text()),
        cancelled: event.cancelled.map(Moment::to_text),
        neutral_title: event.neutral_title,
        uid: Some(event.uid),
        easy_text: event.easy_text,
        thanks: event.has_thanks.then_some(true),
        results_url: event.results_url,
        contact: event.contact,
        translations: some(event.translations),
        sign_up: Some(SignUpEntry {
            mode: Some(event.sign_up.mode),
            seats: event.sign_up.seats,
            waiting_list: some(event.sign_up.has_waiting_list),
            promotion: Some(event.sign_up.promotion),
            order: Some(event.sign_up.order),
            opens: event.sign_up.opens.map(Moment::to_text),
            closes: event.sign_up.closes.map(Moment::to_text),
            max_party: Some(event.sign_up.max_party),
            confirm_by_mail: some(event.sign_up.is_confirmed_by_mail),
            confidential: some(event.sign_up.is_confidential),
            url: event.sign_up.url,
            phone: event.sign_up.phone,
            email: event.sign_up.email,
        }),
        workshops: some(
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
