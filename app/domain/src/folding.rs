//! Spelling that a search forgives: case, accents, umlauts and their two-letter forms.

/// `Müller`, `Mueller`, `MULLER` all become `muller`; `ß` becomes `ss`; Cyrillic keeps its script.
pub fn fold(text: &str) -> String {
    let plain: String = without_marks(text).chars().flat_map(char::to_lowercase).collect();
    plain.replace('ß', "ss").replace('ı', "i").replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

#[cfg(not(target_arch = "wasm32"))]
fn without_marks(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    text.nfkd().filter(|c| !is_combining_mark(*c)).collect()
}

/// By the browser's own tables: ours would be half of what an island weighs.
#[cfg(target_arch = "wasm32")]
fn without_marks(text: &str) -> String {
    let marks = js_sys::RegExp::new("\\p{M}", "gu");
    js_sys::JsString::from(text).normalize("NFKD").replace_by_pattern(&marks, "").into()
}

/// Words that must all occur, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search(Vec<String>);

impl Search {
    pub fn of(words: &str) -> Self {
        Self(words.split_whitespace().map(fold).collect())
    }

    pub fn is_in(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn one_name_in_many_spellings_is_found() {
        for spelling in ["Müller", "Mueller", "MÜLLER", "Muller"] {
            assert_eq!(fold(spelling), "muller");
        }
        assert_eq!(fold("Weiß"), fold("WEISS"));
        assert_eq!(fold("Олена"), fold("ОЛЕНА"));
    }
}
