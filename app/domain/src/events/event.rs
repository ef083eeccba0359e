//! An event as the city describes it. Its taken seats are in [`Taken`](super::Taken).

use super::{DateNumbers, Host, Image, Location};
use crate::ids::{EventSlug, HostSlug, ProgrammeSlug, SlotSlug, WorkshopSlug};
use crate::time::{Instant, Moment, Period};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The licence of the published event data, except images.
pub const LICENCE: &str = "CC BY 4.0";
/// The address of the text of [`LICENCE`].
pub const LICENCE_URL: &str = "https://creativecommons.org/licenses/by/4.0/deed.de";

/// A series of events, such as a themed week, by one or more hosts.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    pub slug: ProgrammeSlug,
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub description: String,
    pub host: Option<HostSlug>,
    pub co_hosts: Vec<HostSlug>,
    pub starts: Option<Moment>,
    pub ends: Option<Moment>,
    /// Until when hosts are to submit their events.
    pub submit_until: Option<Moment>,
    pub image: Option<Image>,
}

/// An event: one or more dates at a venue or online, and the rules of its sign-up.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the programme file, not a state")]
pub struct Event {
    pub slug: EventSlug,
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub description: String,
    pub programme: Option<ProgrammeSlug>,
    /// A key shared by independent events of one kind.
    pub series: Option<String>,
    pub host: HostSlug,
    pub co_hosts: Vec<HostSlug>,
    pub location: Location,
    /// One or more, in ascending order; a course has several, and one sign-up covers all of them.
    pub dates: Vec<Period>,
    /// `None` while each date has the number of its position, from 1.
    pub date_numbers: Option<DateNumbers>,
    pub is_all_day: bool,
    /// What it costs, in the city's words; none where nobody has said.
    pub price: Option<String>,
    pub topics: Vec<String>,
    pub target_groups: Vec<String>,
    /// BCP 47.
    pub languages: Vec<String>,
    /// Whether the event has a page and a form but appears in no list.
    pub is_unlisted: bool,
    /// Whether the start page shows the event above all others.
    pub is_highlight: bool,
    pub image: Option<Image>,
    /// When the event was or will be published; `None` for a draft.
    pub published: Option<Moment>,
    pub cancelled: Option<Moment>,
    /// Why it was cancelled, and what takes its place.
    pub cancelled_reason: Option<String>,
    /// When dates or location changed after the event was published.
    pub moved_at: Option<Instant>,
    /// When the event, after it was published, was last cancelled no more. `None` while it is cancelled.
    pub restored_at: Option<Instant>,
    /// The title of a confidential event in messages and calendars.
    pub neutral_title: Option<String>,
    /// RFC 5545 UID: never changes.
    pub uid: String,
    /// RFC 5545 SEQUENCE: grows with each change of the calendar entry.
    pub sequence: i64,
    pub updated_at: Instant,
    /// The description in Leichte Sprache (easy-to-read German).
    pub easy_text: Option<String>,
    /// Whether attendees are thanked on the morning after the last date.
    pub has_thanks: bool,
    /// Whether forms ask for the organisation of the contact.
    pub asks_organisation: bool,
    /// Whether and when the host hears of sign-ups and cancellations.
    pub notify: HostNotice,
    /// The address of the results of the event.
    pub results_url: Option<String>,
    pub contact: Option<EventContact>,
    /// By language (BCP 47).
    pub translations: BTreeMap<String, Translation>,
    pub sign_up: SignUpRules,
    pub workshops: Vec<Workshop>,
}

/// The person whom visitors ask about an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventContact {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// The texts of an event in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// A part of an event, in a slot and with its own seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    pub slug: WorkshopSlug,
    pub slot: SlotSlug,
    pub title: String,
    pub room: Option<String>,
    pub seats: i64,
}

/// Where an event takes sign-ups.
///
/// `none`: not needed · `here`: with this site's form · `by_host`: by telephone or e-mail · `elsewhere`: on another site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SignUpMode {
    None,
    Here,
    ByHost,
    Elsewhere,
}

