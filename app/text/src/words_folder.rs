//! A folder of words that replace the built-in ones, message by message. It is laid out like `words/`: a folder for each
//! language, with Fluent files of any names in it.

mod check;

use crate::bundles::{Bundles, parse};
use crate::language;
use check::{check, known, line_at};
use fluent_bundle::FluentResource;
use fluent_syntax::parser::ParserError;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};
use unic_langid::LanguageIdentifier;

/// The built-in words with those of a folder in their place.
pub struct WordsFolder(Bundles);

/// What is wrong with a folder of words: a sentence a line.
#[derive(Debug, PartialEq, Eq)]
pub struct WordsFaults(Vec<String>);

impl fmt::Display for WordsFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl WordsFolder {
    /// Reads and checks a folder.
    ///
    /// # Errors
    /// All faults: a folder or file that cannot be read, wrong Fluent syntax, a message that no page uses or that is given
    /// twice, a placeable that the page does not give, and a further language that lacks messages.
    pub fn read(folder: &Path) -> Result<Self, WordsFaults> {
        let (known, mut bundles, mut faults) = (known(), Bundles::of(&language::FILES), Vec::new());
        let languages = languages(folder, &mut faults);
        for (name, files) in &languages {
            let mut keys = BTreeSet::new();
            for file in files {
                match read_file(file) {
                    Ok(resource) => {
                        check(file, &resource, &known, &mut keys, &mut faults);
                        bundles.add(name, resource);
                    }
                    Err(mut unreadable) => faults.append(&mut unreadable),
                }
            }
            let missing: Vec<&str> = known.keys().filter(|key| !keys.contains(*key)).map(String::as_str).collect();
            if !language::is_built_in(name) && !missing.is_empty() {
                let (count, some) = (missing.len(), missing[..missing.len().min(3)].join(", "));
                faults.push(format!("{}/{name} lacks {count} messages, such as {some}", folder.display()));
            }
        }
        if faults.is_empty() && languages.values().all(Vec::is_empty) {
            faults.push(format!("{} holds no Fluent file such as de/pages.ftl", folder.display()));
        }
        if faults.is_empty() { Ok(Self(bundles)) } else { Err(WordsFaults(faults)) }
    }

    /// Makes pages and messages use these words. It must be called before the first message is formatted.
    pub fn publish(self) {
        let is_first = language::publish(self.0);
        debug_assert!(is_first, "a message was formatted before");
    }
}

/// The Fluent files of each language. Other files are left alone, and so is what begins with a dot.
fn languages(folder: &Path, faults: &mut Vec<String>) -> BTreeMap<String, Vec<PathBuf>> {
    let mut languages = BTreeMap::new();
    for path in entries(folder, faults) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !path.is_dir() {
            if is_fluent(&path) {
                faults.push(format!("{} must be in the folder of a language, such as de/", path.display()));
            }
        } else if is_language(&name) {
            languages.insert(name, entries(&path, faults).into_iter().filter(|file| is_fluent(file)).collect());
        } else {
            faults.push(format!("{} must have the code of a language as its name, such as de or uk", path.display()));
        }
    }
    languages
}

/// What is in a folder, without what begins with a dot, such as the lock files of editors.
fn entries(folder: &Path, faults: &mut Vec<String>) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut entries = entries.unwrap_or_else(|error: io::Error| {
        faults.push(format!("{} must be a folder that can be read: {error}", folder.display()));
        BTreeSet::new()
    });
    entries.retain(|path| !path.file_name().unwrap_or_default().to_string_lossy().starts_with('.'));
    entries
}

fn is_fluent(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ftl")
}

/// Whether a name is a language code as addresses have it. `LanguageIdentifier` would also take a word of eight letters.
fn is_language(name: &str) -> bool {
    let language = name.parse::<LanguageIdentifier>();
    language.is_ok_and(|language| language == name && language.language.as_str().len() <= 3)
}

/// Reads a file. The error has a sentence for each syntax error.
fn read_file(file: &Path) -> Result<FluentResource, Vec<String>> {
    let at = file.display();
    let bytes = fs::read(file).map_err(|error| vec![format!("{at} cannot be read: {error}")])?;
    let text = String::from_utf8(bytes).map_err(|_| vec![format!("{at} is not UTF-8")])?;
    // Some editors write the mark of UTF-8, which Fluent does not know.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    parse(text).map_err(|(resource, errors)| {
        let sentence = |error: &ParserError| {
            format!("{at}:{}: Fluent cannot read this: {error}", line_at(resource.source(), error.pos.start))
        };
        errors.iter().map(sentence).collect()
    })
}
