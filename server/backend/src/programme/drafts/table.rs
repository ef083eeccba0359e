//! Reads tables of a medium as drafts. Unknown keys and values of the wrong kind are faults; all of them are found.

use super::field::Field;
use super::limits;
use super::records::{EventDraft, HostDraft, PartnerDraft, ProgrammeDraft, RecordKind, VenueDraft};
use super::rule::{DraftFault, Given, KeyPlace, Kind, Rule};
use super::suggest::{suggest, suggest_key, translate_key};
use super::tree::{Key, Node, Table, Value};
use std::collections::BTreeMap;

/// A draft whose fields are the keys of a table.
pub trait DraftTable: Default {
    const KEYS: &'static [&'static str];

    /// Reads the value of one of the `KEYS`.
    fn read_key(&mut self, key: &str, node: &Node, at: &Field, reader: &mut TreeReader);

    /// Adds the fields that the draft leaves out from the stored one.
    #[must_use]
    fn merge_fields(self, old: Self) -> Self;

    /// The keys inside the table of one of the `KEYS`; none if it is no table.
    fn table_of(key: &str) -> &'static [&'static str];
}

/// A draft of a record, which its slug identifies.
pub trait RecordDraft: DraftTable {
    const KIND: RecordKind;
    /// The key of the title or name, which every record has.
    const TITLE: &'static str;

    fn slug(&self) -> Option<&str>;

    /// Removes from the stored draft what this one replaces by another field.
    fn displace(&self, _old: &mut Self) {}
}

/// Where the fields of a record stand in the medium.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    record: usize,
    fields: BTreeMap<Field, usize>,
}

impl Places {
    /// The place of a field, or of the nearest table around an absent one.
    pub fn of(&self, field: &Field) -> usize {
        let mut nearest = Some(field.clone());
        while let Some(field) = nearest {
            if let Some(place) = self.fields.get(&field) {
                return *place;
            }
            nearest = field.parent();
        }
        self.record
    }
}

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
            (_, Some(_)) => {
                fault(Rule::WrongKind { expected: Kind::Tables, given: Given::from(node) });
                std::slice::from_ref(node)
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
        _ if name == "version" => return Rule::WrongKind { expected: Kind::Number, given: Given::Other },
        Some(suggestion) if is_section => KeyPlace::Instead(suggestion),
        None if is_section => KeyPlace::Nowhere,
        _ => KeyPlace::Record,
    };
    Rule::UnknownKey { key: name.to_owned(), place }
}

fn read_records<T: DraftTable>(records: &[Node]) -> Vec<Draft<T>> {
    let read = |node: &Node| {
        let mut reader = TreeReader { places: Places { record: node.place, ..Places::default() }, faults: Vec::new() };
        let record = reader.table(node, &Field::default()).unwrap_or_default();
        Draft { record, places: reader.places, faults: reader.faults }
    };
    records.iter().filter(|node| matches!(node.value, Value::Table(_))).map(read).collect()
}

/// The reader of one record. It collects faults and places.
pub struct TreeReader {
    places: Places,
    faults: Vec<DraftFault>,
}

impl TreeReader {
    pub fn place(&mut self, field: &Field, place: usize) {
        if !field.is_record() {
            self.places.fields.insert(field.clone(), place);
        }
    }

    pub fn fault(&mut self, field: &Field, rule: Rule) {
        self.faults.push(DraftFault { field: field.clone(), rule });
    }

    pub fn wrong_kind(&mut self, field: &Field, expected: Kind, node: &Node) {
        self.fault(field, Rule::WrongKind { expected, given: Given::from(node) });
    }

    /// As [`TreeReader::wrong_kind`], with the value of a field that could not be read.
    pub fn wrong<T>(&mut self, field: &Field, expected: Kind, node: &Node) -> Option<T> {
        self.wrong_kind(field, expected, node);
        None
    }

    /// Reads a table. `None`, with a fault, if the value is none.
    pub fn table<T: DraftTable>(&mut self, node: &Node, at: &Field) -> Option<T> {
        let Value::Table(Table(entries)) = &node.value else { return self.wrong(at, Kind::Table, node) };
        self.place(at, node.place);
        let mut table = T::default();
        for (Key { name, place }, node) in entries {
            let field = at.key(name);
            self.place(&field, *place);
            if T::KEYS.contains(&name.as_str()) {
                table.read_key(name, node, &field, self);
            } else {
                let place = place_of_key::<T>(name, at);
                self.fault(&field, Rule::UnknownKey { key: name.clone(), place });
            }
        }
        Some(table)
    }
}

/// Where an unknown key of the table at `at` may belong: to another key, into a table inside it, or around it.
fn place_of_key<T: DraftTable>(key: &str, at: &Field) -> KeyPlace {
    let mut meant: Vec<&str> = translate_key(key).collect();
    meant.push(key);
    if let Some(meant) = meant.iter().find(|meant| T::KEYS.contains(meant)) {
        return KeyPlace::Instead((*meant).to_owned());
    }
    for table in T::KEYS {
        if let Some(meant) = meant.iter().find(|meant| T::table_of(table).contains(meant)) {
            return KeyPlace::Inside { table: (*table).to_owned(), key: (*meant).to_owned() };
        }
    }
    if !at.is_record() && EventDraft::KEYS.contains(&key) {
        return KeyPlace::Outside;
    }
    match suggest(key, T::KEYS.iter().copied()) {
        Some(suggestion) => KeyPlace::Instead(suggestion),
        None if EventDraft::KEYS.contains(&key) => KeyPlace::Event,
        None => KeyPlace::Nowhere,
    }
}
