//! Parses TOML as tables of values with their lines. The parser goes on after a fault, so that all of them are found.

use super::headers::mend_headers;
use super::lines::Lines;
use super::syntax::{Syntax, SyntaxFault, syntax_fault};
use crate::programme::drafts::{Key, Node, Table, Value};
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The beginning of the parser's message for a value without quotation marks.
const BARE: &str = "string values must be quoted";

/// The tables of a file, whose places are lines, and the faults of its syntax, at most one in a line.
pub fn parse(text: &str) -> (Table, Vec<SyntaxFault>) {
    let (text, mut faults) = mend_headers(text);
    let lines = Lines::of(&text);
    let (root, errors) = DeTable::parse_recoverable(&text);
    let start = |error: &toml::de::Error| error.span().map_or(0, |span| span.start);
    let (bare, errors): (Vec<_>, Vec<_>) = errors.into_iter().partition(|error| error.message().starts_with(BARE));
    let found: Vec<SyntaxFault> =
        errors.iter().map(|error| syntax_fault(error.message(), start(error), &lines)).collect();
    let open = found.iter().filter(|fault| fault.syntax.is_open()).map(|fault| fault.line).min();
    for fault in found {
        let is_below = open.is_some_and(|open| fault.line > open || (fault.line == open && !fault.syntax.is_open()));
        if !is_below && !faults.iter().any(|known: &SyntaxFault| known.line == fault.line) {
            faults.push(fault);
        }
    }
    if faults.iter().any(|fault| fault.syntax == Syntax::Spreadsheet) {
        faults.retain(|fault| fault.syntax == Syntax::Spreadsheet);
        faults.truncate(1);
    }
    faults.sort_by_key(|fault| fault.line);
    let tree = TreeBuilder { text: &text, lines: &lines, bare: bare.iter().map(start).collect() };
    (tree.table(root.get_ref()), faults)
}

struct TreeBuilder<'a> {
    text: &'a str,
    lines: &'a Lines<'a>,
    /// Where values without quotation marks begin.
    bare: BTreeSet<usize>,
}

impl TreeBuilder<'_> {
    fn table(&self, table: &DeTable<'_>) -> Table {
        let entries = table.iter().map(|(key, value)| {
            let name = key.get_ref().clone().into_owned();
            (Key { name, place: self.lines.number(key.span().start) }, self.node(value))
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
            DeValue::Float(number) => number.as_str().parse().map_or_else(|_| Value::Other(written()), Value::Decimal),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Datetime(_) => Value::Other(written()),
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.node(item)).collect()),
            DeValue::Table(table) => Value::Table(self.table(table)),
        };
        Node { place: self.lines.number(span.start), value: kind }
    }
}
