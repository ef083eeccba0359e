//! What an organizer tells people of a change, in words of their own.

use super::Fault;
use super::typed_text::{bounded, lines, text_type};

text_type! {
    /// Plain text about a change of an event, for the people who have signed up; at most 500 characters.
    Announcement
}

impl Announcement {
    /// The greatest length in characters.
    pub const LONGEST: usize = 500;

    /// Parses a text; `None` if nothing is left after cleaning.
    ///
    /// # Errors
    /// [`Fault::TooLong`].
    pub fn parse(text: &str) -> Result<Option<Self>, Fault> {
        Ok(bounded(lines(text), Self::LONGEST)?.map(Self))
    }

    /// Its lines, without empty ones.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines().filter(|line| !line.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Announcement;
    use crate::signups::Fault;

    #[test]
    fn an_announcement_is_visible_text_of_at_most_500_characters() {
        let parsed = Announcement::parse(" Neue  Referentin:\u{202e}\r\n\r\n Frau\u{7} Öz ").unwrap().unwrap();
        assert_eq!(parsed.lines().collect::<Vec<_>>(), ["Neue Referentin:", "Frau Öz"]);
        assert_eq!(Announcement::parse(" \r\n\u{200b} "), Ok(None));
        assert!(Announcement::parse(&"ä".repeat(500)).is_ok());
        assert_eq!(Announcement::parse(&"ä".repeat(501)), Err(Fault::TooLong(500)));
    }
}
