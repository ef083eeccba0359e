//! The text of a programme file: its entries, laid over those that are stored, and where in it a fault stands.

use super::entries::{Entry, File};
use super::fault::{Fault, ImportError, line_at, line_of, nul_in};
use super::layers::lay_over;
use super::reading::Wrong;
use crate::error::Error;
use std::collections::BTreeSet;

const SECTIONS: [&str; 5] = ["hosts", "venues", "programmes", "events", "partners"];

/// A section of the file and the place of an entry in it.
pub type Place = (&'static str, usize);

pub struct Source {
    name: String,
    text: String,
    raw: toml::Table,
}

/// An entry laid over the stored one and read.
pub enum Laid<T> {
    New(T),
    Changed { new: T, old: T },
    Same,
}

impl Source {
    pub fn read(name: &str, text: &str) -> Result<(Self, File), ImportError> {
        let mut source = Self { name: name.to_owned(), text: text.to_owned(), raw: toml::Table::new() };
        let unreadable = |error: &toml::de::Error, field: String| {
            let line = error.span().map_or_else(|| line_of(text, &field), |span| line_at(text, span.start));
            ImportError::Faulty(Fault { file: name.to_owned(), line, field, what: error.message().to_owned() })
        };
        source.raw = text.parse().map_err(|error| unreadable(&error, String::new()))?;
        if let Some(field) = nul_in(&toml::Value::Table(source.raw.clone()), "") {
            return Err(source.faulty(field, "holds the character NUL, which is no text".to_owned()));
        }
        let parsed = toml::Deserializer::parse(text).map_err(|error| unreadable(&error, String::new()))?;
        let file = serde_path_to_error::deserialize(parsed).map_err(|error| {
            let field = error.path().to_string();
            unreadable(error.inner(), if field == "." { String::new() } else { field })
        })?;
        source.no_slug_twice()?;
        Ok((source, file))
    }

    /// A copied block whose slug was forgotten must not write over the first.
    fn no_slug_twice(&self) -> Result<(), ImportError> {
        for section in SECTIONS {
            let entries = self.raw.get(section).and_then(toml::Value::as_array).into_iter().flatten();
            let mut seen = BTreeSet::new();
            for (n, slug) in entries.map(|entry| entry.get("slug").and_then(toml::Value::as_str)).enumerate() {
                if slug.is_some_and(|slug| !seen.insert(slug)) {
                    return Err(self.fault((section, n), ("slug".to_owned(), "stands twice in this file".to_owned())));
                }
            }
        }
        Ok(())
    }

    pub fn laid_over<E: Entry, T: PartialEq>(
        &self,
        (section, n): Place,
        before: &[E],
        read: impl Fn(&E) -> Result<T, Wrong>,
    ) -> Result<Laid<T>, ImportError> {
        let entry = self.raw.get(section).and_then(|entries| entries.get(n)).and_then(toml::Value::as_table);
        let entry = entry.cloned().unwrap_or_default();
        let wanted = entry.get("slug").and_then(toml::Value::as_str).unwrap_or_default();
        let old = before.iter().find(|old| old.slug() == wanted);
        let mut merged = match old {
            Some(old) => toml::Table::try_from(old).map_err(|error| Error::Unexpected(Box::new(error)))?,
            None => toml::Table::new(),
        };
        lay_over(&mut merged, entry);
        let merged: Result<E, toml::de::Error> = merged.try_into();
        let merged = merged.map_err(|error| self.fault((section, n), (String::new(), error.message().to_owned())))?;
        let new = read(&merged).map_err(|wrong| self.fault((section, n), wrong))?;
        Ok(match old.and_then(|old| read(old).ok()) {
            None => Laid::New(new),
            Some(old) if old == new => Laid::Same,
            Some(old) => Laid::Changed { new, old },
        })
    }

    pub fn fault(&self, (section, n): Place, (field, what): Wrong) -> ImportError {
        let field = if field.is_empty() { format!("{section}[{n}]") } else { format!("{section}[{n}].{field}") };
        self.faulty(field, what)
    }

    fn faulty(&self, field: String, what: String) -> ImportError {
        ImportError::Faulty(Fault { file: self.name.clone(), line: line_of(&self.text, &field), field, what })
    }
}
