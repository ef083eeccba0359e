//! The settings that use cases read: the public address, the city, and whether limits apply.

use domain::partners::Accent;
use domain::phone::AreaCode;
use domain::signups::EmailAddress;
use std::sync::Arc;

/// The city that publishes, as the legal pages show it. Fields are empty while the city has not given them.
#[derive(Clone, Debug, Default)]
pub struct City {
    pub name: String,
    pub contact: String,
    pub phone: String,
    pub dpo: String,
    /// The area code of numbers that are written without one.
    pub area_code: Option<AreaCode>,
    pub logo: Option<Logo>,
    /// The colour of links and buttons.
    pub colour: Option<Accent>,
}

/// A setting of the city that visitors miss while it is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitySetting {
    Name,
    Contact,
    Phone,
    Dpo,
    AreaCode,
}

impl City {
    /// The settings that are empty and that visitors miss. Logo and colour are a matter of taste.
    pub fn empty_settings(&self) -> Vec<CitySetting> {
        let is_empty = [
            (CitySetting::Name, self.name.is_empty()),
            (CitySetting::Contact, self.contact.is_empty()),
            (CitySetting::Phone, self.phone.is_empty()),
            (CitySetting::Dpo, self.dpo.is_empty()),
            (CitySetting::AreaCode, self.area_code.is_none()),
        ];
        is_empty.into_iter().filter_map(|(setting, is_empty)| is_empty.then_some(setting)).collect()
    }

    /// The e-mail address in the contact, if there is one.
    pub fn email(&self) -> Option<&str> {
        self.contact.split_whitespace().find(|word| matches!(EmailAddress::parse(word), Ok(Some(_))))
    }
}

/// The city's logo.
#[derive(Clone, Debug)]
pub struct Logo {
    /// The content of the file.
    pub data: Arc<[u8]>,
    pub media_type: &'static str,
    /// A part of the address, which changes with the content.
    pub version: String,
}

/// The settings of the application that use cases read.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The public address, without a slash at its end.
    pub public_url: String,
    pub city: City,
    /// False lifts the limits on messages; only tests and measurements do that.
    pub has_limits: bool,
}

impl Settings {
    /// The host in the public address, an IPv6 address in brackets: the right side of calendar UIDs and message ids.
    pub fn host(&self) -> &str {
        let without_scheme = self.public_url.split_once("://").map_or(self.public_url.as_str(), |(_, rest)| rest);
        match without_scheme.find(']') {
            Some(end) => &without_scheme[..=end],
            None => without_scheme.split(['/', ':']).next().unwrap_or(without_scheme),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_the_public_address_without_scheme_and_port() {
        for (public_url, host) in [
            ("https://dabei.example", "dabei.example"),
            ("http://127.0.0.1:3000", "127.0.0.1"),
            ("http://[::1]:3000", "[::1]"),
        ] {
            let settings = Settings { public_url: public_url.to_owned(), city: City::default(), has_limits: true };
            assert_eq!(settings.host(), host);
        }
    }
}
