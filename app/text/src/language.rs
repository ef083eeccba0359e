//! Finds and fills in a message in a person's language.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use std::{collections::BTreeMap, sync::LazyLock};
use unic_langid::LanguageIdentifier;

/// What fills a placeable: text or a number.
pub type Value = FluentValue<'static>;

const GERMAN: &str = "de";

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/words");
static BUNDLES: LazyLock<BTreeMap<&'static str, FluentBundle<FluentResource>>> = LazyLock::new(|| {
    let folders = FILES.dirs().filter_map(|folder| folder.path().to_str().map(|name| (name, folder)));
    folders.map(|(name, folder)| (name, bundle(name, folder))).collect()
});

/// A bundle of what can be read; the tests hold that everything can.
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

/// The wording in one language; German where that language has no word yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: &'static str,
}

impl Words {
    pub fn german() -> Self {
        Self { language: GERMAN }
    }

    /// Every language that has a folder.
    pub fn all() -> impl Iterator<Item = Self> {
        BUNDLES.keys().map(|language| Self { language })
    }

    pub fn is_german(self) -> bool {
        self.language == GERMAN
    }

    /// None when there is no such language.
    pub fn of(language: &str) -> Option<Self> {
        BUNDLES.keys().find(|known| **known == language).map(|language| Self { language })
    }

    /// BCP 47, for `lang` attributes and `Content-Language`.
    pub fn language(self) -> &'static str {
        self.language
    }

    /// An address of the site in this language: German ones bare, others behind `/uk` and the like.
    pub fn path(self, path: &str) -> String {
        if self.is_german() { path.to_owned() } else { format!("/{}{path}", self.language) }
    }

    /// Use [`crate::say!`], whose keys are tested.
    pub fn say(self, key: &'static str, values: &[(&'static str, Value)]) -> String {
        [self.language, GERMAN]
            .iter()
            .find_map(|language| filled(language, key, values))
            .unwrap_or_else(|| key.to_owned())
    }
}

fn filled(language: &str, key: &str, values: &[(&'static str, Value)]) -> Option<String> {
    let bundle = BUNDLES.get(language)?;
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
}
