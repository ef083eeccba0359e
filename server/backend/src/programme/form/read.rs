//! Reads a form as a draft that replaces the stored record whole.

use super::rows::{date_field, date_rows, workshop_rows};
use super::schema::{Input, TRANSLATION, WORKSHOP, schema};
use super::slugs::unused;
use crate::programme::drafts::{Key, Node, ProgrammeDrafts, RecordKind, Table, Value, read_drafts, suggest_slug};
use domain::signups::FormData;
use std::collections::BTreeSet;

/// Reads the form of a record.
pub fn read_record(kind: RecordKind, form: &FormData) -> ProgrammeDrafts {
    let record = table(schema(kind), "", form);
    let section = entry(kind.section(), Value::List(vec![node(Value::Table(with_slug(record)))]));
    let (mut drafts, _) = read_drafts(&Table(vec![section]));
    drafts.replaces = true;
    drafts
}

fn table(schema: &[(&str, Input)], prefix: &str, form: &FormData) -> Table {
    let entries = schema.iter().flat_map(|(key, input)| match input {
        Input::Dates => dates(form),
        Input::Workshops => vec![entry(key, Value::List(workshops(form)))],
        Input::Translations => vec![entry(key, Value::Table(translations(form)))],
        input => value(*input, &format!("{prefix}{key}"), form).map(|value| entry(key, value)).into_iter().collect(),
    });
    Table(entries.collect())
}

/// The value of a field; none where an empty field means that there is none.
fn value(input: Input, field: &str, form: &FormData) -> Option<Value> {
    let text = || form.value(field).map(plain).unwrap_or_default();
    Some(match input {
        Input::Number => number(form.value(field)?.trim()).unwrap_or_else(Value::Other),
        Input::Decimal => {
            let written = form.value(field)?.trim().replace(',', ".");
            let decimal = written.parse();
            decimal.map_or_else(|_| Value::Other(written.clone()), |number| Value::Decimal(number, written.clone()))
        }
        Input::Flag => Value::Flag(form.value(field) == Some("yes")),
        Input::Commas => {
            let text = text();
            texts(text.split(if text.contains(';') { ';' } else { ',' }).map(str::trim))
        }
        Input::Image => Value::Text(form.value(&format!("{field}_hash")).map(plain).unwrap_or_default()),
        Input::Repeated => texts(form.values(field).map(str::trim)),
        Input::Facts => facts(field, form),
        Input::Table(schema) => Value::Table(table(schema, &format!("{field}_"), form)),
        Input::Texts(numbers) => Value::Table(free_texts(&format!("{field}_"), numbers, form)),
        Input::Text | Input::Dates | Input::Workshops | Input::Translations => Value::Text(text()),
    })
}

/// A whole number, or the text that is none.
fn number(text: &str) -> Result<Value, String> {
    text.parse().map(Value::Number).map_err(|_| text.to_owned())
}

/// The facts that are ticked, and those that are written, each once.
fn facts(field: &str, form: &FormData) -> Value {
    let other = other_field(field);
    let written = form.values(&other).flat_map(str::lines);
    let mut facts: Vec<&str> = Vec::new();
    for fact in form.values(field).chain(written).map(str::trim) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    texts(facts.into_iter())
}

/// The field for the facts that have no check box.
pub fn other_field(field: &str) -> String {
    format!("{field}_other")
}

/// One date as `starts` and `ends`, several as a list.
fn dates(form: &FormData) -> Vec<(Key, Node)> {
    let date = |row: usize| {
        let value = |key: &str| form.value(&date_field(key, row)).map(plain).unwrap_or_default();
        [value("starts"), value("ends")]
    };
    let dates: Vec<[String; 2]> = (1..=date_rows(form)).map(date).collect();
    let mut given = dates.iter().filter(|date| date.iter().any(|time| !time.is_empty())).peekable();
    let times = |[starts, ends]: &[String; 2]| {
        vec![entry("starts", Value::Text(starts.clone())), entry("ends", Value::Text(ends.clone()))]
    };
    match (given.next(), given.peek()) {
        (None, _) => times(&dates[0]),
        (Some(only), None) => times(only),
        (Some(first), Some(_)) => {
            let all = std::iter::once(first).chain(given).map(|date| node(Value::Table(Table(times(date)))));
            vec![entry("dates", Value::List(all.collect()))]
        }
    }
}

