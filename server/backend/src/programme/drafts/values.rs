//! The simple values of a draft.

use super::field::Field;
use super::rule::{Kind, Rule};
use super::table::{DraftValue, TreeReader};
use super::tree::{Node, Value};
use serde::{Deserialize, Serialize};

/// A text or a whole number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Scalar {
    Number(i64),
    Text(String),
}

impl std::fmt::Display for Scalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl DraftValue for String {
    fn read(node: &Node, at: &Field, reader: &mut TreeReader) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text.contains(is_invisible) => reader.fault(at, Rule::Invisible),
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

/// Whether a character is a control character that no text needs. `PostgreSQL` cannot store NUL.
fn is_invisible(c: char) -> bool {
    c.is_control() && !['\n', '\r', '\t'].contains(&c)
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
            Value::Decimal(number, _) => Some(number),
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
