//! The lines of a text, found by byte.

use std::ops::Range;

/// A text with the starts of its lines.
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(index, _)| index + 1)).collect();
        Self { text, starts }
    }

    /// The number of the line that contains a byte, from 1.
    pub fn number(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The text of a line without spaces around it; empty if there is no such line.
    pub fn text(&self, number: usize) -> &'a str {
        self.text[self.range(number)].trim()
    }

    /// The bytes of a line without its end; empty if there is no such line.
    pub fn range(&self, number: usize) -> Range<usize> {
        let length = self.text.len();
        let start = number.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(length);
        let end = self.starts.get(number).map_or(length, |next| next - 1);
        start..end.max(start)
    }

    /// The number of the last line, at `from` or above, of which `is` holds; `from` if there is none.
    pub fn last_above(&self, from: usize, is: impl Fn(&str) -> bool) -> usize {
        (1..=from).rev().find(|number| is(self.text(*number))).unwrap_or(from)
    }
}
