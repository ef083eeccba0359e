//! Reads the tables of a record as drafts. Unknown keys and values of the wrong kind are faults; all of them are found.

use super::field::Field;
use super::kind::RecordKind;
use super::places::Places;
use super::rule::{DraftFault, Given, KeyPlace, Kind, Rule};
use super::suggest::{suggest, translate_key};
use super::tree::{Key, Node, Table, Value};

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

/// A value of a draft.
pub trait DraftValue: Sized {
    /// The keys inside the value, if it is a table.
    const KEYS: &'static [&'static str] = &[];

    /// Reads a value. `None`, with a fault, if it is of another kind.
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self>;

    /// Adds what the value leaves out from the stored one. A simple value replaces the stored one.
    #[must_use]
    fn merge(self, _old: Self) -> Self {
        self
    }
}

pub fn merge_option<T: DraftValue>(new: Option<T>, old: Option<T>) -> Option<T> {
    match (new, old) {
        (Some(new), Some(old)) => Some(new.merge(old)),
        (new, old) => new.or(old),
    }
}

/// A draft of a record, which its slug identifies.
pub trait RecordDraft: DraftTable {
    const KIND: RecordKind;
    /// The key of the title or name, which every record has.
    const TITLE: &'static str;

    fn slug(&self) -> Option<&str>;

    /// Removes from the stored draft what this one replaces by another field.
    fn displace(&self, _old: &mut Self) {}

    /// Takes over from the stored draft what no form asks for, such as the order of a list.
    #[must_use]
    fn keep_unasked(self, _old: Self) -> Self {
        self
    }
}

/// The reader of one record. It collects faults and places.
pub struct TreeReader {
    pub places: Places,
    pub faults: Vec<DraftFault>,
    /// The keys of the record, and those of events.
    keys: [&'static [&'static str]; 2],
}

impl TreeReader {
    /// The reader of a record with `keys` at a place; `event_keys` are the keys of events.
    pub fn new(place: usize, keys: &'static [&'static str], event_keys: &'static [&'static str]) -> Self {
        Self { places: Places::of_record(place), faults: Vec::new(), keys: [keys, event_keys] }
    }

    pub fn place(&mut self, field: &Field, place: usize) {
        if !field.is_record() {
            self.places.insert(field.clone(), place);
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
                let place = place_of_key::<T>(name, at, self.keys);
                self.fault(&field, Rule::UnknownKey { key: name.clone(), place });
            }
        }
        Some(table)
    }
}

/// Where an unknown key of the table at `at` may belong: to another key, into a table inside it, or around it.
fn place_of_key<T: DraftTable>(key: &str, at: &Field, keys: [&[&str]; 2]) -> KeyPlace {
    let [of_record, of_events] = keys;
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
    if !at.is_record() && of_record.contains(&key) {
        return KeyPlace::Outside;
    }
    match suggest(key, T::KEYS.iter().copied()) {
        Some(suggestion) => KeyPlace::Instead(suggestion),
        None if of_events.contains(&key) => KeyPlace::Event,
        None => KeyPlace::Nowhere,
    }
}

impl From<&Node> for Given {
    fn from(node: &Node) -> Self {
        match &node.value {
            Value::Text(text) => Self::Text(text.clone()),
            Value::Bare(text) | Value::Other(text) => Self::Bare(text.clone()),
            Value::Number(number) => Self::Bare(number.to_string()),
            Value::Decimal(_, written) => Self::Bare(written.clone()),
            Value::Flag(flag) => Self::Bare(flag.to_string()),
            Value::List(_) | Value::Table(_) => Self::Other,
        }
    }
}
