//! A calendar program that imports one file after another.

use std::collections::BTreeMap;

/// An entry of a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub uid: String,
    pub sequence: i64,
    pub status: String,
    /// Times as they are written, such as `20260401T100000`.
    pub starts: String,
    pub ends: String,
    /// Empty if the entry is cancelled: nobody goes there.
    pub place: String,
}

/// The entries of a file.
pub fn entries_of(file: &str) -> Vec<Entry> {
    let unfolded = file.replace("\r\n ", "");
    let entries = unfolded.split("BEGIN:VEVENT\r\n").skip(1).map(|entry| {
        let value = |name: &str| {
            let line =
                entry.lines().find(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([':', ';'])));
            line.and_then(|line| line.split_once(':'))
                .unwrap_or_else(|| panic!("{name} is missing in {entry}"))
                .1
                .to_owned()
        };
        let status = value("STATUS");
        Entry {
            uid: value("UID"),
            sequence: value("SEQUENCE").parse().unwrap(),
            starts: value("DTSTART"),
            ends: value("DTEND"),
            place: if status == "CANCELLED" { String::new() } else { value("LOCATION") },
            status,
        }
    });
    entries.collect()
}

/// All entries that a program has got, by UID, each as in the last file.
#[derive(Debug, Default)]
pub struct Client(BTreeMap<String, Entry>);

impl Client {
    /// Imports a file. A program may ignore an entry whose SEQUENCE is that of the one which it has: then nothing has changed.
    pub fn apply(&mut self, file: &str) {
        let entries = entries_of(file);
        for (index, entry) in entries.iter().enumerate() {
            assert!(
                entries[..index].iter().all(|other| other.uid != entry.uid),
                "{} is there twice: {file}",
                entry.uid
            );
            if let Some(known) = self.0.get(&entry.uid) {
                assert!(entry.sequence >= known.sequence, "the SEQUENCE goes back: {known:?} {entry:?}");
                assert!(entry == known || entry.sequence > known.sequence, "the SEQUENCE stays: {known:?} {entry:?}");
            }
            self.0.insert(entry.uid.clone(), entry.clone());
        }
    }

    /// The entries that are not cancelled.
    pub fn shown(&self) -> impl Iterator<Item = &Entry> {
        self.0.values().filter(|entry| entry.status != "CANCELLED")
    }

    /// The start and the end of each entry that is not cancelled, in order.
    pub fn times(&self) -> Vec<(&str, &str)> {
        let mut times: Vec<_> = self.shown().map(|entry| (entry.starts.as_str(), entry.ends.as_str())).collect();
        times.sort_unstable();
        times
    }

    pub fn starts(&self) -> Vec<&str> {
        self.times().into_iter().map(|(starts, _)| starts).collect()
    }
}
