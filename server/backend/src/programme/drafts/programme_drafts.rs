//! Reads the records of a medium as drafts.

use super::field::Field;
use super::kind::RecordKind;
use super::limits;
use super::places::Places;
use super::records::{EventDraft, HostDraft, PartnerDraft, ProgrammeDraft, VenueDraft};
use super::rule::{DraftFault, Given, KeyPlace, Kind, Rule};
use super::suggest::suggest_key;
use super::table::{DraftTable, TreeReader};
use super::tree::{Key, Node, Table, Value};

/// A draft with the faults that were found while it was read.
#[derive(Clone, Debug, Default)]
pub struct Draft<T> {
    pub record: T,
    pub places: Places,
    pub faults: Vec<DraftFault>,
}

/// The drafts of a medium.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeDrafts {
    pub hosts: Vec<Draft<HostDraft>>,
    pub venues: Vec<Draft<VenueDraft>>,
    pub programmes: Vec<Draft<ProgrammeDraft>>,
    pub events: Vec<Draft<EventDraft>>,
    pub partners: Vec<Draft<PartnerDraft>>,
    /// The version of the programme that the drafts were made from.
    pub version: Option<i64>,
    /// Whether a draft replaces the stored record whole, as a form does. Otherwise a field that is absent keeps its stored value.
    pub replaces: bool,
}

/// Reads the records of a medium. A section holds a list of tables; one table instead of a list is a fault. The second value
/// are the faults outside of the records, each with its place.
pub fn read_drafts(root: &Table) -> (ProgrammeDrafts, Vec<(usize, DraftFault)>) {
    let (mut drafts, mut faults) = (ProgrammeDrafts::default(), Vec::new());
    for (Key { name, place }, node) in &root.0 {
        let kind = RecordKind::ALL.into_iter().find(|kind| kind.section() == name);
        let mut fault = |rule| faults.push((*place, DraftFault { field: Field::of(name), rule }));
        let records = match (&node.value, kind) {
            (Value::Number(version @ 0..=limits::VERSION), None) if name == "version" => {
                drafts.version = Some(*version);
                continue;
            }
            (value, None) if name == "version" => {
                fault(match value {
                    Value::Number(_) => Rule::OutOfRange { least: 0, most: limits::VERSION },
                    _ => Rule::WrongKind { expected: Kind::Number, given: Given::from(node) },
                });
                continue;
            }
            (value, None) => {
                fault(unknown_section(name, value));
                continue;
            }
            (Value::List(records), Some(_)) => records.as_slice(),
            (value, Some(_)) => {
                fault(Rule::WrongKind { expected: Kind::Tables, given: Given::from(node) });
                if matches!(value, Value::Table(_)) { std::slice::from_ref(node) } else { &[] }
            }
        };
        match kind {
            Some(RecordKind::Host) => drafts.hosts = read_records(records),
            Some(RecordKind::Venue) => drafts.venues = read_records(records),
            Some(RecordKind::Programme) => drafts.programmes = read_records(records),
            Some(RecordKind::Event) => drafts.events = read_records(records),
            Some(RecordKind::Partner) => drafts.partners = read_records(records),
            None => {}
        }
    }
    faults.sort_by_key(|(place, _)| *place);
    // The first key without heading speaks for those below it.
    faults.dedup_by_key(|(place, fault)| match &fault.rule {
        Rule::UnknownKey { place: KeyPlace::Record, .. } => 0,
        _ => *place,
    });
    (drafts, faults)
}

fn unknown_section(name: &str, value: &Value) -> Rule {
    let suggestion = suggest_key(name, &RecordKind::ALL.map(RecordKind::section));
    let is_section = matches!(value, Value::Table(_) | Value::List(_));
    let place = match suggestion {
        Some(suggestion) if is_section => KeyPlace::Instead(suggestion),
        None if is_section => KeyPlace::Nowhere,
        _ => KeyPlace::Record,
    };
    Rule::UnknownKey { key: name.to_owned(), place }
}

/// Reads the items of a section. One that is no table is an empty draft with a fault.
fn read_records<T: DraftTable>(records: &[Node]) -> Vec<Draft<T>> {
    let read = |node: &Node| {
        let mut reader = TreeReader::new(node.place, T::KEYS, EventDraft::KEYS);
        let record = reader.table(node, &Field::default()).unwrap_or_default();
        Draft { record, places: reader.places, faults: reader.faults }
    };
    records.iter().map(read).collect()
}
