//! Text cleaned for files that other programs read.

/// Removes control characters, except line feed and tab, and characters that XML cannot hold (XML 1.0, 2.2; RFC 5545,
/// 3.1); turns each line ending into a line feed.
pub fn plain_text(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn ordinary_text_is_kept_and_control_characters_are_removed() {
        assert_eq!(plain_text("Müller,\r\n\tשלום 🎉 ]]>\u{202e}"), "Müller,\n\tשלום 🎉 ]]>\u{202e}");
        assert_eq!(plain_text("a\u{7}b\u{85}c\u{ffff}d\re"), "abcd\ne");
    }
}
