//! Faults of the syntax as sentences.

use super::syntax::Syntax;
use text::{CommandWords, say};

pub fn syntax_sentence(syntax: &Syntax, words: CommandWords) -> String {
    match syntax.clone() {
        Syntax::Header { correct } => say!(words, "syntax-header", example = correct),
        Syntax::EqualsMissing { key, correct } => say!(words, "syntax-equals-missing", key = key, example = correct),
        Syntax::Colon { key, correct } => say!(words, "syntax-colon", key = key, example = correct),
        Syntax::QuoteOpen => say!(words, "syntax-quote-open"),
        Syntax::QuoteInside => say!(words, "syntax-quote-inside"),
        Syntax::TextOpen => say!(words, "syntax-text-open"),
        Syntax::ListOpen => say!(words, "syntax-list-open"),
        Syntax::BraceOpen => say!(words, "syntax-brace-open"),
        Syntax::CommaMissing => say!(words, "syntax-comma-missing"),
        Syntax::CommaExtra => say!(words, "syntax-comma-extra"),
        Syntax::DecimalComma { correct } => say!(words, "syntax-decimal-comma", example = correct),
        Syntax::LeadingZero { correct } => say!(words, "syntax-leading-zero", example = correct),
        Syntax::QuotesMissing { correct } => say!(words, "fault-quotes-missing", example = correct),
        Syntax::Flag { correct } => say!(words, "fault-not-a-flag", example = correct),
        Syntax::AfterValue { rest } if rest.starts_with("//") || rest.starts_with("--") => {
            say!(words, "syntax-remark-behind", rest = rest)
        }
        Syntax::AfterValue { rest } => say!(words, "syntax-after-value", rest = rest),
        Syntax::Remark => say!(words, "syntax-remark"),
        Syntax::Invisible => say!(words, "fault-invisible"),
        Syntax::Backslash => say!(words, "syntax-backslash"),
        Syntax::KeyTwice { key } => say!(words, "syntax-key-twice", key = key),
        Syntax::Key { key } => say!(words, "syntax-key", key = key),
        Syntax::Spreadsheet => say!(words, "syntax-spreadsheet"),
        Syntax::Other => say!(words, "syntax-other"),
    }
}
