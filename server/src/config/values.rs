//! Parsers of single settings. An error is what the setting must be, without its name: "must be on or off". It quotes no
//! address that could contain a password.

use crate::jobs::mailer;
use crate::rate_limit::Proxies;
use domain::partners::{Accent, InvalidAccent};
use domain::phone::AreaCode;
use lettre::message::Mailbox;
use std::net::SocketAddr;
use tracing_subscriber::filter::{LevelFilter, Targets};
use url::{Origin, Url};

pub fn listen(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| format!("must be an address and port such as 127.0.0.1:3000, not \"{text}\""))
}

/// The scheme, host and port of the site.
pub fn public_url(text: &str) -> Result<Origin, &'static str> {
    let url = Url::parse(text).map_err(|_| "must look like https://anmeldung.stadt.example")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("must begin with https:// or http://, such as https://anmeldung.stadt.example");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("must contain neither user nor password, since everybody sees it");
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err("must end after host and port: the site has the whole host, without a path");
    }
    Ok(url.origin())
}

/// The sender of messages: an address, or a name with one.
pub fn sender(text: &str) -> Result<Mailbox, &'static str> {
    mailer::parse_sender(text)
        .ok_or("must be an address, or a name with one, such as \"Rathaus\" <rathaus@kornwestheim.de>")
}

pub fn proxies(text: &str) -> Result<Proxies, String> {
    Proxies::parse(text).map_err(|part| format!("lists \"{part}\", which is no network such as 10.0.0.0/8"))
}

pub fn area_code(text: &str) -> Result<AreaCode, String> {
    AreaCode::parse(text).ok_or_else(|| format!("must look like 07154, not \"{text}\""))
}

/// A colour with enough contrast on white.
pub fn colour(text: &str) -> Result<Accent, String> {
    Accent::parse(text).map_err(|invalid| match invalid {
        InvalidAccent::Unreadable => format!("must look like #173a92, not \"{text}\""),
        InvalidAccent::TooPale(hundredths) => format!(
            "is too pale: its contrast on white is {}.{:02}, and texts need 4.5; take a darker colour",
            hundredths / 100,
            hundredths % 100
        ),
    })
}

/// Whether limits apply.
pub fn rate_limits(text: &str) -> Result<bool, String> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        other => Err(format!("must be on or off, not \"{other}\"")),
    }
}

/// A level, or levels of modules, separated by commas. `Targets` itself would take a misspelt level for a module.
pub fn log_filter(text: &str) -> Result<Targets, String> {
    text.split(',').map(str::trim).try_fold(Targets::new(), |filter, part| {
        let (module, level) = part.split_once('=').map_or((None, part), |(module, level)| (Some(module), level));
        let readable = level.parse::<LevelFilter>().ok().filter(|_| !level.is_empty() && module != Some(""));
        let level = readable.ok_or_else(|| {
            format!(
                "contains \"{part}\"; write error, warn, info, debug, trace or off, or MODULE=LEVEL such as sqlx=warn"
            )
        })?;
        Ok(match module {
            Some(module) => filter.with_target(module, level),
            None => filter.with_default(level),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_address_has_scheme_and_host_and_nothing_else() {
        for (good, origin) in [
            ("https://dabei.example", "https://dabei.example"),
            ("https://Dabei.Example:443/", "https://dabei.example"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("https://anmeldung.münchen.example", "https://anmeldung.xn--mnchen-3ya.example"),
        ] {
            assert_eq!(public_url(good).map(|url| url.ascii_serialization()), Ok(origin.to_owned()), "{good}");
        }
        for wrong in [
            "dabei.example",
            "dabei.example:443",
            "ftp://dabei.example",
            "https://",
            "https://dabei.example/woche",
            "https://dabei.example?a=b",
            "https://dabei.example#a",
            "https://anna:geheim@dabei.example",
        ] {
            assert!(public_url(wrong).is_err_and(|fault| !fault.contains("geheim")), "{wrong}");
        }
    }

    #[test]
    fn a_log_filter_names_levels_and_modules() {
        let filter = log_filter("warn, server=debug,sqlx::query=off").unwrap();
        for (module, level, is_logged) in [
            ("backend", tracing::Level::WARN, true),
            ("backend", tracing::Level::INFO, false),
            ("server::jobs", tracing::Level::DEBUG, true),
            ("sqlx::query", tracing::Level::ERROR, false),
        ] {
            assert_eq!(filter.would_enable(module, &level), is_logged, "{module} {level}");
        }
        for wrong in ["inof", "server=loud", "server=", "=info", "info,", "server", "a=b=info"] {
            assert!(log_filter(wrong).is_err(), "{wrong}");
        }
    }
}
