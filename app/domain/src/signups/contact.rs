//! Contact details. Input is parsed once, when it arrives, and normalised rather than refused.

use super::typed_text::{bounded, lines, one_line, text_type};
use super::{EmailAddress, Fault};
use crate::phone::{AreaCode, MARKS, international};
use crate::waiting_list::ContactMeans;
use serde::{Deserialize, Serialize};

/// The person whom the organizers inform about a sign-up; need not take part.
///
/// At least one of e-mail, telephone and postal address is given, unless the channel is
/// [face to face](super::Channel::is_face_to_face).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: Name,
    pub email: Option<EmailAddress>,
    pub phone: Option<Phone>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal: Option<PostalAddress>,
    /// The organisation for which the contact comes; at most 200 characters, on one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

impl Contact {
    /// Whether the other contact has another mailbox, or has one where this has none.
    pub fn has_other_mailbox(&self, other: &Self) -> bool {
        let mailbox = |contact: &Self| contact.email.as_ref().map(EmailAddress::mailbox);
        mailbox(self) != mailbox(other)
    }

    /// Returns the mailbox and the telephone number in one spelling, so that those of the same person are equal.
    pub fn normalised_means(&self, area_code: Option<&AreaCode>) -> impl Iterator<Item = String> {
        let email = self.email.as_ref().map(EmailAddress::mailbox);
        let phone = self.phone.as_ref().map(|phone| international(phone.as_str(), area_code));
        email.into_iter().chain(phone)
    }

    /// Returns by which means the contact can be reached.
    pub fn means(&self) -> ContactMeans {
        ContactMeans { has_email: self.email.is_some(), has_phone: self.phone.is_some() }
    }
}

text_type! {
    /// A person's name in any script, 1 to 200 characters, on one line.
    Name
}
text_type! {
    /// A telephone number in the usual notations; at least five digits.
    Phone
}

text_type! {
    /// Street and town as printed on an envelope below the name; at most 300 characters.
    PostalAddress
}

/// The name of a walk-in who gave none.
impl Default for Name {
    fn default() -> Self {
        Self(String::new())
    }
}

impl Name {
    /// The greatest length in characters.
    pub const LONGEST: usize = 200;

    /// Parses a name; `None` if nothing is left after cleaning.
    ///
    /// # Errors
    /// [`Fault::TooLong`].
    pub fn parse(input: &str) -> Result<Option<Self>, Fault> {
        Ok(bounded(one_line(input), Self::LONGEST)?.map(Self))
    }
}

impl Phone {
    const LONGEST: usize = 40;
    const FEWEST_DIGITS: usize = 5;

    /// Parses a telephone number; `None` if nothing is left after cleaning.
    ///
    /// # Errors
    /// [`Fault::InvalidPhone`] if it is too long, has other characters than digits and ` +-–/().`, or fewer than five
    /// digits; [`Fault::RepeatedDigit`] for one such as `00000`.
    pub fn parse(input: &str) -> Result<Option<Self>, Fault> {
        let number = one_line(input);
        if number.is_empty() {
            return Ok(None);
        }
        let has_only_known_chars = number.chars().all(|c| c.is_ascii_digit() || MARKS.contains(c));
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if number.chars().count() > Self::LONGEST || !has_only_known_chars || digits < Self::FEWEST_DIGITS {
            return Err(Fault::InvalidPhone);
        }
        let mut digits = number.chars().filter(char::is_ascii_digit);
        let first = digits.next();
        if digits.all(|digit| Some(digit) == first) {
            return Err(Fault::RepeatedDigit);
        }
        Ok(Some(Self(number)))
    }
}

impl PostalAddress {
    const LONGEST: usize = 300;

    /// Parses a postal address; `None` if nothing is left after cleaning.
    ///
    /// # Errors
    /// [`Fault::TooLong`].
    pub fn parse(input: &str) -> Result<Option<Self>, Fault> {
        Ok(bounded(lines(input), Self::LONGEST)?.map(Self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn names_keep_their_script() {
        for name in ["Олена", "Đặng Thị Hương", "O’Neil", "Weiß", "محمد", "李小龍"] {
            assert_eq!(Name::parse(name).unwrap().unwrap().as_str(), name.nfc().collect::<String>());
        }
    }

    #[test]
    fn invisible_characters_are_removed_from_a_name() {
        let name = Name::parse(" Anna\u{0}\u{202e}\r\nBcc:  Maier\u{200b} ").unwrap().unwrap();
        assert_eq!(name.as_str(), "Anna Bcc: Maier");
        assert_eq!(Name::parse(" \u{200b}\u{0} "), Ok(None));
        assert_eq!(Name::parse(&"x".repeat(201)), Err(Fault::TooLong(200)));
    }

    #[test]
    fn a_telephone_number_is_accepted_in_the_usual_notations() {
        for good in ["07154 202-60 31", "+49 (0) 7154/20260", "0171.1234567"] {
            assert_eq!(Phone::parse(good).unwrap().unwrap().as_str(), good);
        }
        for wrong in ["1234", "ruf mich an", "07154 202 <b>"] {
            assert_eq!(Phone::parse(wrong), Err(Fault::InvalidPhone), "{wrong}");
        }
        for wrong in ["00000", "0000 000-000", "+11 111 1111"] {
            assert_eq!(Phone::parse(wrong), Err(Fault::RepeatedDigit), "{wrong}");
        }
    }
}
