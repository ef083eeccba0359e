//! Headings, and texts over several lines that run over them. Headings with the wrong brackets are mended before a file is
//! parsed, because such a heading would hide what stands below it.

use super::syntax::{Syntax, SyntaxFault};
use crate::programme::drafts::RecordKind;

/// The headings of tables inside records. Those in double brackets may repeat.
const INSIDE: [&str; 6] = [
    "[[events.workshops]]",
    "[[events.dates]]",
    "[events.sign_up]",
    "[events.contact]",
    "[partners.filters]",
    "[partners.look]",
];
const TRANSLATIONS: &str = "events.translations.";

/// The text with all headings mended, and a fault for each of them.
pub fn mend_headers(text: &str) -> (String, Vec<SyntaxFault>) {
    let (mut mended, mut faults, mut quotes) = (String::with_capacity(text.len()), Vec::new(), None);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let header = if quotes.is_none() { correct_header(line) } else { None };
        match header {
            Some(correct) => {
                mended.push_str(&correct);
                mended.push_str(if line.ends_with('\n') { "\n" } else { "" });
                faults.push(SyntaxFault { line: index + 1, key: None, syntax: Syntax::Header { correct } });
            }
            None => mended.push_str(line),
        }
        quotes = open_quotes(line, quotes);
    }
    (mended, faults)
}

/// Whether a line is the heading of a record.
pub fn is_section(line: &str) -> bool {
    header(line).is_some_and(|(written, _)| written.starts_with("[[") && !written.contains('.'))
}

/// The correct form of a heading with the wrong brackets.
fn correct_header(line: &str) -> Option<String> {
    let (written, correct) = header(line)?;
    (written != correct).then_some(correct)
}

/// A heading as it is written, without spaces, and its correct form.
fn header(line: &str) -> Option<(String, String)> {
    let written: String = line.split('#').next().unwrap_or_default().chars().filter(|c| !c.is_whitespace()).collect();
    let name = written.strip_prefix('[')?.trim_matches(['[', ']']);
    let is_section = RecordKind::ALL.iter().any(|kind| kind.section() == name);
    let is_translation = name.strip_prefix(TRANSLATIONS).is_some_and(|language| !language.contains(['.', '"']));
    let inside = INSIDE.iter().find(|heading| heading.trim_matches(['[', ']']) == name).map(ToString::to_string);
    let correct = match (is_section, is_translation) {
        (true, _) => format!("[[{name}]]"),
        (_, true) => format!("[{name}]"),
        _ => inside?,
    };
    Some((written, correct))
}

/// The line at which a text over several lines begins that has no end: a heading stands in it, or the file ends in it.
pub fn open_text(text: &str) -> Option<usize> {
    let (mut quotes, mut begin) = (None, 0);
    for (index, line) in text.lines().enumerate() {
        if quotes.is_some() && header(line).is_some() {
            return Some(begin);
        }
        let before = quotes;
        quotes = open_quotes(line, quotes);
        if before.is_none() && quotes.is_some() {
            begin = index + 1;
        }
    }
    quotes.map(|_| begin)
}

/// The quotation marks of the text over several lines that is open after a line.
pub fn open_quotes(line: &str, mut open: Option<&'static str>) -> Option<&'static str> {
    let mut rest = line;
    loop {
        let next = match open {
            Some(quotes) => rest.find(quotes).map(|index| (index, quotes)),
            None => ["\"\"\"", "'''"].into_iter().filter_map(|quotes| Some((rest.find(quotes)?, quotes))).min(),
        };
        let Some((index, quotes)) = next else { return open };
        open = if open.is_some() { None } else { Some(quotes) };
        rest = &rest[index + quotes.len()..];
    }
}
