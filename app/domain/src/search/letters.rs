//! Latin letters for the letters of other scripts, as people write the names of their neighbours.

#[cfg(target_arch = "wasm32")]
use std::cell::RefCell;

/// The script in which a word was written, as far as a search must know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Script {
    #[default]
    Latin,
    /// Another script: its Latin spelling differs from writer to writer, but sounds alike.
    Other,
    /// A script without short vowels: Arabic or Hebrew.
    WithoutVowels,
}

/// Greek sounds of two letters.
const PAIRS: [(char, char, &str); 7] = [
    ('ο', 'υ', "ou"),
    ('ε', 'υ', "ev"),
    ('α', 'υ', "av"),
    ('γ', 'γ', "ng"),
    ('γ', 'κ', "g"),
    ('μ', 'π', "b"),
    ('ν', 'τ', "nt"),
];

/// Returns a lower-case word without marks in Latin letters, and its script.
pub fn latin(word: &str) -> (String, Script) {
    let mut text = String::with_capacity(word.len());
    let mut script = Script::Latin;
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{590}'..='\u{7ff}' | '\u{8a0}'..='\u{8ff}' => script = Script::WithoutVowels,
            '\u{370}'.. if script == Script::Latin => script = Script::Other,
            _ => {}
        }
        let pair = letters.peek().and_then(|next| PAIRS.iter().find(|pair| (pair.0, pair.1) == (letter, *next)));
        if let Some((_, _, pair)) = pair {
            text.push_str(pair);
            letters.next();
        } else if letter.is_ascii() {
            text.push(letter);
        } else {
            push_letter(&mut text, letter);
        }
    }
    (text, script)
}

/// Appends the Latin letters for a lower-case letter of any script.
#[cfg(not(target_arch = "wasm32"))]
fn push_letter(text: &mut String, letter: char) {
    let written = match letter {
        // The long vowel, and the consonant that Latin letters have none for.
        'ا' | 'ع' | 'ى' => "a",
        // Written, but not spoken.
        'ء' | 'ة' => "",
        'ש' => "sh",
        _ => any_ascii::any_ascii_char(letter),
    };
    text.extend(written.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
}

#[cfg(target_arch = "wasm32")]
fn push_letter(text: &mut String, letter: char) {
    LETTERS.with_borrow(|letters| match letters.iter().find(|(of, _)| *of == letter) {
        Some((_, latin)) => text.push_str(latin),
        None => text.push(letter),
    });
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    static LETTERS: RefCell<Vec<(char, String)>> = const { RefCell::new(Vec::new()) };
}

/// The Latin letters for those letters of other scripts that people type in Europe, which the server sends to an island:
/// each letter with its Latin letters, divided by spaces.
#[derive(Clone, Copy, Debug)]
pub struct Letters;

impl Letters {
    /// Returns the letters as text.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_text() -> String {
        const RANGES: [std::ops::RangeInclusive<char>; 9] = [
            '\u{df}'..='\u{24f}',
            'α'..='ω',
            'а'..='ґ',
            'ա'..='ֆ',
            'א'..='ת',
            '\u{621}'..='\u{64a}',
            '\u{67e}'..='\u{6af}',
            '\u{6cc}'..='\u{6cc}',
            'ა'..='ჰ',
        ];
        let letters = RANGES.into_iter().flatten().filter(|c| c.is_alphabetic() && fold_alone(*c));
        let pair = |letter: char| {
            let mut text = letter.to_string();
            push_letter(&mut text, letter);
            text
        };
        letters.map(pair).collect::<Vec<_>>().join(" ")
    }

    /// Makes the letters of `text` known to this thread.
    #[cfg(target_arch = "wasm32")]
    pub fn provide(text: &str) {
        let pair = |pair: &str| {
            let mut chars = pair.chars();
            chars.next().map(|letter| (letter, chars.as_str().to_owned()))
        };
        LETTERS.set(text.split(' ').filter_map(pair).collect());
    }
}

/// Whether a letter is its own lower case and has no mark, so that it reaches [`latin`].
#[cfg(not(target_arch = "wasm32"))]
fn fold_alone(letter: char) -> bool {
    use unicode_normalization::UnicodeNormalization;
    letter.to_lowercase().eq([letter]) && letter.nfkd().eq([letter])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_scripts_become_latin_ones() {
        let other = [
            ("коваль", "koval"),
            ("щербак", "shcherbak"),
            ("παπαδοπουλος", "papadopoulos"),
            ("ευαγγελια", "evangelia"),
        ];
        for (word, expected) in other {
            assert_eq!(latin(word), (expected.to_owned(), Script::Other));
        }
        assert_eq!(latin("محمد"), ("mhmd".to_owned(), Script::WithoutVowels));
        assert_eq!(latin("خالد"), ("khald".to_owned(), Script::WithoutVowels));
        assert_eq!(latin("łukasz"), ("lukasz".to_owned(), Script::Latin));
    }

    #[test]
    fn an_island_gets_each_letter_with_its_latin_ones_in_less_than_three_kilobytes() {
        let text = Letters::to_text();
        let of =
            |letter: char| text.split(' ').find(|pair| pair.starts_with(letter)).map(|pair| &pair[letter.len_utf8()..]);
        let letters = [
            ('ł', "l"),
            ('ß', "ss"),
            ('þ', "th"),
            ('щ', "shch"),
            ('ь', ""),
            ('ω', "o"),
            ('ش', "sh"),
            ('ש', "sh"),
            ('გ', "g"),
            ('ա', "a"),
            ('ا', "a"),
            ('پ', "p"),
        ];
        for (letter, latin) in letters {
            assert_eq!(of(letter), Some(latin), "{letter}");
        }
        assert!(text.len() < 3_072, "{} bytes", text.len());
    }
}
