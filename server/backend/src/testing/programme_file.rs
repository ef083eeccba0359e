//! Programme files for tests, made of records: `event("kreis").set("title", "Gesprächskreis")` writes `[[events]]`,
//! `slug = "kreis"` and `title = "Gesprächskreis"`. Tests import the text, so each of them also reads a real file.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test cannot continue without its programme")]

use crate::programme::RecordKind;
use std::fmt;
use toml::{Table, Value};

/// A record of a programme file.
#[derive(Clone)]
pub struct Record {
    kind: RecordKind,
    fields: Table,
}

/// A programme file with the host `stadt`, the venue `das-k` and these records.
pub fn programme_file(records: impl IntoIterator<Item = Record>) -> String {
    let host = host("stadt")
        .set("name", "Stadt Kornwestheim, Quartiersmanagement")
        .set("phone", "07154 000-101")
        .set("email", "quartier@kornwestheim.example");
    let venue = venue("das-k")
        .set("name", "Das K")
        .set("street", "Stuttgarter Straße 65")
        .set("postcode", "70806")
        .set("city", "Kornwestheim")
        .set("accessibility", vec!["stufenloser Zugang", "Induktionsschleife"]);
    written([host, venue]) + &written(records)
}

/// The text of these records alone: what changes of a stored programme.
pub fn written(records: impl IntoIterator<Item = Record>) -> String {
    records.into_iter().map(String::from).collect()
}

/// The afternoon of the network: 19 seats, and two workshops of 7 in one slot. It names the programme `seniorenarbeit`.
pub fn network_event() -> Record {
    new_event("netzwerk", "Netzwerkveranstaltung Seniorenarbeit", "2026-03-27T13:00", "2026-03-27T18:00")
        .set("summary", "Wer mit älteren Menschen arbeitet, lernt sich kennen.")
        .set("programme", "seniorenarbeit")
        .seats(19)
        .max_party(4)
        .workshop("mobilitaet", "nachmittag", "Mobilität", 7)
        .workshop("wohnen", "nachmittag", "Alternative Wohnformen", 7)
}

/// An event of the host `stadt` at the venue `das-k`, without a mode of sign-up.
pub fn new_event(slug: &str, title: &str, starts: &str, ends: &str) -> Record {
    event(slug).set("title", title).set("host", "stadt").set("venue", "das-k").time(starts, ends)
}

/// The record of an event with its slug alone; so are those below.
pub fn event(slug: &str) -> Record {
    Record::new(RecordKind::Event, slug)
}

pub fn host(slug: &str) -> Record {
    Record::new(RecordKind::Host, slug)
}

pub fn venue(slug: &str) -> Record {
    Record::new(RecordKind::Venue, slug)
}

pub fn partner(slug: &str) -> Record {
    Record::new(RecordKind::Partner, slug)
}

pub fn programme(slug: &str) -> Record {
    Record::new(RecordKind::Programme, slug)
}

impl Record {
    fn new(kind: RecordKind, slug: &str) -> Self {
        Self { kind, fields: Table::new() }.set("slug", slug)
    }

    /// Sets a field. The key of a field inside a table has dots: `sign_up.mode`.
    #[must_use]
    pub fn set(mut self, key: &str, value: impl Into<Value>) -> Self {
        let (tables, key) = key.rsplit_once('.').unwrap_or(("", key));
        let inside = tables.split('.').filter(|table| !table.is_empty()).fold(&mut self.fields, |fields, table| {
            let inner = fields.entry(table).or_insert_with(|| Value::Table(Table::new()));
            inner.as_table_mut().expect("the key of a table")
        });
        inside.insert(key.to_owned(), value.into());
        self
    }

    #[must_use]
    pub fn time(self, starts: &str, ends: &str) -> Self {
        self.set("starts", starts).set("ends", ends)
    }

    /// Adds one of several dates.
    #[must_use]
    pub fn date(self, starts: &str, ends: &str) -> Self {
        self.push("dates", [("starts", starts.into()), ("ends", ends.into())])
    }

    /// Sets the seats of an event for which one signs up here.
    #[must_use]
    pub fn seats(self, seats: i64) -> Self {
        self.set("sign_up.mode", "here").set("sign_up.seats", seats)
    }

    #[must_use]
    pub fn max_party(self, people: i64) -> Self {
        self.set("sign_up.max_party", people)
    }

    /// Makes it an event without sign-up.
    #[must_use]
    pub fn without_sign_up(self) -> Self {
        self.set("sign_up.mode", "none")
    }

    /// Adds a workshop.
    #[must_use]
    pub fn workshop(self, slug: &str, slot: &str, title: &str, seats: i64) -> Self {
        let texts = [("slug", slug), ("slot", slot), ("title", title)].map(|(key, text)| (key, text.into()));
        self.push("workshops", texts.into_iter().chain([("seats", seats.into())]))
    }

    /// Sets the room of the last workshop.
    #[must_use]
    pub fn room(mut self, room: &str) -> Self {
        let workshops = self.fields.get_mut("workshops").and_then(Value::as_array_mut);
        let last = workshops.and_then(|workshops| workshops.last_mut()).and_then(Value::as_table_mut);
        last.expect("a workshop").insert("room".to_owned(), room.into());
        self
    }

    fn push(mut self, key: &str, fields: impl IntoIterator<Item = (&'static str, Value)>) -> Self {
        let tables = self.fields.entry(key).or_insert_with(|| Value::Array(Vec::new()));
        let table = fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        tables.as_array_mut().expect("the key of a list").push(Value::Table(table));
        self
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let section = (self.kind.section().to_owned(), Value::Array(vec![Value::Table(self.fields.clone())]));
        let text = toml::to_string(&Table::from_iter([section])).expect("a table is TOML");
        writeln!(f, "{text}")
    }
}

impl From<Record> for String {
    fn from(record: Record) -> Self {
        record.to_string()
    }
}
