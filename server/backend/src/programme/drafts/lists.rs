//! The lists and tables of a draft: how each is read, and merged into the stored one.

use super::field::Field;
use super::records::{ContactDraft, DateDraft, SignUpDraft, TranslationDraft, WorkshopDraft};
use super::rule::{Given, Kind, Rule};
use super::table::{DraftTable, DraftValue, TreeReader, merge_option};
use super::tree::{Key, Node, Value};
use std::collections::{BTreeMap, BTreeSet};

impl DraftValue for Vec<String> {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        let Value::List(items) = &node.value else { return reader.wrong(at, Kind::Texts, node) };
        if items.iter().any(|item| matches!(item.value, Value::Bare(_))) {
            let texts = items.iter().map(|item| match Given::from(item) {
                Given::Text(text) | Given::Bare(text) => text,
                _ => String::new(),
            });
            reader.fault(at, Rule::WrongKind { expected: Kind::Texts, given: Given::List(texts.collect()) });
            return None;
        }
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
        let (mut seen, mut twice) = (BTreeSet::new(), Vec::new());
        let mut workshops: Vec<WorkshopDraft> = read_tables(node, at, reader, |node, index| {
            let number = at.number(index + 1);
            let Value::Table(table) = &node.value else { return number };
            let Some(slug) = table.text("slug") else { return number };
            if seen.insert(slug.to_owned()) {
                return at.item(slug);
            }
            twice.push((number.key("slug"), slug.to_owned()));
            number
        })?;
        for (field, slug) in twice {
            reader.fault(&field, Rule::Twice { slug });
        }
        let mut kept = BTreeSet::new();
        workshops.retain(|workshop| workshop.slug.as_ref().is_none_or(|slug| kept.insert(slug.clone())));
        Some(workshops)
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
    mut field: impl FnMut(&Node, usize) -> Field,
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
        let read = |(key, node): &(Key, Node)| {
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
