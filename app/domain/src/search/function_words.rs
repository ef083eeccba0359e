//! German words that only join others: a text that is similar otherwise may lack them, and they have no stem.

/// Folded.
const FUNCTION_WORDS: [&str; 30] = [
    "am", "an", "auf", "aus", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen",
    "einer", "eines", "es", "fur", "im", "in", "ist", "mit", "oder", "und", "vom", "von", "zu", "zum", "zur",
];

/// Whether a folded word only joins others.
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(&word)
}
