//! What is wrong with the syntax of a single line.

use super::examples::{decimal, number, quoted};
use super::syntax::Syntax;
use crate::programme::drafts::Given;

/// What is wrong within a line.
pub fn line_syntax(message: &str, line: &str) -> Syntax {
    if message.contains("duplicate key") {
        let key = split_key(line, '=').map_or(line, |(key, _)| key);
        let key = key.trim_matches(['[', ']', ' ']).rsplit('.').next().unwrap_or_default();
        return Syntax::KeyTwice { key: key.to_owned() };
    }
    if line.starts_with("//") || line.starts_with("--") {
        return Syntax::Remark;
    }
    if line.contains(|c: char| c.is_control() && !['\t', '\r'].contains(&c)) {
        return Syntax::Invisible;
    }
    if message.contains("key with no value") || message.contains("unquoted key") {
        return missing_equals(line);
    }
    if message.contains("missing comma") {
        return Syntax::CommaMissing;
    }
    if message.contains("extra comma") {
        return Syntax::CommaExtra;
    }
    if message.contains("leading zero") {
        return leading_zero(line);
    }
    if line.contains('\\') && (message.contains("escape") || message.contains("unicode")) {
        return Syntax::Backslash;
    }
    if message.contains("string") {
        return Syntax::QuoteOpen;
    }
    value_syntax(line)
}

/// A value that begins with a zero, alone in its line or in an inline table. Without the zero, a postcode or a telephone
/// number would be another one.
fn leading_zero(line: &str) -> Syntax {
    let mut numbers = line.match_indices('=').filter_map(|(index, _)| {
        let key = line[..index].trim_end().rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next()?;
        let value = line[index + 1..].split([',', '}', '#']).next()?.trim();
        value.strip_prefix('0').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))?;
        let given = Given::Bare(value.to_owned());
        Some(match key {
            "seats" | "max_party" | "count" | "version" => Syntax::LeadingZero { correct: number(key, &given) },
            "lat" | "lon" => Syntax::LeadingZero { correct: decimal(key, &given) },
            key => Syntax::QuotesMissing { correct: quoted(key, value) },
        })
    });
    numbers.next().unwrap_or(Syntax::Other)
}

/// What is wrong with a value that ends too early.
fn value_syntax(line: &str) -> Syntax {
    let Some((key, value)) = split_key(line, '=') else { return Syntax::Other };
    let is_decimal = |value: &str| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        value.trim_start_matches('-').split_once(',').is_some_and(|(whole, rest)| digits(whole) && digits(rest))
    };
    if is_decimal(value) {
        return Syntax::DecimalComma { correct: format!("{key} = {}", value.replace(',', ".")) };
    }
    if ["true", "false"].contains(&value.to_lowercase().as_str()) {
        return Syntax::Flag { correct: format!("{key} = {}", value.to_lowercase()) };
    }
    if let Some(rest) = after_value(value) {
        return Syntax::AfterValue { rest: rest.to_owned() };
    }
    if value.matches(['"', '\'']).count() > 2 { Syntax::QuoteInside } else { Syntax::Other }
}

/// What stands behind a text, a number or a flag.
fn after_value(value: &str) -> Option<&str> {
    let rest = if let Some(quote) = value.chars().next().filter(|c| ['"', '\''].contains(c)) {
        value[1..].split_once(quote)?.1
    } else {
        let remark = value.find("//").or_else(|| value.find("--"));
        let end = remark.unwrap_or_else(|| value.trim_end_matches([',', ';', '.']).len());
        let (value, rest) = value.split_at(end);
        let is_value = value.trim().parse::<f64>().is_ok() || value.trim().parse::<bool>().is_ok();
        if is_value { rest } else { "" }
    };
    let rest = rest.trim();
    (!rest.is_empty() && !rest.contains(['"', '\''])).then_some(rest)
}

/// What is wrong with a line that has a key, but no value.
fn missing_equals(line: &str) -> Syntax {
    if line.matches(';').count() > 1 && !line.contains('=') {
        return Syntax::Spreadsheet;
    }
    if let Some((key, value)) = split_key(line, ':') {
        let value = value.trim_start_matches('=').trim_start();
        return Syntax::Colon { key: key.to_owned(), correct: format!("{key} = {value}") };
    }
    if let Some((key, _)) = line.split_once('=') {
        return Syntax::Key { key: key.trim().to_owned() };
    }
    match split_key(line, ' ') {
        Some((key, value)) if value.starts_with(['"', '\'', '[', '{']) || value.parse::<f64>().is_ok() => {
            Syntax::EqualsMissing { key: key.to_owned(), correct: format!("{key} = {value}") }
        }
        _ => Syntax::Other,
    }
}

/// The key of a line and what stands behind the separator, if the line begins with one word and the separator.
pub fn split_key(line: &str, separator: char) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(separator)?;
    let key = key.trim_end();
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    is_key.then(|| (key, value.trim()))
}
