//! One typing error: a letter too many, too few, wrong, or two in the wrong order.

/// Whether `word` begins with `typed`, but for one typing error. Whole words are not enough: a search runs while people type.
pub fn begins_with_error(word: &str, typed: &str) -> bool {
    let (word, typed) = (word.as_bytes(), typed.as_bytes());
    let same = word.iter().zip(typed).take_while(|(letter, typed)| letter == typed).count();
    match (&word[same..], &typed[same..]) {
        (_, []) => true,
        ([], [_, typed @ ..]) => typed.is_empty(),
        (word @ [a, after_a @ ..], typed @ [c, after_c @ ..]) => {
            let is_swapped = || after_a.first() == Some(c) && after_c.first() == Some(a);
            word.starts_with(after_c)
                || after_a.starts_with(typed)
                || after_a.starts_with(after_c)
                || (is_swapped() && after_a[1..].starts_with(&after_c[1..]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::begins_with_error;

    #[test]
    fn one_typing_error_is_forgiven_and_two_are_not() {
        for typed in ["mulller", "muler", "mufler", "mulelr", "umller", "xmuller", "mullr", "mull", "muk", "mullerx"] {
            assert!(begins_with_error("muller", typed), "{typed}");
        }
        for typed in ["mufer", "lumler", "mullerxy", "mxxler", "schmidt"] {
            assert!(!begins_with_error("muller", typed), "{typed}");
        }
    }
}
