//! Values of the wrong kind as sentences, with the line to write.

use super::examples::{decimal, flag, flag_as_time, heading, is_time, list, number, quoted, typical};
use crate::programme::drafts::{Field, Given, Kind, RecordKind, is_quote};
use crate::programme::reader::date_without_hour;
use text::{CommandWords, say};

pub fn wrong_kind(
    expected: Kind,
    given: &Given,
    kind: Option<RecordKind>,
    field: &Field,
    words: CommandWords,
) -> String {
    let key = field.last_key();
    match (expected, given) {
        (_, Given::Bare(bare)) if bare.is_empty() => say!(words, "fault-value-missing", example = typical(key)),
        (Kind::Text, Given::Bare(flag)) if is_time(key) && ["true", "false"].contains(&flag.as_str()) => {
            say!(words, "fault-time-flag", example = flag_as_time(key, flag))
        }
        (Kind::Text, Given::Bare(bare)) if is_time(key) && date_without_hour(bare).is_some() => {
            let date = date_without_hour(bare).unwrap_or_default();
            say!(words, "fault-time-no-hour", example = format!("{key} = \"{date}T14:45\""))
        }
        (Kind::Text, Given::Bare(bare)) if bare.starts_with(is_quote) => {
            say!(words, "fault-quotes-typographic", example = quoted(key, bare))
        }
        (Kind::Text, Given::Bare(bare)) => say!(words, "fault-quotes-missing", example = quoted(key, bare)),
        (Kind::Text, _) => say!(words, "fault-not-a-text", example = typical(key)),
        (Kind::Number, _) => say!(words, "fault-not-a-number", example = number(key, given)),
        (Kind::Decimal, _) => say!(words, "fault-not-a-decimal", example = decimal(key, given)),
        (Kind::Flag, _) => say!(words, "fault-not-a-flag", example = flag(key, given)),
        (Kind::Texts, Given::List(texts)) if texts.iter().any(|text| text.starts_with(is_quote)) => {
            say!(words, "fault-quotes-typographic", example = list(key, given))
        }
        (Kind::Texts, Given::List(_)) => say!(words, "fault-quotes-missing", example = list(key, given)),
        (Kind::Texts, _) => say!(words, "fault-not-a-list", example = list(key, given)),
        (Kind::Table | Kind::Tables, _) if key == "dates" => say!(words, "fault-not-dates", example = typical(key)),
        (Kind::Table | Kind::Tables, _) => {
            let heading = match kind {
                None => format!("[[{key}]]"),
                Some(kind) if key == "translations" => heading(kind, "translations.uk"),
                Some(kind) if field.parent().is_some_and(|table| table.last_key() == "translations") => {
                    heading(kind, &format!("translations.{key}"))
                }
                Some(kind) => heading(kind, key),
            };
            let inside = match key {
                "sign_up" => typical("mode"),
                "contact" => typical("phone"),
                "filters" => typical("programme"),
                "look" => "style = \"karten\"".to_owned(),
                "workshops" => "slug = \"mobilitaet\"".to_owned(),
                _ => typical("title"),
            };
            say!(words, "fault-not-a-table", heading = heading, example = inside)
        }
    }
}
