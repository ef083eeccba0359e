//! The addresses of records in the back office.

use backend::programme::RecordKind;

/// The path of a kind's list; the paths of its records begin with it.
pub fn records_path(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Host => "/verwaltung/veranstalter",
        RecordKind::Venue => "/verwaltung/orte",
        RecordKind::Programme => "/verwaltung/programme",
        RecordKind::Event => "/verwaltung/veranstaltungen",
        RecordKind::Partner => "/verwaltung/partner",
    }
}

/// The path of a record; `neu` is the form of a new one.
pub fn record_path(kind: RecordKind, slug: &str) -> String {
    format!("{}/{slug}", records_path(kind))
}

/// The path of an event in the back office.
pub fn event_path(slug: &str) -> String {
    record_path(RecordKind::Event, slug)
}
