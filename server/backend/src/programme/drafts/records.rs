//! The drafts of the programme's records and of their parts. Every field is optional: a field that is absent keeps its
//! stored value.

use super::field::Field;
use super::kind::RecordKind;
use super::table::{DraftTable, DraftValue, RecordDraft, TreeReader, merge_option};
use super::tree::Node;
use super::values::Scalar;
use serde::Serialize;
use std::collections::BTreeMap;

macro_rules! drafts {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        pub struct $name {
            $(#[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$kind>,)*
        }
        impl DraftTable for $name {
            const KEYS: &'static [&'static str] = &[$(stringify!($field)),*];

            fn read_key(&mut self, key: &str, node: &Node, at: &Field, reader: &mut TreeReader) {
                $(if key == stringify!($field) {
                    self.$field = <$kind as DraftValue>::read(node, at, reader);
                })*
            }

            fn merge_fields(self, old: Self) -> Self {
                Self { $($field: merge_option(self.$field, old.$field)),* }
            }

            fn table_of(key: &str) -> &'static [&'static str] {
                $(if key == stringify!($field) {
                    return <$kind as DraftValue>::KEYS;
                })*
                &[]
            }
        }
    )+};
}

drafts! {
    HostDraft { slug: String, name: String, phone: String, email: String, website: String }
    VenueDraft {
        slug: String, name: String, street: String, postcode: String, city: String, lat: f64, lon: f64,
        accessibility: Vec<String>,
    }
    ProgrammeDraft {
        slug: String, title: String, summary: String, description: String, host: String, co_hosts: Vec<String>,
        starts: String, ends: String, submit_until: String, image: String, image_alt: String, image_credit: String,
    }
    EventDraft {
        slug: String, title: String, summary: String, description: String, programme: String, series: String,
        host: String, co_hosts: Vec<String>, venue: String, online_url: String, starts: String, ends: String,
        dates: Vec<DateDraft>, all_day: bool, topics: Vec<String>, target_groups: Vec<String>, languages: Vec<String>, unlisted: bool,
        published_at: String, cancelled: String, cancelled_reason: String, price: String, neutral_title: String,
        uid: String, easy_text: String,
        contact: ContactDraft, translations: BTreeMap<String, TranslationDraft>, sign_up: SignUpDraft,
        workshops: Vec<WorkshopDraft>, thanks: bool, results_url: String, asks_organisation: bool, notify: String,
        highlight: bool, image: String, image_alt: String, image_credit: String,
    }
    DateDraft { starts: String, ends: String }
    ContactDraft { name: String, phone: String, email: String }
    TranslationDraft { title: String, summary: String, description: String }
    SignUpDraft {
        mode: String, seats: i64, waiting_list: bool, promotion: String, order: String, opens: String, closes: String,
        max_party: i64, confirm_by_mail: bool, confidential: bool, url: String, phone: String, email: String,
    }
    WorkshopDraft { slug: String, slot: String, title: String, room: String, seats: i64 }
    PartnerDraft { slug: String, name: String, filters: BTreeMap<String, Scalar>, look: BTreeMap<String, Scalar> }
}

macro_rules! identify {
    ($($name:ident: $kind:ident, $title:literal $(, { $($method:item)+ })?;)+) => {$(
        impl RecordDraft for $name {
            const KIND: RecordKind = RecordKind::$kind;
            const TITLE: &'static str = $title;

            fn slug(&self) -> Option<&str> {
                self.slug.as_deref()
            }

            $($($method)+)?
        }
    )+};
}

identify! {
    HostDraft: Host, "name";
    VenueDraft: Venue, "name", {
        fn keep_unasked(self, old: Self) -> Self {
            Self { accessibility: in_old_order(self.accessibility, old.accessibility), ..self }
        }
    };
    ProgrammeDraft: Programme, "title", {
        fn keep_unasked(self, old: Self) -> Self {
            Self { co_hosts: in_old_order(self.co_hosts, old.co_hosts), ..self }
        }
    };
    EventDraft: Event, "title", {
        /// `dates` replace `starts` and `ends`, and the other way round.
        fn displace(&self, old: &mut Self) {
            if self.dates.is_some() {
                (old.starts, old.ends) = (None, None);
            } else if self.starts.is_some() {
                old.dates = None;
            }
        }

        fn keep_unasked(self, old: Self) -> Self {
            Self {
                co_hosts: in_old_order(self.co_hosts, old.co_hosts),
                uid: self.uid.or(old.uid),
                cancelled: self.cancelled.or(old.cancelled),
                cancelled_reason: self.cancelled_reason.or(old.cancelled_reason),
                ..self
            }
        }
    };
    PartnerDraft: Partner, "name";
}

/// The entries in the order that they had, the new ones at the end: a form asks for them in its own order.
fn in_old_order(new: Option<Vec<String>>, old: Option<Vec<String>>) -> Option<Vec<String>> {
    let old = old.unwrap_or_default();
    let mut entries = new?;
    entries.sort_by_key(|entry| old.iter().position(|known| known == entry).unwrap_or(old.len()));
    Some(entries)
}
