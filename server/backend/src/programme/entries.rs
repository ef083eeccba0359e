//! The tables of a programme file, one struct for each. Every field but the slug is optional: a field that the file omits
//! keeps its stored value. Unknown keys are faults.

use domain::events::{EventContact, Order, Promotion, SignUpMode, Translation};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// A table of the file that is identified by a slug.
pub trait Entry: Serialize + DeserializeOwned {
    fn slug(&self) -> &str;
}

macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(default)]
            pub slug: String,
            $(#[serde(default, skip_serializing_if = "Option::is_none")] pub $field: Option<$kind>,)*
        }
        impl Entry for $name {
            fn slug(&self) -> &str {
                &self.slug
            }
        }
    )+};
}

entries! {
    HostEntry { name: String, phone: String, email: String, website: String }
    VenueEntry {
        name: String, street: String, postcode: String, city: String, lat: f64, lon: f64, accessibility: Vec<String>,
    }
    ProgrammeEntry {
        title: String, summary: String, description: String, host: String, co_hosts: Vec<String>, starts: String,
        ends: String,
    }
    EventEntry {
        title: String, summary: String, description: String, programme: String, series: String, host: String,
        co_hosts: Vec<String>, venue: String, starts: String, ends: String, dates: Vec<DateEntry>, all_day: bool,
        topics: Vec<String>, target_groups: Vec<String>, languages: Vec<String>, unlisted: bool,
        published_at: String, cancelled: String, neutral_title: String, uid: String, easy_text: String,
        contact: EventContact, translations: BTreeMap<String, Translation>, sign_up: SignUpEntry,
        workshops: Vec<WorkshopEntry>, thanks: bool, results_url: String,
    }
    WorkshopEntry { slot: String, title: String, room: String, seats: i64 }
    PartnerEntry { name: String, filters: toml::Table, look: toml::Table }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateEntry {
    pub starts: String,
    pub ends: String,
}

macro_rules! optional_fields {
    ($name:ident { $($field:ident: $kind:ty),* $(,)? }) => {
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(#[serde(default, skip_serializing_if = "Option::is_none")] pub $field: Option<$kind>,)*
        }
    };
}

optional_fields! {
    SignUpEntry {
        mode: SignUpMode, seats: i64, waiting_list: bool, promotion: Promotion, order: Order, opens: String,
        closes: String, max_party: i64, confirm_by_mail: bool, confidential: bool, url: String, phone: String,
        email: String,
    }
}

/// A whole file. Hosts and venues come first, because other entries refer to them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeFile {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<HostEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub venues: Vec<VenueEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<ProgrammeEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<EventEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<PartnerEntry>,
}
