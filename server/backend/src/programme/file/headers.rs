//! Mends headings with the wrong brackets before a file is parsed, because such a heading would hide what stands below it.

use super::syntax::{Syntax, SyntaxFault};
use crate::programme::drafts::RecordKind;

/// The tables inside records of which there may be several, each with a heading of its own.
const LISTS: [&str; 2] = ["events.workshops", "events.dates"];

/// The text with all headings mended, and a fault for each of them.
pub fn mend_headers(text: &str) -> (String, Vec<SyntaxFault>) {
    let (mut mended, mut faults, mut quotes) = (String::with_capacity(text.len()), Vec::new(), None);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let header = if quotes.is_none() { correct_header(line) } else { None };
        match header {
            Some(correct) => {
                mended.push_str(&correct);
                mended.push_str(if line.ends_with('\n') { "\n" } else { "" });
                faults.push(SyntaxFault { line: index + 1, syntax: Syntax::Header { correct } });
            }
            None => mended.push_str(line),
        }
        quotes = open_quotes(line, quotes);
    }
    (mended, faults)
}

/// The correct form of a heading with the wrong brackets.
fn correct_header(line: &str) -> Option<String> {
    let written = line.split('#').next().unwrap_or_default().trim();
    let name = written.strip_prefix('[')?.trim_matches(['[', ']', ' ']);
    let section = name.split('.').next().unwrap_or_default();
    let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if !is_name || !RecordKind::ALL.iter().any(|kind| kind.section() == section) {
        return None;
    }
    let correct = if section == name || LISTS.contains(&name) { format!("[[{name}]]") } else { format!("[{name}]") };
    let compact: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    (compact != correct).then_some(correct)
}

/// The quotation marks of the text over several lines that is open after a line.
fn open_quotes(line: &str, mut open: Option<&'static str>) -> Option<&'static str> {
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
