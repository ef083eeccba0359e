//! The cells of the CSV file. A spreadsheet takes none for a formula, and no telephone number for an amount.

use domain::phone::spaced;
use domain::signups::{Column, Input};

/// The signs with which a formula begins, also in their full width.
const FORMULA_SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Returns the cell with a text of a column.
pub fn csv_cell(column: Column, text: &str) -> String {
    let is_phone = matches!(column, Column::Text(field) if field.declaration().input == Input::Phone);
    let phone = if is_phone { spaced(text) } else { None };
    phone.unwrap_or_else(|| disarmed(text))
}

/// Puts an apostrophe before each sign that would begin a formula (OWASP, CSV injection): at the start of the cell, and where
/// a program that splits at another separator, or ignores the quotes around the cell, would begin a cell of its own.
/// White space and quotes before the sign do not count, because programs remove them.
pub fn disarmed(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    let mut is_start = true;
    for c in text.chars() {
        if is_start && FORMULA_SIGNS.contains(&c) {
            cell.push('\'');
        }
        cell.push(c);
        is_start = is_separator(c) || (is_start && (c.is_whitespace() || c == '"'));
    }
    cell
}

/// Whether a program could begin a cell after `c`: a semicolon, a comma, a tab, or a line break of any kind.
fn is_separator(c: char) -> bool {
    c.is_control() || matches!(c, ';' | ',' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::signups::TextField;

    #[test]
    fn a_sign_that_begins_a_formula_gets_an_apostrophe() {
        for sign in FORMULA_SIGNS {
            for before in ["", " ", "\u{a0}", "\"", "x;", "x; ", "x;\u{a0}\"", "x,", "x\t", "x\r\n", "x\n", "x\u{2028}"]
            {
                let (text, cell) = (format!("{before}{sign}1"), format!("{before}'{sign}1"));
                assert_eq!(disarmed(&text), cell, "{text:?}");
            }
        }
        assert_eq!(disarmed("x;=cmd|'/C calc'!A0;"), "x;'=cmd|'/C calc'!A0;");
        assert_eq!(disarmed("=1;=2"), "'=1;'=2");
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "Anna Weiß-Maier", "anna@example.org", "2 + 3 = 5", "Олена; محمد", "x; 'n", "'=1", "9-12 Uhr"]
        {
            assert_eq!(disarmed(text), text);
        }
    }

    #[test]
    fn a_telephone_number_is_text_and_anything_else_in_its_column_is_disarmed() {
        let phone = |text| csv_cell(Column::Text(TextField::Phone), text);
        assert_eq!(phone("01711234567"), "0171 1234567");
        assert_eq!(phone("+491711234567"), "+49 171 1234567");
        assert_eq!(phone("+49|cmd"), "'+49|cmd");
        assert_eq!(phone("=1"), "'=1");
        assert_eq!(csv_cell(Column::Text(TextField::Note), "+49 171 1234567"), "'+49 171 1234567");
    }
}
