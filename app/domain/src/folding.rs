//! Text folding for search: case, accents, umlauts and their two-letter forms make no difference.

/// Folds text: `Müller`, `Mueller`, `MULLER` all become `muller`; `ß` becomes `ss`; Cyrillic stays Cyrillic.
pub fn fold(text: &str) -> String {
    let plain: String = without_marks(text).chars().flat_map(char::to_lowercase).collect();
    plain.replace('ß', "ss").replace('ı', "i").replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

#[cfg(not(target_arch = "wasm32"))]
fn without_marks(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    text.nfkd().filter(|c| !is_combining_mark(*c)).collect()
}

/// Removes combining marks with the browser's Unicode tables: tables of our own would be half of the size of an island.
#[cfg(target_arch = "wasm32")]
fn without_marks(text: &str) -> String {
    let marks = js_sys::RegExp::new("\\p{M}", "gu");
    js_sys::JsString::from(text).normalize("NFKD").replace_by_pattern(&marks, "").into()
}

/// The folded words of a search, all of which must occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search(Vec<String>);

impl Search {
    /// Splits `words` at white space and folds each word.
    pub fn new(words: &str) -> Self {
        Self(words.split_whitespace().map(fold).collect())
    }

    /// Whether all words occur in `folded`, a text that went through [`fold`].
    pub fn matches(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_name_fold_to_the_same_text() {
        for spelling in ["Müller", "Mueller", "MÜLLER", "Muller"] {
            assert_eq!(fold(spelling), "muller");
        }
        assert_eq!(fold("Weiß"), fold("WEISS"));
        assert_eq!(fold("Олена"), fold("ОЛЕНА"));
    }
}
