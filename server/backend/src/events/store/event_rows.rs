//! Rows of events with their dates and workshops, and their conversion to the domain's types.

use super::columns::{from_code, from_json, moment, optional_moment, slug, unreadable};
use crate::error::{Error, Result};
use crate::record;
use domain::events::{Event, Order, Promotion, SignUpMode, SignUpRules, Workshop};
use domain::time::{Instant, Moment, Period};

record! {
    pub(super) struct EventRow {
        slug: String, sequence: i64, uid: String, title: String, summary: String, description: String,
        programme: Option<String>, series: Option<String>, host: String, co_hosts: String, venue: String,
        all_day_since: Option<i64>, topics: String, target_groups: String, languages: String,
        unlisted_since: Option<i64>, published_local: String, cancelled_local: Option<String>,
        moved_at: Option<i64>, neutral_title: Option<String>, easy_text: Option<String>, contact: Option<String>,
        translations: String, mode: String, seats: Option<i64>, waiting_list_since: Option<i64>,
        promotion: String, seat_order: String, opens_local: Option<String>, closes_local: Option<String>,
        max_party: i64, confirmed_by_mail_since: Option<i64>, confidential_since: Option<i64>,
        url: Option<String>, phone: Option<String>, email: Option<String>, updated_at: i64,
        thanks_since: Option<i64>, results_url: Option<String>,
    }
}

record! {
    pub(super) struct DateRow {
        pub(super) event: String,
        starts_local: String, starts_at: i64, ends_local: String, ends_at: i64,
    }
}

record! {
    pub(super) struct WorkshopRow {
        pub(super) event: String,
        slug: String, slot: String, title: String, room: Option<String>, seats: i64,
    }
}

impl EventRow {
    pub(super) fn event(self, dates: Vec<Period>, workshops: Vec<Workshop>) -> Result<Event> {
        if dates.is_empty() {
            return Err(unreadable("event: it has no date"));
        }
        Ok(Event {
            slug: slug(self.slug)?,
            title: self.title,
            summary: self.summary,
            description: self.description,
            programme: self.programme.map(slug).transpose()?,
            series: self.series,
            host: slug(self.host)?,
            co_hosts: from_json(&self.co_hosts)?,
            venue: slug(self.venue)?,
            dates,
            is_all_day: self.all_day_since.is_some(),
            topics: from_json(&self.topics)?,
            target_groups: from_json(&self.target_groups)?,
            languages: from_json(&self.languages)?,
            is_unlisted: self.unlisted_since.is_some(),
            // The column has no NULL; an empty text marks a draft.
            published: optional_moment(Some(&self.published_local).filter(|text| !text.is_empty()))?,
            cancelled: optional_moment(self.cancelled_local.as_ref())?,
            moved_at: self.moved_at.map(Instant),
            neutral_title: self.neutral_title,
            uid: self.uid,
            sequence: self.sequence,
            updated_at: Instant(self.updated_at),
            easy_text: self.easy_text,
            has_thanks: self.thanks_since.is_some(),
            results_url: self.results_url,
            contact: self.contact.as_deref().map(from_json).transpose()?,
            translations: from_json(&self.translations)?,
            sign_up: SignUpRules {
                mode: from_code::<SignUpMode>(self.mode)?,
                seats: self.seats,
                has_waiting_list: self.waiting_list_since.is_some(),
                promotion: from_code::<Promotion>(self.promotion)?,
                order: from_code::<Order>(self.seat_order)?,
                opens: optional_moment(self.opens_local.as_ref())?,
                closes: optional_moment(self.closes_local.as_ref())?,
                max_party: self.max_party,
                is_confirmed_by_mail: self.confirmed_by_mail_since.is_some(),
                is_confidential: self.confidential_since.is_some(),
                url: self.url,
                phone: self.phone,
                email: self.email,
            },
            workshops,
        })
    }

    pub(super) fn slug(&self) -> &str {
        &self.slug
    }
}

impl DateRow {
    /// The stored instants count, even if the rules of the time zone have changed since.
    pub(super) fn period(&self) -> Result<Period> {
        let read = |local: &str, at| Ok::<_, Error>(Moment { at: Instant(at), ..moment(local)? });
        Ok(Period { starts: read(&self.starts_local, self.starts_at)?, ends: read(&self.ends_local, self.ends_at)? })
    }
}

impl WorkshopRow {
    pub(super) fn workshop(self) -> Result<Workshop> {
        Ok(Workshop {
            slug: slug(self.slug)?,
            slot: slug(self.slot)?,
            title: self.title,
            room: self.room,
            seats: self.seats,
        })
    }
}
