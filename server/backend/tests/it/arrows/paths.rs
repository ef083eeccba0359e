//! Reads imports, inline paths and definitions from the tokens of one file.

use super::source::{Import, Module, ModulePath, Source};
use super::tokens::{Token, tokens};

/// Words before the name of an item.
const ITEMS: [&str; 9] = ["fn", "struct", "enum", "trait", "type", "const", "static", "union", "macro_rules"];

/// Adds what a file contains to `source`, inline modules as modules of their own. Unit tests are skipped.
pub fn read_file(source: &mut Source, module: ModulePath, file: &str, text: &str) {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    // The modules that are open, with the brace depth at which each ends.
    let mut open = vec![(module.clone(), 0)];
    source.modules.insert(module, Module::new(file));
    let (mut depth, mut at, mut exports_macro) = (0, 0, false);
    while at < tokens.len() {
        let here = open.last().expect("the file's module").0.clone();
        match word(at) {
            "mod" if word(at + 2) == "{" => {
                if is_test(&tokens, at) {
                    at = end_of_block(&tokens, at + 2);
                    continue;
                }
                let inline = [here, vec![word(at + 1).to_owned()]].concat();
                source.modules.insert(inline.clone(), Module::new(file));
                open.push((inline, depth));
            }
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if open.len() > 1 && open.last().is_some_and(|(_, ends_at)| *ends_at == depth) {
                    open.pop();
                }
            }
            "macro_export" => exports_macro = true,
            "use" if word(at + 1) != "<" => {
                let is_public = at > 0 && ["pub", ")"].contains(&word(at - 1));
                let mut reader = UseReader { tokens: &tokens, at: at + 1, is_public, imports: Vec::new() };
                reader.tree(&[]);
                at = reader.at;
                let module = source.modules.get_mut(&here).expect("an open module");
                module.imports.extend(reader.imports);
                continue;
            }
            "crate" | "super" | "self" if word(at + 1) == "::" => {
                let (path, end) = inline_path(&tokens, at);
                let module = source.modules.get_mut(&here).expect("an open module");
                module.references.push((path, tokens[at].line));
                at = end;
                continue;
            }
            keyword if ITEMS.contains(&keyword) => {
                let is_macro = keyword == "macro_rules";
                let name = word(at + if is_macro { 2 } else { 1 }).to_owned();
                if is_macro && std::mem::take(&mut exports_macro) {
                    source.macros.insert(name.clone(), here.clone());
                }
                source.modules.get_mut(&here).expect("an open module").items.insert(name);
            }
            _ => {}
        }
        at += 1;
    }
}

/// Whether the module at `at` has the attribute `#[cfg(test)]`.
fn is_test(tokens: &[Token], at: usize) -> bool {
    let before: String = tokens[at.saturating_sub(7)..at].iter().map(|token| token.text.as_str()).collect();
    before.ends_with("#[cfg(test)]")
}

/// The index after the block that opens at `at`.
fn end_of_block(tokens: &[Token], at: usize) -> usize {
    let mut depth = 0;
    for (index, token) in tokens.iter().enumerate().skip(at) {
        depth += i32::from(token.text == "{") - i32::from(token.text == "}");
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}

/// A path in code, such as `crate::events::listing`, and the index after it.
fn inline_path(tokens: &[Token], mut at: usize) -> (Vec<String>, usize) {
    let is_word = |token: &Token| token.text.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let mut path = vec![tokens[at].text.clone()];
    while tokens.get(at + 1).is_some_and(|token| token.text == "::") && tokens.get(at + 2).is_some_and(is_word) {
        at += 2;
        path.push(tokens[at].text.clone());
    }
    (path, at + 1)
}

/// Reads a `use` declaration.
struct UseReader<'a> {
    tokens: &'a [Token],
    at: usize,
    is_public: bool,
    imports: Vec<Import>,
}

impl UseReader<'_> {
    /// Reads a tree such as `a::{b, c::*, d as e}` after `prefix`.
    fn tree(&mut self, prefix: &[String]) {
        let mut path = prefix.to_vec();
        while let Some(token) = self.tokens.get(self.at) {
            let line = token.line;
            self.at += 1;
            match token.text.as_str() {
                "::" => {}
                "{" => {
                    while !matches!(self.peek(), "}" | "") {
                        self.tree(&path);
                        self.at += usize::from(self.peek() == ",");
                    }
                    self.at += 1;
                    return;
                }
                "*" => return self.import(None, path, line),
                "self" if !path.is_empty() => return self.leaf(path, line),
                word => {
                    path.push(word.to_owned());
                    if self.peek() != "::" {
                        return self.leaf(path, line);
                    }
                }
            }
        }
    }

    fn leaf(&mut self, path: Vec<String>, line: usize) {
        let mut name = path.last().cloned();
        if self.peek() == "as" {
            name = self.tokens.get(self.at + 1).map(|token| token.text.clone());
            self.at += 2;
        }
        self.import(name, path, line);
    }

    fn import(&mut self, name: Option<String>, path: Vec<String>, line: usize) {
        self.imports.push(Import { name, path, line, is_public: self.is_public });
    }

    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", |token| token.text.as_str())
    }
}
