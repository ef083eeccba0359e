//! Lookup and formatting of messages by language. A set of wording is a folder with a folder for each language.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
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

/// Builds the bundle of a language. Messages with syntax errors are left out; a test checks that there are none.
fn bundle(language: &str, folder: &Dir<'_>) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for file in folder.files().filter_map(|file| file.contents_utf8()) {
        let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
