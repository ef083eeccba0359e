//! Telephone numbers with a space between their parts, as tables show them.

use super::MARKS;

/// Returns a number with a space between its parts, such as `0171 1234567` and `+49 (0) 171 1234567`; `None` if the text
/// has other characters than those of a number.
///
/// A spreadsheet takes `01711234567` and `+491711234567` for amounts: it drops the zero and the plus. With a space they
/// are text.
pub fn spaced(phone: &str) -> Option<String> {
    let is_number = phone.chars().all(|c| c.is_ascii_digit() || MARKS.contains(c));
    let (before, after) = phone.split_once("(0)").map_or((phone, None), |(before, after)| (before, Some(after)));
    let mut parts: Vec<&str> = digits(before).collect();
    if let Some(after) = after {
        parts.push("(0)");
        parts.extend(digits(after));
    }
    let plus = if phone.trim_start_matches([' ', '(']).starts_with('+') { "+" } else { "" };
    let parts = match parts[..] {
        [] => return None,
        [number] => split(number, !plus.is_empty()),
        _ => parts,
    };
    is_number.then(|| format!("{plus}{}", parts.join(" ")))
}

fn digits(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty())
}

/// Splits a number that was typed without marks, after the code of its country and after that of its area.
fn split(number: &str, has_plus: bool) -> Vec<&str> {
    let zeros = if !has_plus && number.starts_with("00") { 2 } else { 0 };
    if has_plus || zeros > 0 {
        let (country, rest) = split_at(number, zeros + country_code_length(&number[zeros..]));
        if country.ends_with("49") && rest.len() > 1 {
            let (area, rest) = split_at(rest, area_code_length(rest));
            return vec![country, area, rest];
        }
        return vec![country, rest];
    }
    let (first, rest) = split_at(number, number.strip_prefix('0').map_or(3, |code| 1 + area_code_length(code)));
    vec![first, rest]
}

/// Splits a text of digits so that at least one is left.
fn split_at(digits: &str, length: usize) -> (&str, &str) {
    digits.split_at(length.min(digits.len().saturating_sub(1)))
}

/// The length of the country code with which a number begins (ITU-T E.164).
fn country_code_length(number: &str) -> usize {
    match number.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

/// The length of the German area code, without its zero, with which a number begins. A guess for the reader's eye: the few
/// codes of three digits that do not end in 1 are taken for longer ones.
fn area_code_length(number: &str) -> usize {
    match number.as_bytes() {
        [b'3' | b'4', b'0', ..] | [b'6' | b'8', b'9', ..] => 2,
        [b'1', ..] | [_, _, b'1', ..] | [_, b'0', b'0', ..] => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_spaces_and_the_digits_stay() {
        for (typed, shown) in [
            ("07154 202-60 31", "07154 202 60 31"),
            ("(07154) 20 2", "07154 20 2"),
            ("0171/1234567", "0171 1234567"),
            ("0171–123.45.67", "0171 123 45 67"),
            ("+49 (0)171 1234567", "+49 (0) 171 1234567"),
            ("(+49) 171-1234567", "+49 171 1234567"),
            ("116 117", "116 117"),
        ] {
            assert_eq!(spaced(typed).as_deref(), Some(shown), "{typed}");
        }
    }

    #[test]
    fn a_number_without_marks_is_split_after_its_codes() {
        for (typed, shown) in [
            ("01711234567", "0171 1234567"),
            ("07154123456", "07154 123456"),
            ("071112345678", "0711 12345678"),
            ("03012345678", "030 12345678"),
            ("08001234567", "0800 1234567"),
            ("+491711234567", "+49 171 1234567"),
            ("00497154123456", "0049 7154 123456"),
            ("+380671234567", "+380 671234567"),
            ("+12025550123", "+1 2025550123"),
            ("2026031", "202 6031"),
            ("07154", "0715 4"),
            ("00490", "0049 0"),
        ] {
            assert_eq!(spaced(typed).as_deref(), Some(shown), "{typed}");
        }
    }

    #[test]
    fn a_text_that_is_no_number_stays_as_it_is() {
        for text in ["", "+", "=1+1", "+49 171|cmd", "0171 1234567;=1", "+A1", "0171\t1234567"] {
            assert_eq!(spaced(text), None, "{text}");
        }
    }
}
