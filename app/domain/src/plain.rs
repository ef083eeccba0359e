//! Text as files for other programs can hold it.

/// Without control characters but the end of a line and the tab, and without what XML cannot hold (XML 1.0, 2.2; RFC 5545, 3.1). A
/// line ends in one way.
pub fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_people_write_stays_and_what_no_file_can_hold_goes() {
        assert_eq!(plain("Müller,\r\n\tשלום 🎉 ]]>\u{202e}"), "Müller,\n\tשלום 🎉 ]]>\u{202e}");
        assert_eq!(plain("a\u{7}b\u{85}c\u{ffff}d\re"), "abcd\ne");
    }
}
