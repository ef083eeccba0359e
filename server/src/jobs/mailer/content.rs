//! The content of a message as the client sends it after DATA.

use std::fmt::{self, Display, Formatter};

/// The content with its end, in one piece. In two pieces, as lettre sends it, the kernel holds back the second until the
/// relay's kernel has acknowledged the first, which takes 40 ms.
pub struct Content<'a>(pub &'a str);

impl Display for Content<'_> {
    /// Writes the content; a line that begins with a dot gets a second one (RFC 5321, 4.5.2).
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        for (index, line) in self.0.split("\r\n").enumerate() {
            let before = if index == 0 { "" } else { "\r\n" };
            let dot = if line.starts_with('.') { "." } else { "" };
            write!(formatter, "{before}{dot}{line}")?;
        }
        formatter.write_str("\r\n.\r\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_begins_with_a_dot_does_not_end_the_message() {
        let content = |text| Content(text).to_string();
        assert_eq!(content("A: b\r\n\r\nText"), "A: b\r\n\r\nText\r\n.\r\n");
        assert_eq!(content(".\r\n..a\r\n.\r\nb."), "..\r\n...a\r\n..\r\nb.\r\n.\r\n");
        assert_eq!(content("a\r\n"), "a\r\n\r\n.\r\n");
    }
}
