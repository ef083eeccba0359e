//! Domains of e-mail addresses that people mistype.

use strsim::osa_distance;

/// The domains of most mailboxes in Germany, and others that look like one of them.
const DOMAINS: [&str; 34] = [
    "aol.com",
    "arcor.de",
    "email.de",
    "freenet.de",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "hotmail.de",
    "icloud.com",
    "kabelbw.de",
    "live.com",
    "live.de",
    "mac.com",
    "mail.com",
    "mail.de",
    "mail.ru",
    "mailbox.org",
    "me.com",
    "online.de",
    "outlook.com",
    "outlook.de",
    "posteo.de",
    "t-online.de",
    "ukr.net",
    "vodafone.de",
    "web.de",
    "yahoo.com",
    "yahoo.de",
    "ymail.com",
];

/// The domain that was probably meant: its name and its ending have at most one typing error each.
pub fn likely_domain(typed: &str) -> Option<&'static str> {
    if DOMAINS.contains(&typed) {
        return None;
    }
    let (name, ending) = typed.rsplit_once('.')?;
    let is_near = |domain: &&&str| {
        let (known_name, known_ending) = domain.rsplit_once('.').unwrap_or_default();
        // In a name of three letters each error makes another name.
        let is_name = name == known_name || (known_name.len() > 3 && osa_distance(name, known_name) == 1);
        is_name && osa_distance(ending, known_ending) <= 1
    };
    DOMAINS.iter().find(is_near).copied()
}

#[cfg(test)]
mod tests {
    use super::likely_domain;

    #[test]
    fn one_typing_error_in_the_name_or_in_the_ending_is_found() {
        for (typed, meant) in [
            ("gmial.con", "gmail.com"),
            ("gmai.com", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("t-online.d", "t-online.de"),
            ("web.d", "web.de"),
            ("yaho.de", "yahoo.de"),
            ("hotnail.de", "hotmail.de"),
        ] {
            assert_eq!(likely_domain(typed), Some(meant), "{typed}");
        }
    }

    #[test]
    fn other_domains_are_left_alone() {
        for typed in
            ["gmail.com", "mail.com", "gmx.at", "kornwestheim.de", "example.org", "web.com", "yahoo.fr", "wes.de"]
        {
            assert_eq!(likely_domain(typed), None, "{typed}");
        }
    }
}