/// The rows that are filled in. A new workshop gets a slug of its title that no other has.
fn workshops(form: &FormData) -> Vec<Node> {
    let rows: Vec<usize> = (1..=workshop_rows(form)).filter(|row| is_filled_in(*row, form)).collect();
    let given = |row: &usize| form.value(&format!("workshop_{row}_slug")).map(|slug| slug.trim().to_owned());
    let mut taken: BTreeSet<String> = rows.iter().filter_map(given).collect();
    let workshop = |row: usize| {
        let mut workshop = table(WORKSHOP, &format!("workshop_{row}_"), form);
        let slug = given(&row).unwrap_or_else(|| {
            let title = workshop.text("title").and_then(suggest_slug).unwrap_or_else(|| "workshop".to_owned());
            let slug = unused(&title, &taken);
            taken.insert(slug.clone());
            slug
        });
        workshop.0.push(entry("slug", Value::Text(slug)));
        if let Some(slot) = workshop.0.iter_mut().find(|(key, _)| key.name == "slot") {
            slot.1 = node(Value::Text(slot_slug(form.value(&format!("workshop_{row}_slot")))));
        }
        node(Value::Table(workshop))
    };
    rows.into_iter().map(workshop).collect()
}

/// Whether a row says anything about a workshop beside the name of its slot.
fn is_filled_in(row: usize, form: &FormData) -> bool {
    ["title", "room", "seats"].iter().any(|key| form.value(&format!("workshop_{row}_{key}")).is_some())
        && form.value(&format!("workshop_{row}_remove")).is_none()
}

/// The slug of the slot that a form names; without a name all workshops run in parallel.
fn slot_slug(name: Option<&str>) -> String {
    name.and_then(suggest_slug).unwrap_or_else(|| "workshops".to_owned())
}

fn translations(form: &FormData) -> Table {
    let language = |field: &str| Some(field.strip_prefix("translation_")?.split_once('_')?.0.to_owned());
    let languages: BTreeSet<String> = form.0.iter().filter_map(|(field, _)| language(field)).collect();
    let translation = |language: String| {
        let texts = table(TRANSLATION, &format!("translation_{language}_"), form);
        let is_empty = texts.0.iter().all(|(_, node)| node.value == Value::Text(String::new()));
        (!is_empty).then(|| entry(&language, Value::Table(texts)))
    };
    Table(languages.into_iter().filter_map(translation).collect())
}

fn free_texts(prefix: &str, numbers: &[&str], form: &FormData) -> Table {
    let keys: BTreeSet<&str> = form.0.iter().filter_map(|(field, _)| field.strip_prefix(prefix)).collect();
    let value = |key: &str| {
        let text = plain(form.value(&format!("{prefix}{key}"))?);
        let value = if numbers.contains(&key) { number(&text).unwrap_or_else(Value::Text) } else { Value::Text(text) };
        Some(entry(key, value))
    };
    Table(keys.into_iter().filter_map(value).collect())
}

/// A record without a slug gets that of its title or name.
fn with_slug(mut record: Table) -> Table {
    if record.text("slug").is_none_or(str::is_empty) {
        let title = record.text("title").or_else(|| record.text("name")).and_then(suggest_slug);
        record.0.retain(|(key, _)| key.name != "slug");
        record.0.extend(title.map(|slug| entry("slug", Value::Text(slug))));
    }
    record
}

/// A text as a form sends it: without spaces around it, its lines ended as everywhere.
fn plain(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> Value {
    Value::List(texts.filter(|text| !text.is_empty()).map(|text| node(Value::Text(text.to_owned()))).collect())
}

fn entry(key: &str, value: Value) -> (Key, Node) {
    (Key { name: key.to_owned(), place: 0 }, node(value))
}

fn node(value: Value) -> Node {
    Node { place: 0, value }
}

#[cfg(test)]
mod tests {
    use super::read_record;
    use crate::programme::drafts::RecordKind;
    use crate::programme::form::form_data;
    use domain::events::Venue;
    use std::collections::BTreeSet;

    #[test]
    fn facts_about_accessibility_are_read_as_they_were_written() {
        let facts = ["stufenloser Zugang", "Rampe, am Hintereingang", "Aufzug", "Lupe"].map(ToOwned::to_owned);
        let venue = Venue {
            slug: "saal".try_into().unwrap(),
            name: "Saal".to_owned(),
            street: None,
            postcode: None,
            city: None,
            lat: Some(48.5),
            lon: Some(-9.0),
            accessibility: facts.to_vec(),
        };
        let form = form_data(&venue).unwrap();
        assert_eq!(form.value("accessibility_other"), Some("Rampe, am Hintereingang\nLupe"));
        let read = read_record(RecordKind::Venue, &form).venues.remove(0).record;
        assert_eq!(BTreeSet::from_iter(read.accessibility.unwrap()), BTreeSet::from(facts));
        assert_eq!((read.lat, read.lon), (Some(48.5), Some(-9.0)));
    }
}
