//! The names of a form's fields.

use super::rows::{date_field, date_rows, workshop_rows};
use crate::programme::drafts::{Field, Step, suggest_slug};
use domain::signups::FormData;

/// The name of the form's field for the field of a draft.
pub fn form_field(field: &Field, form: &FormData) -> String {
    match field.steps() {
        [Step::Key(key), Step::Number(number), Step::Key(part)] if key == "dates" => {
            date_field(part, filled_date_row(*number, form))
        }
        [Step::Key(key), Step::Number(number), ..] if key == "dates" => date_field("starts", *number),
        [Step::Key(key)] if key == "dates" => "starts".to_owned(),
        [Step::Key(key), Step::Item(slug), part @ ..] if key == "workshops" => {
            format!("workshop_{}_{}", workshop_row(slug, form), key_of(part).unwrap_or("title"))
        }
        [Step::Key(key), Step::Number(number), part @ ..] if key == "workshops" => {
            format!("workshop_{number}_{}", key_of(part).unwrap_or("title"))
        }
        [Step::Key(key)] if key == "workshops" => "workshop_1_title".to_owned(),
        [Step::Key(key), rest @ ..] if key == "translations" => joined("translation", rest),
        [Step::Key(key), rest @ ..] => joined(key, rest),
        _ => "title".to_owned(),
    }
}

/// A key with the keys inside it; the entries of a list share a field.
fn joined(key: &str, rest: &[Step]) -> String {
    std::iter::once(key).chain(keys(rest)).collect::<Vec<_>>().join("_")
}

fn key_of(part: &[Step]) -> Option<&str> {
    keys(part).next()
}

fn keys(steps: &[Step]) -> impl Iterator<Item = &str> {
    steps.iter().filter_map(|step| if let Step::Key(key) = step { Some(key.as_str()) } else { None })
}

/// The row of a date by its number among those that are filled in.
fn filled_date_row(number: usize, form: &FormData) -> usize {
    let is_filled_in = |row: &usize| ["starts", "ends"].iter().any(|key| form.value(&date_field(key, *row)).is_some());
    (1..=date_rows(form)).filter(is_filled_in).nth(number - 1).unwrap_or(number)
}

/// The row of a workshop: the one that names its slug, or the one from whose title the slug was made.
fn workshop_row(slug: &str, form: &FormData) -> usize {
    let rows = 1..=workshop_rows(form);
    let named = rows.clone().find(|row| form.value(&format!("workshop_{row}_slug")).map(str::trim) == Some(slug));
    let is_of_title = |row: &usize| {
        let title = form.value(&format!("workshop_{row}_title")).and_then(suggest_slug);
        title.is_some_and(|title| slug.starts_with(&title))
    };
    named.or_else(|| rows.clone().find(is_of_title)).or_else(|| rows.last()).unwrap_or(1)
}
