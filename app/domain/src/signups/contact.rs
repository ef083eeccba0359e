//! Contact details. Input is parsed once, when it arrives, and normalised rather than refused.

use super::Fault;
use crate::waiting_list::ContactMeans;
use email_address::Options;
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use url::Host;

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
    /// Returns by which means the contact can be reached.
    pub fn means(&self) -> ContactMeans {
        ContactMeans { has_email: self.email.is_some(), has_phone: self.phone.is_some() }
    }
}

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(String);

        impl $name {
            /// Wraps a value from the database, which was parsed before it was stored.
            pub fn stored(text: String) -> Self {
                Self(text)
            }
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_type! {
    /// A person's name in any script, 1 to 200 characters, on one line.
    Name
}
text_type! {
    /// An e-mail address such as `anna@example.org`, at most 254 characters (RFC 5321, 4.5.3.1.3). Sign-ups may share
    /// one.
    EmailAddress
}
text_type! {
    /// A telephone number in the usual notations; at least five digits.
    Phone
}

text_type! {
    /// Street and town as printed on an envelope below the name; at most 300 characters.
    PostalAddress
}

/// Cleans text to one line: composed (NFC), without control, invisible and direction-changing characters, spaces
/// collapsed.
pub(super) fn one_line(text: &str) -> String {
    let visible: String =
        text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Cleans text as [`one_line`] does, but keeps its line breaks.
pub(super) fn lines(text: &str) -> String {
    text.lines().map(one_line).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Whether `c` is a control character, a zero-width one (except the joiners that some scripts need), or a bidirectional
/// override (UAX #9).
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns a cleaned text if it has at most `longest` characters; `None` if it is empty.
pub(super) fn bounded(text: String, longest: usize) -> Result<Option<String>, Fault> {
    if text.chars().count() > longest {
        return Err(Fault::TooLong(longest));
    }
    Ok((!text.is_empty()).then_some(text))
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

impl EmailAddress {
    const LONGEST: usize = 254;

    /// Parses an address; `None` if nothing is left after cleaning. The domain becomes lower case.
    ///
    /// # Errors
    /// [`Fault::TooLong`]; [`Fault::InvalidEmail`] for any other text that is no e-mail address.
    pub fn parse(input: &str) -> Result<Option<Self>, Fault> {
        let address = one_line(input).replace(' ', "");
        if address.is_empty() {
            return Ok(None);
        }
        if address.len() > Self::LONGEST {
            return Err(Fault::TooLong(Self::LONGEST));
        }
        let (local, domain) = address.rsplit_once('@').ok_or(Fault::InvalidEmail)?;
        if Self::is_deliverable(local, domain) {
            Ok(Some(Self(format!("{local}@{}", domain.to_lowercase()))))
        } else {
            Err(Fault::InvalidEmail)
        }
    }

    /// Whether every mail relay takes the address: the part before the `@` is ASCII, and the domain, in its ASCII form
    /// (`xn--…`), is a name with a dot. A quoted part (`"a b"@example.org`) is refused, since a person hardly has one.
    fn is_deliverable(local: &str, domain: &str) -> bool {
        let is_name = domain.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
        let Ok(Host::Domain(domain)) = Host::parse(domain) else { return false };
        let options = Options::default().with_minimum_sub_domains(2).without_domain_literal().without_display_text();
        let address = format!("{local}@{domain}");
        let is_valid = email_address::EmailAddress::parse_with_options(&address, options).is_ok();
        is_name && is_valid && address.is_ascii() && !local.contains('"') && address.len() <= Self::LONGEST
    }
}

impl Phone {
    const LONGEST: usize = 40;
    const FEWEST_DIGITS: usize = 5;

    /// Parses a telephone number; `None` if nothing is left after cleaning.
    ///
    /// # Errors
    /// [`Fault::InvalidPhone`] if it is too long, has other characters than digits and ` +-–/().`, or fewer than five
    /// digits.
    pub fn parse(input: &str) -> Result<Option<Self>, Fault> {
        let number = one_line(input);
        if number.is_empty() {
            return Ok(None);
        }
        let has_only_known_chars = number.chars().all(|c| c.is_ascii_digit() || " +-–/().".contains(c));
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if number.chars().count() > Self::LONGEST || !has_only_known_chars || digits < Self::FEWEST_DIGITS {
            return Err(Fault::InvalidPhone);
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
    fn an_email_address_is_normalised_if_possible_and_otherwise_refused() {
        let parse = |text: &str| EmailAddress::parse(text).map(|address| address.map(|address| address.0));
        assert_eq!(parse(" anna.maier @Example.ORG "), Ok(Some("anna.maier@example.org".to_owned())));
        assert_eq!(parse("  "), Ok(None));
        let long = format!("{}@example.org", "x".repeat(65));
        for good in
            ["anna+woche@example.org", "o'neil@example.org", "anna@münchen.example", "anna@xn--mnchen-3ya.example"]
        {
            assert_eq!(parse(good), Ok(Some(good.to_owned())), "{good}");
        }
        assert_eq!(parse("anna@MÜNCHEN.example"), Ok(Some("anna@münchen.example".to_owned())));
        for wrong in ["anna", "anna@", "@example.org", "a@b", "a..b@example.org", "a@-x.org", "<a@example.org>", &long]
        {
            assert_eq!(parse(wrong), Err(Fault::InvalidEmail), "{wrong}");
        }
    }

    #[test]
    fn an_email_address_that_no_relay_takes_is_refused() {
        let long_label = format!("a@{}.org", "ü".repeat(60));
        for wrong in [
            "Anna <anna@example.org>",
            "<a@b>",
            "\"anna maier\"@example.org",
            "\"anna\"@example.org",
            "änna@example.org",
            "anna@[192.0.2.1]",
            "anna@192.0.2.1",
            "anna@[IPv6:2001:db8::1]",
            "anna@example.123",
            "anna@example.0x1f",
            "anna@example..org",
            "anna@example.org.",
            "anna@ex_ample.org",
            "anna@ex%61mple.org",
            "anna@xn--a.example",
            "anna@bertha@example.org",
            "anna.@example.org",
            "anna,bertha@example.org",
            "mailto:anna@example.org",
            &long_label,
        ] {
            assert_eq!(EmailAddress::parse(wrong), Err(Fault::InvalidEmail), "{wrong}");
        }
    }

    #[test]
    fn a_telephone_number_is_accepted_in_the_usual_notations() {
        for good in ["07154 202-60 31", "+49 (0) 7154/20260", "0171.1234567"] {
            assert_eq!(Phone::parse(good).unwrap().unwrap().as_str(), good);
        }
        for wrong in ["1234", "ruf mich an", "07154 202 <b>"] {
            assert_eq!(Phone::parse(wrong), Err(Fault::InvalidPhone), "{wrong}");
        }
    }
}
