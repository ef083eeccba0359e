//! An event as the city describes it. What is taken of it stands in `Taken`, not here.

use crate::ids::{EventSlug, HostSlug, ProgrammeSlug, SlotSlug, VenueSlug, WorkshopSlug};
use crate::time::{Instant, Moment, Period};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Under which the city gives away what it says of its events, images apart: its name, and where it stands.
pub const LICENCE: &str = "CC BY 4.0";
pub const LICENCE_URL: &str = "https://creativecommons.org/licenses/by/4.0/deed.de";

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
}

#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub slug: EventSlug,
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub description: String,
    pub programme: Option<ProgrammeSlug>,
    /// Independent events of one kind share this word.
    pub series: Option<String>,
    pub host: HostSlug,
    pub co_hosts: Vec<HostSlug>,
    pub venue: VenueSlug,
    /// One or more, in order; a course has several and one sign-up for all.
    pub dates: Vec<Period>,
    pub is_all_day: bool,
    pub topics: Vec<String>,
    pub target_groups: Vec<String>,
    /// BCP 47.
    pub languages: Vec<String>,
    /// Has its page and form but stands in no list.
    pub is_unlisted: bool,
    pub published: Moment,
    pub cancelled: Option<Moment>,
    /// When dates or venue changed after people could know them.
    pub moved_at: Option<Instant>,
    /// What letters and calendars call a confidential event.
    pub neutral_title: Option<String>,
    /// RFC 5545 UID: the same for ever.
    pub uid: String,
    /// RFC 5545 SEQUENCE: grows when what a calendar shows changes.
    pub sequence: i64,
    pub updated_at: Instant,
    /// The same in Leichte Sprache.
    pub easy_text: Option<String>,
    /// The morning after, those who came are thanked.
    pub has_thanks: bool,
    /// Where it stands what came of it.
    pub results_url: Option<String>,
    pub contact: Option<EventContact>,
    /// By language.
    pub translations: BTreeMap<String, Translation>,
    pub sign_up: SignUpRules,
    pub workshops: Vec<Workshop>,
}

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

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    pub slug: WorkshopSlug,
    pub slot: SlotSlug,
    pub title: String,
    pub room: Option<String>,
    pub seats: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpMode {
    /// Just come.
    None,
    Here,
    /// By telephone or mail, with the host.
    ByHost,
    /// On another site.
    Elsewhere,
}

/// What happens to a place that comes free while somebody waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promotion {
    AtOnce,
    Offer,
}

/// Who is next when the first who wait are too many for the free places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    Strict,
    Fill,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SignUpRules {
    pub mode: SignUpMode,
    /// Given when the mode is `Here`.
    pub seats: Option<i64>,
    pub has_waiting_list: bool,
    pub promotion: Promotion,
    pub order: Order,
    pub opens: Option<Moment>,
    /// The event's start when absent.
    pub closes: Option<Moment>,
    pub max_party: i64,
    pub is_confirmed_by_mail: bool,
    /// Neutral words outside, and no seat figures.
    pub is_confidential: bool,
    pub url: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

impl Event {
    pub fn starts(&self) -> Moment {
        self.dates[0].starts
    }

    pub fn ends(&self) -> Moment {
        self.dates[self.dates.len() - 1].ends
    }

    /// When that which people can read of it last changed: before it is published they can read nothing.
    pub fn changed_at(&self) -> Instant {
        self.updated_at.max(self.published.at)
    }

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

    /// The title that may leave the house: in letters' subjects and in calendars. None where the
    /// event is confidential and the city gave no neutral title.
    pub fn outside_title(&self) -> Option<&str> {
        if self.sign_up.is_confidential { self.neutral_title.as_deref() } else { Some(&self.title) }
    }
}
