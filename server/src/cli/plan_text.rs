//! The plan of an import as text: what changes, and who is informed.

use backend::programme::{Changes, Conflict, FieldChange, FileVersion, Plan, RecordChange, RecordPlan, record_name};
use backend::signups::{EventChange, Notices};
use text::{CommandWords, say};
use toml::Value;

/// The number of characters of a value that are shown.
const MAX_SHOWN: usize = 60;
/// The number of equal characters that are shown before the first difference of two long values.
const CONTEXT: usize = 15;

/// The lines of a plan, without the question.
pub fn plan_text(words: CommandWords, plan: &Plan) -> String {
    let mut lines: Vec<String> = plan.records.iter().flat_map(|record| record_lines(words, record)).collect();
    let Changes { added, changed, unchanged } = plan.changes();
    let [added, changed, unchanged] = [added, changed, unchanged].map(number);
    lines.push(say!(words, "import-counts", added = added, changed = changed, unchanged = unchanged));
    if plan.records.is_empty() {
        lines.push(say!(words, "plan-nothing"));
    }
    let told = plan.records.iter().filter(|record| !people_lines(words, &record.notices).is_empty());
    if told.count() > 1 {
        lines.push(say!(words, "plan-in-all"));
        lines.extend(people_lines(words, &plan.notices()).into_iter().map(|line| format!("  {line}")));
    }
    lines.join("\n")
}

/// The sentences of a refused file: what it would undo, and what to do.
pub fn conflicts_text(
    words: CommandWords,
    file_version: Option<FileVersion>,
    version: FileVersion,
    conflicts: &[Conflict],
) -> String {
    let (first, hint) = match file_version {
        Some(file) if file > version => {
            let first = say!(words, "conflict-unreached", file = file.0, version = version.0);
            (first, say!(words, "conflict-unreached-hint"))
        }
        Some(file) => (say!(words, "conflict-version", version = file.0), say!(words, "conflict-hint")),
        None => (say!(words, "conflict-browser"), say!(words, "conflict-hint")),
    };
    let mut lines = vec![first];
    for conflict in conflicts {
        lines.push(record_name(conflict.kind, &conflict.slug, words));
        for change in &conflict.fields {
            let (old, new) = values(words, change);
            let line = say!(words, "conflict-field", field = change.field.clone(), old = old, new = new);
            lines.push(format!("  {line}"));
        }
    }
    lines.push(hint);
    lines.join("\n")
}

fn record_lines(words: CommandWords, record: &RecordPlan) -> Vec<String> {
    let name = record_name(record.kind, &record.slug, words);
    let RecordChange::Changed(fields) = &record.change else { return vec![say!(words, "plan-added", record = name)] };
    let mut lines = vec![say!(words, "plan-changed", record = name)];
    for change in fields {
        let (old, new) = values(words, change);
        lines.push(format!("  {}", say!(words, "plan-field", field = change.field.clone(), old = old, new = new)));
    }
    lines.extend(notice_lines(words, &record.notices).into_iter().map(|line| format!("  {line}")));
    lines
}

fn notice_lines(words: CommandWords, notices: &Notices) -> Vec<String> {
    let change = notices.change.and_then(|change| match change {
        EventChange::Moved => Some("moved"),
        EventChange::Cancelled => Some("cancelled"),
        EventChange::Restored => Some("restored"),
        // Only the back office has it.
        EventChange::News => None,
    });
    let change = change.map(|change| say!(words, "plan-event", change = change));
    let promoted = (notices.promoted > 0).then(|| say!(words, "plan-promoted", count = number(notices.promoted)));
    [change, promoted].into_iter().flatten().chain(people_lines(words, notices)).collect()
}

/// The numbers of people who are informed, must be called, and cannot be reached; no line for none.
fn people_lines(words: CommandWords, notices: &Notices) -> Vec<String> {
    let count = |people: usize| (people > 0).then(|| number(people));
    let by_mail = count(notices.by_mail).map(|count| say!(words, "plan-by-mail", count = count));
    let by_phone = count(notices.by_phone).map(|count| say!(words, "plan-by-phone", count = count));
    let unreachable = count(notices.unreachable).map(|count| say!(words, "plan-unreachable", count = count));
    [by_mail, by_phone, unreachable].into_iter().flatten().collect()
}

/// The old and the new value of a field, each on one line and shortened to where they differ.
fn values(words: CommandWords, change: &FieldChange) -> (String, String) {
    let texts = [&change.old, &change.new].map(|value| value.as_ref().map(one_line));
    let equal = match &texts {
        [Some(old), Some(new)] => old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count(),
        _ => 0,
    };
    let is_long = texts.iter().flatten().any(|text| text.chars().count() > MAX_SHOWN);
    let start = if is_long { equal.saturating_sub(CONTEXT) } else { 0 };
    let [old, new] = texts.map(|text| text.map_or_else(|| say!(words, "plan-empty"), |text| shorten(&text, start)));
    (old, new)
}

fn one_line(value: &Value) -> String {
    let text = match value {
        Value::String(text) => format!("\"{text}\""),
        other => other.to_string(),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most [`MAX_SHOWN`] characters of a text from `start` on.
fn shorten(text: &str, start: usize) -> String {
    let shown: String = text.chars().skip(start).take(MAX_SHOWN).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if text.chars().count() > start + MAX_SHOWN { "…" } else { "" };
    format!("{before}{shown}{after}")
}

pub fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
