//! A programme file as drafts, with the lines of their fields.

use super::decode::{NotText, decode};
use super::fault::{Fault, FileWarning, Problem};
use super::parse::parse;
use super::syntax::{Syntax, SyntaxFault};
use crate::programme::drafts::{Draft, Field, Kind, Places, ProgrammeDrafts, RecordKind, Rule, read_drafts};
use crate::programme::reader::{RecordFault, RecordWarning};

/// A programme file: its drafts, and the faults of its syntax.
pub struct ProgrammeFile {
    name: String,
    pub drafts: ProgrammeDrafts,
    syntax: Vec<SyntaxFault>,
    /// Faults outside of the records, with their lines.
    outside: Vec<(usize, Field, Rule)>,
    /// Line, kind and slug of each record, in the order of lines.
    records: Vec<(usize, RecordKind, String)>,
}

impl ProgrammeFile {
    /// Decodes and parses the content of the file `name`. What cannot be parsed is among the faults that
    /// [`ProgrammeFile::faults`] lists.
    ///
    /// # Errors
    /// One fault, if the file is no text in UTF-8.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let text = decode(bytes).map_err(|reason| {
            let line = if let NotText::OtherEncoding { line } = reason { Some(line) } else { None };
            let (file, problem) = (name.to_owned(), Problem::NotText(reason));
            vec![Fault { file, line, record: None, field: Field::default(), problem }]
        })?;
        let (root, syntax) = parse(text);
        let (drafts, outside) = read_drafts(&root);
        let outside = outside.into_iter().map(|(line, fault)| (line, fault.field, fault.rule)).collect();
        Ok(Self { name: name.to_owned(), syntax, outside, ..Self::of_drafts(drafts) })
    }

    /// Drafts of another medium, which has neither name nor syntax.
    pub fn of_drafts(drafts: ProgrammeDrafts) -> Self {
        let mut records = record_lines(RecordKind::Host, &drafts.hosts, |draft| draft.slug.as_ref());
        records.extend(record_lines(RecordKind::Venue, &drafts.venues, |draft| draft.slug.as_ref()));
        records.extend(record_lines(RecordKind::Programme, &drafts.programmes, |draft| draft.slug.as_ref()));
        records.extend(record_lines(RecordKind::Event, &drafts.events, |draft| draft.slug.as_ref()));
        records.extend(record_lines(RecordKind::Partner, &drafts.partners, |draft| draft.slug.as_ref()));
        records.sort_by_key(|(line, ..)| *line);
        Self { name: String::new(), drafts, syntax: Vec::new(), outside: Vec::new(), records }
    }

    /// All faults in the order of lines: those of the syntax, those outside of the records, and those that the reader or
    /// saving found. Faults that only follow from broken syntax are left out.
    pub fn faults(&self, of_records: Vec<RecordFault>) -> Vec<Fault> {
        let of_records = of_records.into_iter().filter(|fault| !self.follows_from_syntax(fault));
        let of_records: Vec<Fault> = of_records.map(|fault| self.record_fault(fault)).collect();
        let outside = self.outside.iter().map(|(line, field, rule)| {
            let field = field.clone();
            Fault {
                file: self.name.clone(),
                line: Some(*line),
                record: None,
                field,
                problem: Problem::Rule(rule.clone()),
            }
        });
        let mut faults: Vec<Fault> = outside.chain(of_records).collect();
        for SyntaxFault { line, key, syntax } in &self.syntax {
            // A key with an umlaut is reported once, as unknown.
            let is_reported = faults.iter().any(|fault| fault.line == Some(*line));
            if !(is_reported && matches!(syntax, Syntax::Key { .. })) {
                let record = self.record_at(*line).map(|(_, kind, slug)| (*kind, slug.clone()));
                let record = record.filter(|_| !matches!(syntax, Syntax::Header { .. } | Syntax::Spreadsheet));
                let field = key.as_deref().filter(|_| record.is_some()).map_or_else(Field::default, Field::of);
                let (file, problem) = (self.name.clone(), Problem::Syntax(syntax.clone()));
                faults.push(Fault { file, line: Some(*line), record, field, problem });
            }
        }
        faults.sort_by_key(|fault| fault.line);
        faults.dedup();
        faults
    }

    /// Refuses the file if it has faults of its own, or those that the reader or saving found.
    ///
    /// # Errors
    /// All faults, as [`ProgrammeFile::faults`].
    pub fn refuse(&self, of_records: Vec<RecordFault>) -> Result<(), Vec<Fault>> {
        let faults = self.faults(of_records);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    pub fn warnings(&self, of_records: Vec<RecordWarning>) -> Vec<FileWarning> {
        let warning = |RecordWarning { kind, index, slug, warning }: RecordWarning| {
            let line = self.places(kind, index).map(|places| places.of(&warning.field));
            let (file, field, notice) = (self.name.clone(), warning.field, Some(warning.notice));
            FileWarning { file, line, record: Some((kind, slug)), field, notice }
        };
        let file = self.name.clone();
        let empty = FileWarning { file, line: None, record: None, field: Field::default(), notice: None };
        let is_empty = self.records.is_empty().then_some(empty);
        is_empty.into_iter().chain(of_records.into_iter().map(warning)).collect()
    }

    /// Whether a fault is one of a line with broken syntax, or only follows from such a line.
    fn follows_from_syntax(&self, fault: &RecordFault) -> bool {
        let places = self.places(fault.kind, fault.index);
        let line = places.map(|places| places.of(&fault.fault.field)).unwrap_or_default();
        let record = places.map(|places| places.of(&Field::default()));
        let broken = |fault: &&SyntaxFault| !matches!(fault.syntax, Syntax::Header { .. } | Syntax::Key { .. });
        let broken: Vec<usize> = self.syntax.iter().filter(broken).map(|fault| fault.line).collect();
        let open = self.syntax.iter().find(|fault| fault.syntax.is_open()).map(|fault| fault.line);
        let is_in_broken_record = || broken.iter().any(|line| self.record_at(*line).map(|(line, ..)| *line) == record);
        broken.contains(&line)
            || open.is_some_and(|open| line >= open)
            || match fault.fault.rule {
                Rule::Missing | Rule::UnknownRecord { .. } => is_in_broken_record(),
                Rule::UnknownReference { .. } => open.is_some() || self.has_broken_section(),
                _ => false,
            }
    }

    /// Whether the heading of a section is unknown or missing, so that not all records are known.
    fn has_broken_section(&self) -> bool {
        let is_broken =
            |rule: &Rule| matches!(rule, Rule::UnknownKey { .. } | Rule::WrongKind { expected: Kind::Tables, .. });
        self.outside.iter().any(|(.., rule)| is_broken(rule))
    }

    fn record_fault(&self, fault: RecordFault) -> Fault {
        let line = self.places(fault.kind, fault.index).map(|places| places.of(&fault.fault.field));
        let RecordFault { kind, slug, fault, .. } = fault;
        let (file, record) = (self.name.clone(), Some((kind, slug)));
        Fault { file, line, record, field: fault.field, problem: Problem::Rule(fault.rule) }
    }

    fn places(&self, kind: RecordKind, index: usize) -> Option<&Places> {
        match kind {
            RecordKind::Host => self.drafts.hosts.get(index).map(|draft| &draft.places),
            RecordKind::Venue => self.drafts.venues.get(index).map(|draft| &draft.places),
            RecordKind::Programme => self.drafts.programmes.get(index).map(|draft| &draft.places),
            RecordKind::Event => self.drafts.events.get(index).map(|draft| &draft.places),
            RecordKind::Partner => self.drafts.partners.get(index).map(|draft| &draft.places),
        }
    }

    /// The record that a line belongs to: the last one that begins at the line or above.
    fn record_at(&self, line: usize) -> Option<&(usize, RecordKind, String)> {
        let after = self.records.partition_point(|(start, ..)| *start <= line);
        after.checked_sub(1).and_then(|index| self.records.get(index))
    }
}

fn record_lines<T>(
    kind: RecordKind,
    drafts: &[Draft<T>],
    slug: impl Fn(&T) -> Option<&String>,
) -> Vec<(usize, RecordKind, String)> {
    let line = |draft: &Draft<T>| draft.places.of(&Field::default());
    drafts.iter().map(|draft| (line(draft), kind, slug(&draft.record).cloned().unwrap_or_default())).collect()
}
