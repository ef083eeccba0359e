//! The row of an event.

use super::image_columns::ImageColumns;
use super::rules_columns::RulesColumns;
use crate::db::Json;
use crate::record;
use domain::events::{Event, EventContact, Translation, Workshop};
use domain::ids::{EventSlug, HostSlug, ProgrammeSlug, VenueSlug};
use domain::time::{Instant, Moment, Period};
use std::collections::BTreeMap;

record! {
    pub(super) struct EventRow in "events" key(slug) {
        pub(super) slug: EventSlug,
        title: String, summary: String, description: String, easy_text: Option<String>, neutral_title: Option<String>,
        translations: Json<BTreeMap<String, Translation>>,
        programme: Option<ProgrammeSlug>, series: Option<String>,
        host: HostSlug, co_hosts: Json<Vec<HostSlug>>, contact: Option<Json<EventContact>>,
        venue: VenueSlug,
        ends_at: Instant, is_all_day: bool,
        topics: Json<Vec<String>>, target_groups: Json<Vec<String>>, languages: Json<Vec<String>>,
        is_unlisted: bool, published_local: Option<Moment>, cancelled_local: Option<Moment>, moved_at: Option<Instant>,
        uid: String, sequence: i64, updated_at: Instant,
        is_highlight: bool, image: ImageColumns,
        has_thanks: bool, asks_organisation: bool, results_url: Option<String>,
        sign_up: RulesColumns,
    }
}

impl From<Event> for EventRow {
    fn from(event: Event) -> Self {
        let ends_at = event.ends().at;
        let Event {
            slug,
            title,
            summary,
            description,
            programme,
            series,
            host,
            co_hosts,
            venue,
            is_all_day,
            topics,
            target_groups,
            languages,
            is_unlisted,
            is_highlight,
            image,
            published,
            cancelled,
            moved_at,
            neutral_title,
            uid,
            sequence,
            updated_at,
            easy_text,
            has_thanks,
            asks_organisation,
            results_url,
            contact,
            translations,
            sign_up,
            dates: _,
            workshops: _,
        } = event;
        Self {
            slug,
            title,
            summary,
            description,
            programme,
            series,
            host,
            co_hosts: Json(co_hosts),
            venue,
            is_all_day,
            topics: Json(topics),
            target_groups: Json(target_groups),
            languages: Json(languages),
            is_unlisted,
            is_highlight,
            image: image.into(),
            published_local: published,
            cancelled_local: cancelled,
            moved_at,
            neutral_title,
            uid,
            sequence,
            updated_at,
            easy_text,
            has_thanks,
            asks_organisation,
            results_url,
            contact: contact.map(Json),
            translations: Json(translations),
            sign_up: sign_up.into(),
            ends_at,
        }
    }
}

impl EventRow {
    pub(super) fn event(self, dates: Vec<Period>, workshops: Vec<Workshop>) -> Event {
        let Self {
            slug,
            title,
            summary,
            description,
            programme,
            series,
            host,
            co_hosts: Json(co_hosts),
            venue,
            is_all_day,
            topics: Json(topics),
            target_groups: Json(target_groups),
            languages: Json(languages),
            is_unlisted,
            is_highlight,
            image,
            published_local,
            cancelled_local,
            moved_at,
            neutral_title,
            uid,
            sequence,
            updated_at,
            easy_text,
            has_thanks,
            asks_organisation,
            results_url,
            contact,
            translations: Json(translations),
            sign_up,
            ends_at: _,
        } = self;
        Event {
            slug,
            title,
            summary,
            description,
            programme,
            series,
            host,
            co_hosts,
            venue,
            is_all_day,
            topics,
            target_groups,
            languages,
            is_unlisted,
            is_highlight,
            image: image.into(),
            published: published_local,
            cancelled: cancelled_local,
            moved_at,
            neutral_title,
            uid,
            sequence,
            updated_at,
            easy_text,
            has_thanks,
            asks_organisation,
            results_url,
            contact: contact.map(|Json(contact)| contact),
            translations,
            sign_up: sign_up.into(),
            dates,
            workshops,
        }
    }
}
