//! Faults and warnings of a programme file, each with line, record and field.

use super::decode::NotText;
use super::syntax::Syntax;
use crate::programme::drafts::{Field, Notice, RecordKind, Rule};

/// A fault of a programme file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// From 1; `None` if the whole file is meant.
    pub line: Option<usize>,
    /// The kind and the slug of the record, if the fault is in one.
    pub record: Option<(RecordKind, String)>,
    /// Empty if no field is meant.
    pub field: Field,
    pub problem: Problem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Rule(Rule),
    Syntax(Syntax),
    NotText(NotText),
}

/// A warning about a programme file: what it says is allowed, but may be a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileWarning {
    pub file: String,
    pub line: Option<usize>,
    /// The kind and the slug of the record; `None` if the whole file is meant.
    pub record: Option<(RecordKind, String)>,
    pub field: Field,
    /// `None` if the file has no records.
    pub notice: Option<Notice>,
}