/// Whether and when the host of an event gets a message about sign-ups and cancellations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HostNotice {
    #[default]
    Off,
    /// In the morning, if there were any since the last one.
    Daily,
    /// At each of them.
    Each,
}

/// How a freed seat is given to a waiting party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promotion {
    /// The party gets the seats at once.
    AtOnce,
    /// The contact is asked first.
    Offer,
}

/// Which party is promoted when the first waiting party is larger than the number of free seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// No party is overtaken.
    Strict,
    /// The first party that fits.
    Fill,
}

/// The rules of the sign-up for an event.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUpRules {
    pub mode: SignUpMode,
    /// Always given if the mode is `Here`.
    pub seats: Option<i64>,
    pub has_waiting_list: bool,
    pub promotion: Promotion,
    pub order: Order,
    pub opens: Option<Moment>,
    /// The start of the event if absent.
    pub closes: Option<Moment>,
    /// The greatest number of participants of one sign-up.
    pub max_party: i64,
    /// Whether a sign-up made online must be confirmed by e-mail.
    pub confirm_by_mail: bool,
    /// Whether messages and calendars use the neutral title, and seat numbers are not public.
    pub is_confidential: bool,
    pub url: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

impl Event {
    /// Returns the host, then the co-hosts.
    pub fn hosts(&self) -> impl Iterator<Item = &HostSlug> {
        std::iter::once(&self.host).chain(&self.co_hosts)
    }

    /// The start of the first date.
    pub fn starts(&self) -> Moment {
        self.dates[0].starts
    }

    /// The end of the last date.
    pub fn ends(&self) -> Moment {
        self.dates[self.dates.len() - 1].ends
    }

    /// The first date that is not over; `None` if all are.
    pub fn next_date(&self, now: Instant) -> Option<Period> {
        self.dates.iter().copied().find(|date| date.ends.at > now)
    }

    /// The first date that begins on one of the days from `first` to `last` and is not over.
    pub fn date_between(&self, first: Date, last: Date, now: Instant) -> Option<Period> {
        let mut dates = self.dates.iter().copied().filter(|date| date.ends.at > now);
        dates.find(|date| (first..=last).contains(&date.starts.date()))
    }

    /// When the public data last changed: the last update, or the publication if that is later.
    pub fn changed_at(&self) -> Instant {
        self.published.map_or(self.updated_at, |published| self.updated_at.max(published.at))
    }

    /// Returns the slots of the workshops, each once, in the order of the workshops.
    pub fn slots(&self) -> Vec<&SlotSlug> {
        let mut slots: Vec<&SlotSlug> = Vec::new();
        for workshop in &self.workshops {
            if !slots.contains(&&workshop.slot) {
                slots.push(&workshop.slot);
            }
        }
        slots
    }

    pub fn workshops_in<'a>(&'a self, slot: &'a SlotSlug) -> impl Iterator<Item = &'a Workshop> {
        self.workshops.iter().filter(move |workshop| &workshop.slot == slot)
    }

    pub fn workshop(&self, slug: &WorkshopSlug) -> Option<&Workshop> {
        self.workshops.iter().find(|workshop| &workshop.slug == slug)
    }

    /// The mailbox of the host's messages about sign-ups: that of the event's contact, or else of the host.
    pub fn notice_recipient<'a>(&'a self, host: &'a Host) -> Option<&'a str> {
        let contact = self.contact.as_ref().and_then(|contact| contact.email.as_deref());
        contact.or(host.email.as_deref())
    }

    /// Whether the price says that it costs nothing.
    pub fn is_free(&self) -> bool {
        let price = self.price.as_deref().map(str::to_lowercase);
        price.is_some_and(|price| ["kostenlos", "kostenfrei", "eintritt frei", "gratis"].contains(&price.as_str()))
    }

    /// The title for the subjects of messages and for calendars. `None` if the event is confidential and has no neutral
    /// title.
    pub fn outside_title(&self) -> Option<&str> {
        if self.sign_up.is_confidential { self.neutral_title.as_deref() } else { Some(&self.title) }
    }
}
