//! The rows of a form: its dates and its workshops, each numbered from 1.

use domain::ids::WorkshopSlug;
use domain::signups::FormData;
use std::collections::BTreeMap;

/// More rows than any event has.
const MAX_ROWS: usize = 400;

/// The name of `starts` or `ends` in a row.
pub fn date_field(key: &str, row: usize) -> String {
    if row == 1 { key.to_owned() } else { format!("{key}_{row}") }
}

/// The number of rows for dates that a form has, at least one.
pub fn date_rows(form: &FormData) -> usize {
    let row = |field: &str| match field {
        "starts" | "ends" => Some(1),
        field => field.strip_prefix("starts_").or_else(|| field.strip_prefix("ends_"))?.parse().ok(),
    };
    rows(form, row).max(1)
}

/// The number of rows for workshops that a form has.
pub fn workshop_rows(form: &FormData) -> usize {
    rows(form, |field| field.strip_prefix("workshop_")?.split_once('_')?.0.parse().ok())
}

/// The workshops that a form drops, each with the one that its people get instead; none where they are only told.
pub fn workshop_drops(form: &FormData) -> BTreeMap<WorkshopSlug, Option<WorkshopSlug>> {
    let slug = |field: String| form.value(&field).and_then(|slug| WorkshopSlug::try_from(slug.trim()).ok());
    let is_removed = |row: &usize| form.value(&format!("workshop_{row}_remove")).is_some();
    let rows = (1..=workshop_rows(form)).filter(is_removed);
    let drop = |row| Some((slug(format!("workshop_{row}_slug"))?, slug(format!("workshop_{row}_instead"))));
    rows.filter_map(drop).collect()
}

fn rows(form: &FormData, row: impl Fn(&str) -> Option<usize>) -> usize {
    form.0.iter().filter_map(|(field, _)| row(field)).filter(|row| *row <= MAX_ROWS).max().unwrap_or(0)
}
