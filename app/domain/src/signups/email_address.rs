//! E-mail addresses that every relay takes.

use super::Fault;
use super::mail_domains::likely_domain;
use super::typed_text::{one_line, text_type};
use email_address::Options;
use url::Host;

text_type! {
    /// An e-mail address such as `anna@example.org`, at most 254 characters (RFC 5321, 4.5.3.1.3). Sign-ups may share
    /// one.
    EmailAddress
}

impl EmailAddress {
    const LONGEST: usize = 254;

    /// Parses an address; `None` if nothing is left after cleaning. The domain becomes lower case.
    ///
    /// # Errors
    /// [`Fault::TooLong`]; [`Fault::SpaceInEmail`] and [`Fault::LetterInEmail`] if only that is wrong; [`Fault::InvalidEmail`]
    /// for any other text that is no e-mail address.
    pub fn parse(input: &str) -> Result<Option<Self>, Fault> {
        let address = one_line(input);
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
            Err(Self::fault(local, domain))
        }
    }

    /// The address in the spelling that all spellings of its mailbox share: capital letters do not make another mailbox.
    pub fn mailbox(&self) -> String {
        self.0.to_lowercase()
    }

    /// The domain that was probably meant, if that of the address is probably mistyped.
    pub fn likely_domain(&self) -> Option<&'static str> {
        likely_domain(self.0.rsplit_once('@')?.1)
    }

    /// What is wrong with an address that cannot be delivered.
    fn fault(local: &str, domain: &str) -> Fault {
        let without_spaces = |text: &str| text.replace(' ', "");
        if Self::is_deliverable(&without_spaces(local), &without_spaces(domain)) {
            return Fault::SpaceInEmail;
        }
        let letter = local.chars().find(|c| c.is_alphabetic() && !c.is_ascii());
        let is_rest_right = Self::is_deliverable(&local.replace(|c: char| !c.is_ascii(), "x"), domain);
        letter.filter(|_| is_rest_right).map_or(Fault::InvalidEmail, Fault::LetterInEmail)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_normalised_if_possible_and_otherwise_refused() {
        let parse = |text: &str| EmailAddress::parse(text).map(|address| address.map(|address| address.0));
        assert_eq!(parse(" anna.maier@Example.ORG "), Ok(Some("anna.maier@example.org".to_owned())));
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
    fn what_is_wrong_with_an_address_is_named() {
        for (wrong, fault) in [
            ("a b@example.org", Fault::SpaceInEmail),
            ("anna @ example.org", Fault::SpaceInEmail),
            ("müller@example.org", Fault::LetterInEmail('ü')),
            ("анна@example.org", Fault::LetterInEmail('а')),
            ("Anna Maier", Fault::InvalidEmail),
            ("anna maier@", Fault::InvalidEmail),
        ] {
            assert_eq!(EmailAddress::parse(wrong), Err(fault), "{wrong}");
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
}
