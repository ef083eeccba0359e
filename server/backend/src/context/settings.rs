//! The settings that use cases read: the public address, what the server fixes of the city, and whether limits apply.

use super::City;

/// The settings of the application that use cases read.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The public address, without a slash at its end.
    pub public_url: String,
    /// What the server fixes of the city; [`AppContext::city`](super::AppContext::city) is the whole.
    pub fixed_city: City,
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
            let settings =
                Settings { public_url: public_url.to_owned(), fixed_city: City::default(), has_limits: true };
            assert_eq!(settings.host(), host);
        }
    }
}
