//! Parses TOML as tables of values with their lines. The parser goes on after a fault, so that all of them are found.

use super::chunks::{MAX_FAULTS, chunks, readable_part};
use super::headers::{mend_headers, open_text};
use super::lines::Lines;
use super::syntax::{Syntax, SyntaxFault};
use super::syntax_fault::syntax_fault;
use crate::programme::drafts::{Key, Node, Table, Value};
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The beginning of the parser's message for a value without quotation marks.
const BARE: &str = "string values must be quoted";

/// The parser's message for a line without value, after which it reads nothing more.
const NO_VALUE: &str = "key with no value";
/// The number of lines without value that are mended. A text that is no TOML has one in each line.
const MAX_MENDED: usize = 100;

/// The tables of a file, whose places are lines, and the faults of its syntax, at most one in a line and [`MAX_FAULTS`] in all.
pub fn parse(text: &str) -> (Table, Vec<SyntaxFault>) {
    let (text, mut faults) = mend_headers(text);
    let (mut root, mut broken): (Table, BTreeSet<usize>) = (Table::default(), faults.iter().map(|f| f.line).collect());
    for (above, chunk) in chunks(&text) {
        let (table, found) = parse_chunk(readable_part(chunk), above);
        merge(&mut root, table);
        let is_open = found.iter().any(|fault| fault.syntax.is_open());
        faults.extend(found.into_iter().filter(|fault| broken.insert(fault.line)));
        // Everything below a value without end only follows from it.
        if is_open || faults.len() >= MAX_FAULTS {
            break;
        }
    }
    if faults.iter().any(|fault| fault.syntax == Syntax::Spreadsheet) {
        faults.retain(|fault| fault.syntax == Syntax::Spreadsheet);
        faults.truncate(1);
    }
    faults.sort_by_key(|fault| fault.line);
    faults.truncate(MAX_FAULTS);
    (root, faults)
}

/// The tables and the faults of a chunk with `above` lines above it, in the order of lines.
fn parse_chunk(chunk: &str, above: usize) -> (Table, Vec<SyntaxFault>) {
    let (text, mut found) = mend_lines(chunk.to_owned());
    let lines = Lines::of(&text);
    let (root, errors) = DeTable::parse_recoverable(&text);
    let (bare, errors): (Vec<_>, Vec<_>) = errors.into_iter().partition(|error| error.message().starts_with(BARE));
    found.extend(errors.iter().map(|error| syntax_fault(error.message(), start(error), &lines)));
    if let Some(line) = open_text(&text).filter(|_| !found.is_empty()) {
        let key = lines.text(line).split_once('=').map(|(key, _)| key.trim().to_owned());
        found.push(SyntaxFault { line, key, syntax: Syntax::TextOpen });
    }
    found.sort_by_key(|fault| (fault.line, !fault.syntax.is_open()));
    let open = found.iter().position(|fault| fault.syntax.is_open());
    found.truncate(open.map_or(found.len(), |open| open + 1));
    let mut last_twice = None;
    found.retain_mut(|fault| {
        // Keys that repeat in one line after the other are an entry without heading.
        let is_twice = matches!(fault.syntax, Syntax::KeyTwice { .. });
        let is_next = is_twice && last_twice == Some(fault.line - 1);
        last_twice = is_twice.then_some(fault.line);
        fault.line += above;
        !is_next
    });
    let tree = TreeBuilder { text: &text, lines: &lines, above, bare: bare.iter().map(start).collect() };
    (tree.table(root.get_ref()), found)
}

/// Adds the records of a chunk to those above it.
fn merge(root: &mut Table, chunk: Table) {
    for (key, node) in chunk.0 {
        let known = root.0.iter_mut().find(|(known, _)| known.name == key.name).map(|(_, node)| &mut node.value);
        match (known, node.value) {
            (Some(Value::List(records)), Value::List(more)) => records.extend(more),
            (_, value) => root.0.push((key, Node { place: node.place, value })),
        }
    }
}

/// Writes the equals sign into lines without one, or empties them, so that the parser reads what stands below.
fn mend_lines(mut text: String) -> (String, Vec<SyntaxFault>) {
    let mut found = Vec::new();
    while found.len() < MAX_MENDED {
        let lines = Lines::of(&text);
        let (_, errors) = DeTable::parse_recoverable(&text);
        let Some(error) = errors.iter().find(|error| error.message().starts_with(NO_VALUE)) else { break };
        let fault = syntax_fault(error.message(), start(error), &lines);
        let mended = match &fault.syntax {
            Syntax::EqualsMissing { correct, .. } | Syntax::Colon { correct, .. } => correct.clone(),
            _ => String::new(),
        };
        let line = lines.range(fault.line);
        found.push(fault);
        text.replace_range(line, &mended);
    }
    (text, found)
}

fn start(error: &toml::de::Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

struct TreeBuilder<'a> {
    text: &'a str,
    lines: &'a Lines<'a>,
    /// The number of lines above the text.
    above: usize,
    /// Where values without quotation marks begin.
    bare: BTreeSet<usize>,
}

impl TreeBuilder<'_> {
    fn table(&self, table: &DeTable<'_>) -> Table {
        let entries = table.iter().map(|(key, value)| {
            let name = key.get_ref().clone().into_owned();
            (Key { name, place: self.above + self.lines.number(key.span().start) }, self.node(value))
        });
        Table(entries.collect())
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        let span = value.span();
        let written = || self.text.get(span.clone()).unwrap_or_default().to_owned();
        let kind = match value.get_ref() {
            DeValue::String(_) if self.bare.contains(&span.start) => Value::Bare(written()),
            DeValue::String(text) => Value::Text(text.clone().into_owned()),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map_or_else(|_| Value::Other(written()), Value::Number),
            DeValue::Float(number) => number
                .as_str()
                .parse()
                .map_or_else(|_| Value::Other(written()), |number| Value::Decimal(number, written())),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Datetime(_) => Value::Other(written()),
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.node(item)).collect()),
            DeValue::Table(table) => Value::Table(self.table(table)),
        };
        Node { place: self.above + self.lines.number(span.start), value: kind }
    }
}
