//! Drops faults that only follow from others, so that one mistake is reported once.

use crate::programme::drafts::{DraftFault, Field, KeyPlace, Kind, Rule};

/// Drops the fault that a field is missing if it is there, but misspelled or of the wrong kind, and a second fault of a field
/// whose value was of the wrong kind.
pub fn drop_spurious(faults: &mut Vec<DraftFault>) {
    let unread: Vec<Field> = (faults.iter())
        .filter(|fault| matches!(fault.rule, Rule::WrongKind { .. } | Rule::Invisible | Rule::UnknownKey { .. }))
        .map(|fault| fault.field.clone())
        .collect();
    let meant: Vec<Field> = faults.iter().filter_map(meant_field).collect();
    faults.retain(|fault| match &fault.rule {
        Rule::WrongKind { .. } | Rule::Invisible | Rule::UnknownKey { .. } => true,
        Rule::Missing => !unread.iter().chain(&meant).any(|field| field.overlaps(&fault.field)),
        _ => !unread.contains(&fault.field),
    });
}

/// The field that is meant by an unknown key, or by a text where its table belongs.
fn meant_field(fault: &DraftFault) -> Option<Field> {
    let table = fault.field.parent().unwrap_or_default();
    match &fault.rule {
        Rule::UnknownKey { place: KeyPlace::Instead(key), .. } => Some(table.key(key)),
        Rule::UnknownKey { place: KeyPlace::Inside { table: inside, key }, .. } => Some(table.key(inside).key(key)),
        Rule::UnknownKey { key, place: KeyPlace::Outside } => Some(Field::of(key)),
        Rule::WrongKind { expected: Kind::Table | Kind::Tables, .. } => Some(fault.field.clone()),
        _ => None,
    }
}
