//! The text of a programme file: parses it, merges its entries with the stored ones, and locates faults in it.

use super::entries::{Entry, ProgrammeFile};
use super::fault::{Fault, ImportError, find_nul, line_of_byte, line_of_field};
use super::merge::merge_tables;
use super::reader::FieldFault;
use crate::error::Error;
use std::collections::BTreeSet;

const SECTIONS: [&str; 5] = ["hosts", "venues", "programmes", "events", "partners"];

/// A section of the file and the index of an entry in it.
pub type EntryPosition = (&'static str, usize);

/// A programme file: its name, its text, and the parsed TOML.
pub struct Source {
    name: String,
    text: String,
    raw: toml::Table,
}

/// The result of merging an entry with the stored one.
pub enum Merged<T> {
    New(T),
    Changed { new: T, old: T },
    Same,
}

impl Source {
    /// Parses a file.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] for invalid TOML, unknown keys, wrong types, texts with NUL, and slugs that occur twice.
    pub fn parse(name: &str, text: &str) -> Result<(Self, ProgrammeFile), ImportError> {
        let mut source = Self { name: name.to_owned(), text: text.to_owned(), raw: toml::Table::new() };
        let unreadable = |error: &toml::de::Error, field: String| {
            let line = error.span().map_or_else(|| line_of_field(text, &field), |span| line_of_byte(text, span.start));
            ImportError::Faulty(Fault { file: name.to_owned(), line, field, what: error.message().to_owned() })
        };
        source.raw = text.parse().map_err(|error| unreadable(&error, String::new()))?;
        if let Some(field) = find_nul(&toml::Value::Table(source.raw.clone()), "") {
            return Err(source.faulty(field, "holds the character NUL, which is no text".to_owned()));
        }
        let parsed = toml::Deserializer::parse(text).map_err(|error| unreadable(&error, String::new()))?;
        let file = serde_path_to_error::deserialize(parsed).map_err(|error| {
            let field = error.path().to_string();
            unreadable(error.inner(), if field == "." { String::new() } else { field })
        })?;
        source.check_slugs_unique()?;
        Ok((source, file))
    }

    /// Refuses a slug that occurs twice in a section: a copied block with the old slug must not overwrite the original.
    fn check_slugs_unique(&self) -> Result<(), ImportError> {
        for section in SECTIONS {
            let entries = self.raw.get(section).and_then(toml::Value::as_array).into_iter().flatten();
            let mut seen = BTreeSet::new();
            for (index, slug) in entries.map(|entry| entry.get("slug").and_then(toml::Value::as_str)).enumerate() {
                if slug.is_some_and(|slug| !seen.insert(slug)) {
                    return Err(
                        self.fault((section, index), ("slug".to_owned(), "stands twice in this file".to_owned()))
                    );
                }
            }
        }
        Ok(())
    }

    /// Merges an entry with the stored one of the same slug, and reads the result.
    ///
    /// # Errors
    /// [`ImportError::Faulty`] with the fault that `read` found.
    pub fn merge<E: Entry, T: PartialEq>(
        &self,
        (section, index): EntryPosition,
        stored: &[E],
        read: impl Fn(&E) -> Result<T, FieldFault>,
    ) -> Result<Merged<T>, ImportError> {
        let entry = self.raw.get(section).and_then(|entries| entries.get(index)).and_then(toml::Value::as_table);
        let entry = entry.cloned().unwrap_or_default();
        let slug = entry.get("slug").and_then(toml::Value::as_str).unwrap_or_default();
        let old = stored.iter().find(|old| old.slug() == slug);
        let mut merged = match old {
            Some(old) => toml::Table::try_from(old).map_err(|error| Error::Unexpected(Box::new(error)))?,
            None => toml::Table::new(),
        };
        merge_tables(&mut merged, entry);
        let merged: Result<E, toml::de::Error> = merged.try_into();
        let merged =
            merged.map_err(|error| self.fault((section, index), (String::new(), error.message().to_owned())))?;
        let new = read(&merged).map_err(|fault| self.fault((section, index), fault))?;
        Ok(match old.and_then(|old| read(old).ok()) {
            None => Merged::New(new),
            Some(old) if old == new => Merged::Same,
            Some(old) => Merged::Changed { new, old },
        })
    }

    /// The error for a fault of an entry, located in the file.
    pub fn fault(&self, (section, index): EntryPosition, (field, what): FieldFault) -> ImportError {
        let field =
            if field.is_empty() { format!("{section}[{index}]") } else { format!("{section}[{index}].{field}") };
        self.faulty(field, what)
    }

    fn faulty(&self, field: String, what: String) -> ImportError {
        ImportError::Faulty(Fault { file: self.name.clone(), line: line_of_field(&self.text, &field), field, what })
    }
}
