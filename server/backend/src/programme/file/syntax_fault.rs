//! Tells a fault of the syntax from the message of the parser and the line in which it stumbled.

use super::line_syntax::{line_syntax, split_key};
use super::lines::Lines;
use super::syntax::{Syntax, SyntaxFault};

/// The fault behind an error of the parser at a byte of the text.
pub fn syntax_fault(message: &str, byte: usize, lines: &Lines<'_>) -> SyntaxFault {
    let number = lines.number(byte);
    let line = lines.text(number);
    let is_next_key = split_key(line, '=').is_some();
    let at = |line, syntax| {
        let key = ['=', ':', ' '].iter().find_map(|separator| split_key(lines.text(line), *separator));
        let key = key.map(|(key, _)| key.to_owned()).filter(|_| !matches!(syntax, Syntax::Other | Syntax::Remark));
        SyntaxFault { line, key, syntax }
    };
    if message.contains("unclosed array") || (message.contains("array") && is_next_key && !line.contains('[')) {
        return at(lines.last_above(number, |line| line.contains('[') && line.contains('=')), Syntax::ListOpen);
    }
    if message.contains("unclosed inline table")
        || (message.contains("between key-value pairs") && is_next_key && !line.contains('{'))
    {
        return at(lines.last_above(number, |line| line.contains('{')), Syntax::BraceOpen);
    }
    at(number, line_syntax(message, line))
}
