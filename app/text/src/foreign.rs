//! Languages: their names, and the direction of their script.

use crate::{Words, say};

/// Languages that are written from right to left, unless their tag names another script (BCP 47).
const RIGHT_TO_LEFT: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"];
const RIGHT_TO_LEFT_SCRIPTS: [&str; 5] = ["arab", "hebr", "nkoo", "syrc", "thaa"];

/// The value of `dir` for a text in a language (BCP 47): `rtl` or `ltr`.
pub fn direction(language: &str) -> &'static str {
    let mut parts = language.split(['-', '_']).map(str::to_ascii_lowercase);
    let language = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let is_right_to_left = match script {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script.as_str()),
        None => RIGHT_TO_LEFT.contains(&language.as_str()),
    };
    if is_right_to_left { "rtl" } else { "ltr" }
}

impl Words {
    /// The value of `dir` for pages in this language.
    pub fn direction(self) -> &'static str {
        direction(self.language())
    }

    /// The name of a language, also in that language: "Ukrainisch (Українська)"; the code if the language is unknown.
    pub fn language_name(self, code: &str) -> String {
        match (self.language_here(code), self.own_language_name(code)) {
            (Some(name), Some(own)) if name != own => say!(self, "language-both", name = name, own = own),
            (name, own) => name.or(own).unwrap_or_else(|| code.to_owned()),
        }
    }

    /// The name of a language in itself: "Українська"; `None` if the language is unknown.
    pub fn own_language_name(self, code: &str) -> Option<String> {
        match code {
            "de" => Some(say!(self, "language-own-de")),
            "uk" => Some(say!(self, "language-own-uk")),
            "ru" => Some(say!(self, "language-own-ru")),
            "en" => Some(say!(self, "language-own-en")),
            "tr" => Some(say!(self, "language-own-tr")),
            "ar" => Some(say!(self, "language-own-ar")),
            _ => None,
        }
    }

    /// The name of a language in the language of the page: "Ukrainisch"; `None` if the language is unknown.
    pub fn language_here(self, code: &str) -> Option<String> {
        match code {
            "de" => Some(say!(self, "language-de")),
            "uk" => Some(say!(self, "language-uk")),
            "ru" => Some(say!(self, "language-ru")),
            "en" => Some(say!(self, "language-en")),
            "tr" => Some(say!(self, "language-tr")),
            "ar" => Some(say!(self, "language-ar")),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn the_script_decides_and_without_one_the_language() {
        let cases = [("ar", "rtl"), ("AR-sy", "rtl"), ("fa", "rtl"), ("he", "rtl"), ("ku-Arab", "rtl"), ("uk", "ltr")];
        for (language, expected) in cases.into_iter().chain([("ur-Latn", "ltr"), ("de-AT", "ltr"), ("", "ltr")]) {
            assert_eq!(direction(language), expected, "{language}");
        }
    }
}
