//! The drafts of stored records: what an export writes, and what a draft with less fields is merged into.

use super::choice::Choice;
use super::records::{
    ContactDraft, DateDraft, EventDraft, HostDraft, PartnerDraft, ProgrammeDraft, SignUpDraft, TranslationDraft,
    VenueDraft, WorkshopDraft,
};
use crate::error::Result;
use domain::events::{Event, EventContact, Host, Partner, Programme, Translation, Venue};
use domain::time::Moment;

/// The value, or `None` if it is empty or false, so that it is omitted in the file.
fn non_default<T: Default + PartialEq>(value: T) -> Option<T> {
    (value != T::default()).then_some(value)
}

fn texts<T: Into<String>>(values: Vec<T>) -> Option<Vec<String>> {
    non_default(values.into_iter().map(Into::into).collect())
}

pub fn host_draft(host: Host) -> HostDraft {
    HostDraft {
        slug: Some(host.slug.into()),
        name: Some(host.name),
        phone: host.phone,
        email: host.email,
        website: host.website,
    }
}

pub fn venue_draft(venue: Venue) -> VenueDraft {
    VenueDraft {
        slug: Some(venue.slug.into()),
        name: Some(venue.name),
        street: venue.street,
        postcode: venue.postcode,
        city: venue.city,
        lat: venue.lat,
        lon: venue.lon,
        accessibility: non_default(venue.accessibility),
    }
}

pub fn programme_draft(programme: Programme) -> ProgrammeDraft {
    ProgrammeDraft {
        slug: Some(programme.slug.into()),
        title: Some(programme.title),
        summary: non_default(programme.summary),
        description: non_default(programme.description),
        host: programme.host.map(Into::into),
        co_hosts: texts(programme.co_hosts),
        starts: programme.starts.map(Moment::to_text),
        ends: programme.ends.map(Moment::to_text),
    }
}

pub fn partner_draft(partner: Partner) -> Result<PartnerDraft> {
    Ok(PartnerDraft {
        slug: Some(partner.slug.into()),
        name: Some(partner.name),
        filters: non_default(serde_json::from_str(&partner.filters)?),
        look: non_default(serde_json::from_str(&partner.look)?),
    })
}

pub fn event_draft(event: Event) -> EventDraft {
    let is_single = event.dates.len() == 1;
    let dates: Vec<DateDraft> = (event.dates.iter())
        .map(|date| DateDraft { starts: Some(date.starts.to_text()), ends: Some(date.ends.to_text()) })
        .collect();
    EventDraft {
        starts: is_single.then(|| event.starts().to_text()),
        ends: is_single.then(|| event.ends().to_text()),
        slug: Some(event.slug.into()),
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
        published_at: Some(event.published.map_or_else(String::new, Moment::to_text)),
        cancelled: event.cancelled.map(Moment::to_text),
        neutral_title: event.neutral_title,
        uid: Some(event.uid),
        easy_text: event.easy_text,
        thanks: event.has_thanks.then_some(true),
        results_url: event.results_url,
        contact: event.contact.map(contact),
        translations: non_default(
            event.translations.into_iter().map(|(language, texts)| (language, translation(texts))).collect(),
        ),
        sign_up: Some(SignUpDraft {
            mode: Some(event.sign_up.mode.code().to_owned()),
            seats: event.sign_up.seats,
            waiting_list: non_default(event.sign_up.has_waiting_list),
            promotion: Some(event.sign_up.promotion.code().to_owned()),
            order: Some(event.sign_up.order.code().to_owned()),
            opens: event.sign_up.opens.map(Moment::to_text),
            closes: event.sign_up.closes.map(Moment::to_text),
            max_party: Some(event.sign_up.max_party),
            confirm_by_mail: non_default(event.sign_up.is_confirmed_by_mail),
            confidential: non_default(event.sign_up.is_confidential),
            url: event.sign_up.url,
            phone: event.sign_up.phone,
            email: event.sign_up.email,
        }),
        workshops: non_default(
            (event.workshops.into_iter())
                .map(|workshop| WorkshopDraft {
                    slug: Some(workshop.slug.into()),
                    slot: Some(workshop.slot.into()),
                    title: Some(workshop.title),
                    room: workshop.room,
                    seats: Some(workshop.seats),
                })
                .collect(),
        ),
    }
}

fn contact(contact: EventContact) -> ContactDraft {
    let EventContact { name, phone, email } = contact;
    ContactDraft { name, phone, email }
}

fn translation(translation: Translation) -> TranslationDraft {
    let Translation { title, summary, description } = translation;
    TranslationDraft { title, summary, description }
}
