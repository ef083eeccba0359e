//! Where the fields of a record stand in the medium.

use super::field::Field;
use std::collections::BTreeMap;

/// Where the fields of a record stand in the medium.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    record: usize,
    fields: BTreeMap<Field, usize>,
}

impl Places {
    /// The places of a record that begins at `record`.
    pub fn of_record(record: usize) -> Self {
        Self { record, fields: BTreeMap::new() }
    }

    pub fn insert(&mut self, field: Field, place: usize) {
        self.fields.insert(field, place);
    }

    /// Whether the medium gives the field.
    pub fn has(&self, field: &Field) -> bool {
        self.fields.contains_key(field)
    }

    /// The place of a field, or of the nearest table around an absent one.
    pub fn of(&self, field: &Field) -> usize {
        let mut nearest = Some(field.clone());
        while let Some(field) = nearest {
            if let Some(place) = self.fields.get(&field) {
                return *place;
            }
            nearest = field.parent();
        }
        self.record
    }
}
