//! Lines of a programme file as examples of what to write.

use crate::programme::drafts::{Field, Given, RecordKind, is_quote};
use crate::programme::reader::suggest_time;

/// The heading of the table that holds a field of a record, such as `[events.sign_up]`.
pub fn heading(kind: RecordKind, table: &str) -> String {
    let section = kind.section();
    match table {
        "" => format!("[[{section}]]"),
        "workshops" => format!("[[{section}.workshops]]"),
        table => format!("[{section}.{table}]"),
    }
}

/// A line that gives a key a typical value.
pub fn typical(key: &str) -> String {
    let value = match key {
        "slug" => "\"rotes-sofa\"",
        "name" => "\"Stadt Kornwestheim\"",
        "title" => "\"Gespräch auf dem Roten Sofa\"",
        "host" => "\"stadt\"",
        "venue" => "\"das-k\"",
        "programme" => "\"woche-der-demenz\"",
        "image" => "\"bilder/rotes-sofa.jpg\"",
        "image_alt" => "\"Zwei Menschen auf einem roten Sofa im Gespräch\"",
        "slot" => "\"nachmittag\"",
        "ends" | "closes" => "\"2022-07-15T15:00\"",
        "starts" | "opens" | "published_at" | "cancelled" => "\"2022-07-15T13:00\"",
        "seats" => "40",
        "max_party" | "count" => "6",
        "lat" => "48.86",
        "lon" => "9.18",
        "version" => "13",
        "url" | "website" | "results_url" | "online_url" => "\"https://www.beispiel.de\"",
        "email" => "\"name@beispiel.de\"",
        "phone" => "\"07154 000-101\"",
        "mode" => "\"here\"",
        "dates" => "[{ starts = \"2022-07-15T13:00\", ends = \"2022-07-15T15:00\" }]",
        _ => "\"…\"",
    };
    format!("{key} = {value}")
}

/// A line that gives a key a text.
pub fn text(key: &str, value: &str) -> String {
    let value = if is_time(key) { suggest_time(value).unwrap_or_else(|| value.to_owned()) } else { value.to_owned() };
    if value.contains('"') { format!("{key} = '{value}'") } else { format!("{key} = \"{value}\"") }
}

/// A line that gives a key the text that was given without quotation marks, or in others.
pub fn quoted(key: &str, bare: &str) -> String {
    text(key, bare.trim_matches(is_quote))
}

/// A line that gives a key the whole number that was given as a text, or a typical one.
pub fn number(key: &str, given: &Given) -> String {
    let given = given_text(given).trim();
    // 1.000 is a thousand in German.
    let is_grouped = given.split('.').skip(1).all(|group| group.len() == 3);
    let digits = if is_grouped { given.replace('.', "") } else { given.to_owned() };
    let number = digits.parse::<i64>().ok();
    number.map_or_else(|| typical(key), |number| format!("{key} = {number}"))
}

/// A line that gives a key the decimal number that was given as a text or with a comma, or a typical one.
pub fn decimal(key: &str, given: &Given) -> String {
    let number = given_text(given).trim().replace(',', ".").parse::<f64>().ok();
    number.map_or_else(|| typical(key), |number| format!("{key} = {number}"))
}

/// A line that gives a key `true` or `false`, whichever is meant.
pub fn flag(key: &str, given: &Given) -> String {
    let is_no = ["nein", "no", "falsch", "false", "0", "aus", "off"];
    let given = given_text(given).trim_matches(is_quote).to_lowercase();
    format!("{key} = {}", !is_no.contains(&given.as_str()))
}

/// A line that gives a key the time that `true` stands for, or the empty text for `false` where that is possible.
pub fn flag_as_time(key: &str, flag: &str) -> String {
    let may_be_empty = !["starts", "ends"].contains(&key);
    if flag == "false" && may_be_empty { format!("{key} = \"\"") } else { typical(key) }
}

/// A line that gives a key a list with the text that was given.
pub fn list(key: &str, given: &Given) -> String {
    if let Given::List(texts) = given {
        let items: Vec<String> = texts.iter().map(|text| format!("\"{}\"", text.trim_matches(is_quote))).collect();
        return format!("{key} = [{}]", items.join(", "));
    }
    match given_text(given).trim_matches(is_quote) {
        "" => format!("{key} = [\"…\", \"…\"]"),
        given => {
            let items: Vec<String> = given.split(',').map(|item| format!("\"{}\"", item.trim())).collect();
            format!("{key} = [{}]", items.join(", "))
        }
    }
}

fn given_text(given: &Given) -> &str {
    match given {
        Given::Text(text) | Given::Bare(text) => text,
        Given::List(_) | Given::Other => "",
    }
}

/// The path of the table that holds a field, without the field: `sign_up` of `sign_up.seats`.
pub fn table_of(field: &Field) -> String {
    field.parent().map(|table| table.last_key().to_owned()).unwrap_or_default()
}

/// Whether the value of a key is a time.
pub fn is_time(key: &str) -> bool {
    ["starts", "ends", "opens", "closes", "published_at", "cancelled"].contains(&key)
}
