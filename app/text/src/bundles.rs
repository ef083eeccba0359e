//! Lookup and formatting of messages by language. A set of wording is a folder with a folder for each language.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::parser::ParserError;
use include_dir::Dir;
use std::collections::BTreeMap;
use unic_langid::LanguageIdentifier;

/// The value of a placeable: text or a number.
pub type Value = FluentValue<'static>;

/// The messages of each language of a set of wording.
pub struct Bundles(BTreeMap<&'static str, FluentBundle<FluentResource>>);

impl Bundles {
    /// Reads the languages of a set of wording.
    pub fn of(files: &'static Dir<'static>) -> Self {
        let folders = files.dirs().filter_map(|folder| folder.path().to_str().map(|name| (name, folder)));
        Self(folders.map(|(name, folder)| (name, bundle(name, folder))).collect())
    }

    /// Adds messages to a language, in place of those with the same keys. A new language stays until the process ends.
    pub fn add(&mut self, language: &str, resource: FluentResource) {
        if !self.0.contains_key(language) {
            self.0.insert(language.to_owned().leak(), empty(language));
        }
        if let Some(bundle) = self.0.get_mut(language) {
            bundle.add_resource_overriding(resource);
        }
    }

    pub fn languages(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }

    /// Formats a message; `None` if the language lacks it.
    pub fn say(&self, language: &str, key: &str, values: &[(&'static str, Value)]) -> Option<String> {
        let bundle = self.0.get(language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

fn bundle(language: &str, folder: &Dir<'_>) -> FluentBundle<FluentResource> {
    let mut bundle = empty(language);
    for resource in resources(folder) {
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn empty(language: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle
}

/// The built-in files in a folder. Messages with syntax errors are left out; a test checks that there are none.
pub fn resources(folder: &Dir<'_>) -> impl Iterator<Item = FluentResource> {
    let texts = folder.files().filter_map(|file| file.contents_utf8());
    texts.map(|text| parse(text).unwrap_or_else(|(readable, _)| readable))
}

/// Parses a Fluent file. The error has the messages that can be read all the same.
pub fn parse(text: &str) -> Result<FluentResource, (FluentResource, Vec<ParserError>)> {
    FluentResource::try_new(text.to_owned())
}
