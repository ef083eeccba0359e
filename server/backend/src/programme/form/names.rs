//! The names of a form's fields.

use super::read::{date_rows, workshop_rows};
use crate::programme::drafts::Field;
use crate::programme::drafts::Step;
use domain::signups::FormData;

/// The name of the form's field for the field of a draft.
pub fn form_field(field: &Field, form: &FormData) -> String {
    match field.steps() {
        [Step::Key(key), Step::Number(number), Step::Key(part)] if key == "dates" => {
            let row =
                filled_rows(date_rows(form), |row| date_fields(row).iter().any(|field| form.value(field).is_some()));
            numbered(part, row.get(number - 1).copied().unwrap_or(*number))
        }
        [Step::Key(key), Step::Number(number), ..] if key == "dates" => numbered("starts", *number),
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
    let inner = rest.iter().filter_map(|step| if let Step::Key(key) = step { Some(key.as_str()) } else { None });
    std::iter::once(key).chain(inner).collect::<Vec<_>>().join("_")
}

fn key_of(part: &[Step]) -> Option<&str> {
    part.iter().find_map(|step| if let Step::Key(key) = step { Some(key.as_str()) } else { None })
}

fn numbered(key: &str, row: usize) -> String {
    if row == 1 { key.to_owned() } else { format!("{key}_{row}") }
}

fn date_fields(row: usize) -> [String; 2] {
    ["starts", "ends"].map(|key| numbered(key, row))
}

fn filled_rows(rows: usize, is_filled_in: impl Fn(usize) -> bool) -> Vec<usize> {
    (1..=rows).filter(|row| is_filled_in(*row)).collect()
}

/// The row of a workshop: the one that names its slug, or the one from whose title the slug was made.
fn workshop_row(slug: &str, form: &FormData) -> usize {
    let rows = 1..=workshop_rows(form);
    let named = rows.clone().find(|row| form.value(&format!("workshop_{row}_slug")).map(str::trim) == Some(slug));
    let is_of_title = |row: &usize| {
        let title = form.value(&format!("workshop_{row}_title")).and_then(crate::programme::drafts::suggest_slug);
        title.is_some_and(|title| slug.starts_with(&title))
    };
    named.or_else(|| rows.clone().find(is_of_title)).or_else(|| rows.last()).unwrap_or(1)
}
