//! Splits Rust source into tokens with their lines. Comments and literals are left out.

/// A word, `::`, or a punctuation character.
#[derive(Clone, Debug)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// The tokens of a source text.
pub fn tokens(source: &str) -> Vec<Token> {
    let mut reader = Reader { rest: source, line: 1 };
    let mut tokens = Vec::new();
    while let Some(first) = reader.rest.chars().next() {
        let line = reader.line;
        let length = if reader.rest.starts_with("//") {
            reader.rest.find('\n').unwrap_or(reader.rest.len())
        } else if reader.rest.starts_with("/*") {
            block_comment(reader.rest)
        } else if let Some(length) = string(reader.rest) {
            length
        } else if first == '\'' {
            character_or_quote(reader.rest)
        } else {
            let length = word_or_punctuation(reader.rest, first);
            if !first.is_whitespace() {
                let text = reader.rest[..length].trim_start_matches("r#").to_owned();
                tokens.push(Token { text, line });
            }
            length
        };
        reader.skip(length);
    }
    tokens
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    fn skip(&mut self, length: usize) {
        let (skipped, rest) = self.rest.split_at(length);
        self.line += skipped.matches('\n').count();
        self.rest = rest;
    }
}

/// The length of a block comment, which may contain others.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        let (change, length) = match text.get(at..at + 2) {
            Some("/*") => (1, 2),
            Some("*/") => (-1, 2),
            _ => (0, text[at..].chars().next().map_or(1, char::len_utf8)),
        };
        (depth, at) = (depth + change, at + length);
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a string literal, raw or not, if one begins here.
fn string(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(|prefix| {
        let rest = text.strip_prefix(prefix);
        let rest = rest.map(|rest| if prefix.contains('r') { rest.trim_start_matches('#') } else { rest });
        rest.is_some_and(|rest| rest.starts_with('"'))
    })?;
    let rest = &text[prefix.len()..];
    if prefix.contains('r') {
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let body = rest[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(prefix.len() + hashes + 1 + body.find(&end).map_or(body.len(), |at| at + end.len()));
    }
    let mut is_escaped = false;
    let closing = rest[1..].find(|c: char| {
        let closes = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        closes
    });
    Some(prefix.len() + closing.map_or(rest.len(), |at| at + 2))
}

/// The length of a character literal; of the quote alone before a lifetime.
fn character_or_quote(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => text[3..].find('\'').map_or(text.len(), |at| at + 4),
        Some(_) => characters.next().filter(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        None => 1,
    }
}

fn word_or_punctuation(text: &str, first: char) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    if text.starts_with("::") {
        2
    } else if let Some(raw) = text.strip_prefix("r#") {
        2 + raw.find(|c| !is_word(c)).unwrap_or(raw.len())
    } else if is_word(first) {
        text.find(|c| !is_word(c)).unwrap_or(text.len())
    } else {
        first.len_utf8()
    }
}
