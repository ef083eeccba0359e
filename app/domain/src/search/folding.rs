//! Folding: the words of a text without case, accents and script, so that the spellings of one word become equal.

use super::letters::{Script, latin};

/// Marks within a word that people leave out or replace by another.
const APOSTROPHES: [char; 13] = ['\'', '’', '‘', '‚', '‛', 'ʼ', 'ʻ', 'ʹ', '`', '´', '′', '＇', '׳'];
const HYPHENS: [char; 4] = ['-', '\u{2010}', '\u{2011}', '－'];
const SOFT_HYPHEN: char = '\u{ad}';

/// Letters whose marks change the sound: what they sound like.
const SPOKEN: [(char, &str); 12] = [
    ('ş', "sh"),
    ('ș', "sh"),
    ('š', "sh"),
    ('ś', "sh"),
    ('ç', "ch"),
    ('č', "ch"),
    ('ć', "ch"),
    ('ž', "zh"),
    ('ż', "zh"),
    ('ź', "zh"),
    ('ț', "ts"),
    ('ñ', "ny"),
];

/// A folded word and the script in which it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Folded {
    pub text: String,
    /// The word as it sounds, if marks that are left out change its sound.
    pub spoken: Option<String>,
    pub script: Script,
}

/// Returns the folded words of a text, joined by spaces: `Müller`, `Mueller` and `MULLER` all become `muller`, `Erzähl-Café`
/// becomes `erzahlcafe`, `Коваль` becomes `koval`.
pub fn fold(text: &str) -> String {
    let words: Vec<String> = fold_words(text).into_iter().map(|word| word.text).collect();
    words.join(" ")
}

/// Returns the folded words of a text in order.
pub fn fold_words(text: &str) -> Vec<Folded> {
    let is_left_out = |c: char| c == SOFT_HYPHEN || APOSTROPHES.contains(&c) || HYPHENS.contains(&c);
    let lower: String = text.chars().filter(|c| !is_left_out(*c)).flat_map(char::to_lowercase).collect();
    if lower.is_ascii() {
        return lower.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(|word| fold_word(word, word)).collect();
    }
    let spoken = |letter: char| SPOKEN.iter().find(|(marked, _)| *marked == letter).map(|(_, sound)| *sound);
    let mut sounds = String::with_capacity(lower.len());
    for letter in lower.chars() {
        match spoken(letter) {
            Some(sound) => sounds.push_str(sound),
            None => sounds.push(letter),
        }
    }
    let (written, spoken) = (letters_and_digits(&lower), letters_and_digits(&sounds));
    written.split(' ').zip(spoken.split(' ')).filter_map(|(written, spoken)| fold_word(written, spoken)).collect()
}

/// Returns the folded words of a text, followed by the parts of those with hyphens: who looks for Anna Schmidt-Ott may type
/// `ott`.
pub fn fold_words_and_parts(text: &str) -> Vec<Folded> {
    let mut words = fold_words(text);
    let is_hyphen = |c: char| HYPHENS.contains(&c);
    for compound in text.split_whitespace().filter(|word| word.contains(is_hyphen)) {
        words.extend(compound.split(is_hyphen).flat_map(fold_words));
    }
    words
}

/// Folds a word without marks and capitals; `None` if no letter is left.
fn fold_word(word: &str, spoken: &str) -> Option<Folded> {
    let (text, script) = fold_letters(word);
    let spoken = (spoken != word).then(|| fold_letters(spoken).0);
    (!text.is_empty()).then_some(Folded { text, spoken, script })
}

fn fold_letters(word: &str) -> (String, Script) {
    let (text, script) = if word.is_ascii() { (word.to_owned(), Script::Latin) } else { latin(word) };
    (without_umlaut_letters(&text), script)
}

/// Removes the `e` of an umlaut that is written as two letters: `mueller` is `müller`, which has lost its dots. After another
/// vowel it is no umlaut: `bauer`, `neuen`.
fn without_umlaut_letters(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = [None, None];
    for letter in text.chars() {
        let is_umlaut = letter == 'e'
            && matches!(before[1], Some('a' | 'o' | 'u'))
            && !matches!(before[0], Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'q'));
        if !is_umlaut {
            folded.push(letter);
        }
        before = [before[1], Some(letter)];
    }
    folded
}

/// Removes combining marks, and replaces each other character that is neither letter nor digit by a space.
#[cfg(not(target_arch = "wasm32"))]
fn letters_and_digits(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c));
    plain.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect()
}

/// The same with the browser's Unicode tables: tables of our own would be half of the size of an island.
#[cfg(target_arch = "wasm32")]
fn letters_and_digits(text: &str) -> String {
    let pattern = |pattern: &str| js_sys::RegExp::new(pattern, "gu");
    let plain = js_sys::JsString::from(text).normalize("NFKD").replace_by_pattern(&pattern("\\p{M}"), "");
    plain.replace_by_pattern(&pattern("[^\\p{L}\\p{N}]"), " ").into()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_word_fold_to_the_same_text() {
        let same = [
            ["Müller", "Mueller", "MÜLLER", "Muller"],
            ["Weiß", "WEISS", "WEIẞ", "weiss"],
            ["Олена", "ОЛЕНА", "Olena", "olena"],
            ["O'Brien", "O’Brien", "O´Brien", "obrien"],
            ["Erzähl-Café", "Erzählcafé", "ERZÄHL\u{ad}CAFÉ", "erzahl\u{2011}cafe"],
            ["Wałęsa", "walesa", "WALESA", "Wale\u{328}sa"],
            ["Sørensen", "Sorensen", "SØRENSEN", "Soerensen"],
            ["Đorđević", "Dordevic", "đorđević", "DORDEVIC"],
            ["Þóra", "Thora", "þora", "THÓRA"],
            ["Cœur", "Coeur", "cœur", "COEUR"],
            ["Bäuerle", "Baeuerle", "Bauerle", "BÄUERLE"],
            ["Yıldız", "Yildiz", "YILDIZ", "yıldız"],
        ];
        for spellings in same {
            for spelling in spellings {
                assert_eq!(fold(spelling), fold(spellings[0]), "{spelling}");
            }
        }
    }

    #[test]
    fn two_vowels_that_are_no_umlaut_stay() {
        for word in ["bauer", "neuen", "frauen", "steuern", "quelle"] {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn words_are_divided_at_everything_that_is_neither_letter_nor_digit() {
        assert_eq!(fold(" 12–14 Uhr,\tCafé/Küche (EG)… 😀 "), "12 14 uhr cafe kuche eg");
        assert_eq!(fold("-- ’ 😀"), "");
    }
}
