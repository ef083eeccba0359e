//! Lookup and formatting of messages by language.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use std::{collections::BTreeMap, sync::LazyLock};
use unic_langid::LanguageIdentifier;

/// The value of a placeable: text or a number.
pub type Value = FluentValue<'static>;

const GERMAN: &str = "de";

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/words");
static BUNDLES: LazyLock<BTreeMap<&'static str, FluentBundle<FluentResource>>> = LazyLock::new(|| {
    let folders = FILES.dirs().filter_map(|folder| folder.path().to_str().map(|name| (name, folder)));
    folders.map(|(name, folder)| (name, bundle(name, folder))).collect()
});

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

/// The wording in one language, with German for messages that the language lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: &'static str,
}

impl Words {
    pub fn german() -> Self {
        Self { language: GERMAN }
    }

    /// Returns the wording of each language that has a folder.
    pub fn all() -> impl Iterator<Item = Self> {
        BUNDLES.keys().map(|language| Self { language })
    }

    pub fn is_german(self) -> bool {
        self.language == GERMAN
    }

    /// Returns the wording of a language, or `None` if it has no folder.
    pub fn of(language: &str) -> Option<Self> {
        BUNDLES.keys().find(|known| **known == language).map(|language| Self { language })
    }

    /// The BCP 47 code, for `lang` attributes and `Content-Language`.
    pub fn language(self) -> &'static str {
        self.language
    }

    /// Returns the path of a page in this language: unchanged for German, otherwise behind a prefix such as `/uk`.
    pub fn path(self, path: &str) -> String {
        if self.is_german() { path.to_owned() } else { format!("/{}{path}", self.language) }
    }

    /// Formats a message. Use [`crate::say!`] instead, whose keys are tested.
    pub fn say(self, key: &'static str, values: &[(&'static str, Value)]) -> String {
        [self.language, GERMAN]
            .iter()
            .find_map(|language| format(language, key, values))
            .unwrap_or_else(|| key.to_owned())
    }
}

fn format(language: &str, key: &str, values: &[(&'static str, Value)]) -> Option<String> {
    let bundle = BUNDLES.get(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
}
