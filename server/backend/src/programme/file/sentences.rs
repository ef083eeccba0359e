//! Faults and warnings of a programme file as sentences: where, and what to do.

use super::decode::{MAX_BYTES, NotText};
use super::fault::{Fault, FileWarning, Problem};
use super::rule_sentences::rule_sentence;
use super::syntax_sentences::syntax_sentence;
use crate::programme::drafts::{Field, Notice, RecordKind};
use text::{CommandWords, say};

impl Fault {
    /// The fault in one line: file, line, record and field, and what to do.
    pub fn sentence(&self, words: CommandWords) -> String {
        let kind = self.record.as_ref().map(|(kind, _)| *kind);
        let sentence = match &self.problem {
            Problem::Rule(rule) => rule_sentence(rule, kind, &self.field, words),
            Problem::Syntax(syntax) => syntax_sentence(syntax, words),
            Problem::NotText(NotText::Document) => say!(words, "file-document"),
            Problem::NotText(NotText::TooLarge) => {
                say!(words, "file-too-large", megabytes = i64::try_from(MAX_BYTES / 1_000_000).unwrap_or_default())
            }
            Problem::NotText(NotText::Utf16) => say!(words, "file-utf-16"),
            Problem::NotText(NotText::OtherEncoding { .. }) => say!(words, "file-encoding"),
        };
        let place = place(&self.file, self.line, words);
        let record = self.record.as_ref().map(|(kind, slug)| record_name(*kind, slug, words));
        position(place, record, &self.field, &sentence, words)
    }
}

impl FileWarning {
    /// The warning in one line, as that of a [`Fault`].
    pub fn sentence(&self, words: CommandWords) -> String {
        let sentence = match &self.notice {
            None => say!(words, "warning-empty"),
            Some(Notice::Past) => say!(words, "warning-past"),
            Some(Notice::HostUnreachable { host }) => say!(words, "warning-host-unreachable", host = host.clone()),
            Some(Notice::EventUnreachable { event }) => {
                say!(words, "warning-event-unreachable", event = event.clone())
            }
            Some(Notice::NobodyNotified { host }) => say!(words, "warning-nobody-notified", host = host.clone()),
            Some(Notice::LinkForNobody) => say!(words, "warning-link-for-nobody"),
            Some(Notice::VenueTaken { venue, event, at }) => say!(
                words,
                "warning-venue-taken",
                venue = venue.clone(),
                event = event.clone(),
                year = at.local.strftime("%Y").to_string(),
                month = at.local.strftime("%m").to_string(),
                day = at.local.strftime("%d").to_string(),
                clock = at.local.strftime("%H:%M").to_string()
            ),
        };
        let place = say!(words, "warning", place = place(&self.file, self.line, words));
        let record = self.record.as_ref().map(|(kind, slug)| record_name(*kind, slug, words));
        position(place, record, &self.field, &sentence, words)
    }
}

fn place(file: &str, line: Option<usize>, words: CommandWords) -> String {
    match line {
        Some(line) => say!(words, "place-line", file = file.to_owned(), line = line.to_string()),
        None => file.to_owned(),
    }
}

fn position(place: String, record: Option<String>, field: &Field, sentence: &str, words: CommandWords) -> String {
    let position = match (record, field.is_record()) {
        (Some(record), true) => say!(words, "place-record", place = place, record = record),
        (Some(record), false) => {
            say!(words, "place-field", place = place, record = record, field = field.to_string())
        }
        (None, _) => place,
    };
    format!("{position}: {sentence}")
}

/// A record as sentences name it: `Veranstaltung „rotes-sofa“`.
pub fn record_name(kind: RecordKind, slug: &str, words: CommandWords) -> String {
    let slug = slug.to_owned();
    match kind {
        _ if slug.is_empty() => say!(words, "record-without-slug", section = kind.section()),
        RecordKind::Host => say!(words, "record-host", slug = slug),
        RecordKind::Venue => say!(words, "record-venue", slug = slug),
        RecordKind::Programme => say!(words, "record-programme", slug = slug),
        RecordKind::Event => say!(words, "record-event", slug = slug),
        RecordKind::Partner => say!(words, "record-partner", slug = slug),
    }
}
