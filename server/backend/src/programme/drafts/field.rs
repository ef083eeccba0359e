//! The path of a field inside a record, such as `sign_up.seats`, `workshops[wohnen].seats` or `dates[2].ends`.

use std::fmt;

/// The path of a field inside a record; empty for the record itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(Vec<Step>);

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Key(String),
    /// The position of an item in a list, from 1.
    Number(usize),
    /// An item in a list by its slug.
    Item(String),
}

impl Field {
    pub fn of(key: &str) -> Self {
        Self::default().key(key)
    }

    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.step(Step::Key(key.to_owned()))
    }

    /// An item of a list; `number` counts from 1.
    #[must_use]
    pub fn number(&self, number: usize) -> Self {
        self.step(Step::Number(number))
    }

    #[must_use]
    pub fn item(&self, slug: &str) -> Self {
        self.step(Step::Item(slug.to_owned()))
    }

    fn step(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    pub fn is_record(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the field is a key of the record itself.
    pub fn is_top_level(&self) -> bool {
        self.0.len() == 1
    }

    /// The last key of the path.
    pub fn last_key(&self) -> &str {
        let mut keys = self.0.iter().rev();
        keys.find_map(|step| if let Step::Key(key) = step { Some(key.as_str()) } else { None }).unwrap_or_default()
    }

    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last()?;
        Some(Self(rest.to_vec()))
    }

    /// Whether one of the two fields is inside the other, or both are the same.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0) || other.0.starts_with(&self.0)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if index == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Number(number) => write!(f, "[{number}]")?,
                Step::Item(slug) => write!(f, "[{slug}]")?,
            }
        }
        Ok(())
    }
}
