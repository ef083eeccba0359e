//! The kinds of values of a draft: how each is read from a table of a medium, and merged into the stored value.

use super::field::Field;
use super::records::{ContactDraft, DateDraft, Scalar, SignUpDraft, TranslationDraft, WorkshopDraft};
use super::rule::{Given, Kind, Rule};
use super::table::{DraftTable, TreeReader};
use super::tree::{Node, Value};
use std::collections::BTreeMap;

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

impl DraftValue for String {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text.contains('\0') => reader.fault(at, Rule::Nul),
            Value::Text(text) => return Some(text.clone()),
            Value::Bare(text) => {
                // What is meant names the record in the fault, and keeps the other rules from reporting it as missing.
                reader.wrong_kind(at, Kind::Text, node);
                return Some(text.trim_matches(is_quote).to_owned());
            }
            _ => reader.wrong_kind(at, Kind::Text, node),
        }
        None
    }
}

/// Whether a character is a quotation mark of any kind.
pub fn is_quote(c: char) -> bool {
    "\"'„“”‚‘’«»‹›".contains(c)
}

impl DraftValue for i64 {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        if let Value::Number(number) = node.value { Some(number) } else { reader.wrong(at, Kind::Number, node) }
    }
}

impl DraftValue for f64 {
    #[expect(clippy::cast_precision_loss, reason = "degrees are small")]
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        match node.value {
            Value::Decimal(number) => Some(number),
            Value::Number(number) => Some(number as f64),
            _ => reader.wrong(at, Kind::Decimal, node),
        }
    }
}

impl DraftValue for bool {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        if let Value::Flag(flag) = node.value { Some(flag) } else { reader.wrong(at, Kind::Flag, node) }
    }
}

impl DraftValue for Scalar {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        match node.value {
            Value::Number(number) => Some(Self::Number(number)),
            _ => String::read(node, at, reader).map(Self::Text),
        }
    }
}

impl DraftValue for Vec<String> {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        let Value::List(items) = &node.value else { return reader.wrong(at, Kind::Texts, node) };
        let read = |(index, item): (usize, &Node)| {
            let at = at.number(index + 1);
            reader.place(&at, item.place);
            String::read(item, &at, reader)
        };
        Some(items.iter().enumerate().filter_map(read).collect())
    }
}

impl DraftValue for Vec<DateDraft> {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        read_tables(node, at, reader, |_, index| at.number(index + 1))
    }
}

impl DraftValue for Vec<WorkshopDraft> {
    const KEYS: &'static [&'static str] = <WorkshopDraft as DraftTable>::KEYS;

    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        read_tables(node, at, reader, |node, index| match &node.value {
            Value::Table(table) => table.text("slug").map_or_else(|| at.number(index + 1), |slug| at.item(slug)),
            _ => at.number(index + 1),
        })
    }

    /// Merges workshops by slug; the others keep their order.
    fn merge(self, mut old: Self) -> Self {
        for workshop in self {
            match old.iter_mut().find(|old| old.slug == workshop.slug) {
                Some(old) => *old = workshop.merge_fields(old.clone()),
                None => old.push(workshop),
            }
        }
        old
    }
}

fn read_tables<T: DraftTable>(
    node: &Node,
    at: &Field,
    reader: &mut TreeReader,
    field: impl Fn(&Node, usize) -> Field,
) -> Option<Vec<T>> {
    let Value::List(items) = &node.value else { return reader.wrong(at, Kind::Tables, node) };
    let items = items.iter().enumerate();
    Some(items.filter_map(|(index, item)| reader.table(item, &field(item, index))).collect())
}

macro_rules! tables {
    ($($name:ident),+) => {$(
        impl DraftValue for $name {
            const KEYS: &'static [&'static str] = <$name as DraftTable>::KEYS;

            fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
                reader.table(node, at)
            }

            fn merge(self, old: Self) -> Self {
                self.merge_fields(old)
            }
        }
    )+};
}

tables!(ContactDraft, SignUpDraft, TranslationDraft);

impl<T: DraftValue> DraftValue for BTreeMap<String, T> {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        let Value::Table(table) = &node.value else { return reader.wrong(at, Kind::Table, node) };
        let read = |(key, node): &(super::tree::Key, Node)| {
            let at = at.key(&key.name);
            reader.place(&at, key.place);
            T::read(node, &at, reader).map(|value| (key.name.clone(), value))
        };
        Some(table.0.iter().filter_map(read).collect())
    }

    fn merge(self, mut old: Self) -> Self {
        for (key, value) in self {
            let value = merge_option(Some(value), old.remove(&key));
            old.extend(value.map(|value| (key, value)));
        }
        old
    }
}

impl From<&Node> for Given {
    fn from(node: &Node) -> Self {
        match &node.value {
            Value::Text(text) => Self::Text(text.clone()),
            Value::Bare(text) | Value::Other(text) => Self::Bare(text.clone()),
            Value::Number(number) => Self::Bare(number.to_string()),
            Value::Decimal(number) => Self::Bare(number.to_string()),
            Value::Flag(flag) => Self::Bare(flag.to_string()),
            Value::List(_) | Value::Table(_) => Self::Other,
        }
    }
}
