//! The settings: environment variables, or the same keys in a TOML file named by `DABEI_CONFIG`.

use crate::rate_limit::Proxies;
use anyhow::{Context, Result, anyhow, bail};
use backend::{City, Settings};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::{collections::BTreeMap, env, fs};

/// Name, default and description of every setting; `dabei serve --help` prints them.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("DABEI_DATABASE_URL", "sqlite://data/dabei.db", "sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE"),
    ("DABEI_LISTEN", "127.0.0.1:3000", "address and port of the web server"),
    ("DABEI_PUBLIC_URL", "http:// and DABEI_LISTEN", "public address of the site; links in messages begin with it"),
    ("DABEI_SMTP_URL", "", "smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587?tls=required; plain for loopback only"),
    ("DABEI_SMTP_CA_FILE", "", "PEM file with the certificate authority of the mail relay"),
    ("DABEI_MAIL_FROM", "dabei@ and the public host", "sender of all messages"),
    (
        "DABEI_SECRET_FILE",
        "data/secret",
        "key that signs links and forms; made on first start, readable only by its owner",
    ),
    ("DABEI_TRUSTED_PROXIES", "127.0.0.0/8, ::1", "proxies whose X-Forwarded-For is believed, for limits per network"),
    ("DABEI_RATE_LIMITS", "on", "off lifts the limits per network and on messages; only while listening on loopback"),
    ("DABEI_LOG", "info", "log filter, such as info or dabei=debug,sqlx=warn"),
    ("DABEI_CITY_NAME", "", "name of the city that publishes the site"),
    ("DABEI_CITY_CONTACT", "", "postal and e-mail address, lines separated by \\n"),
    ("DABEI_CITY_PHONE", "", "telephone number, shown on every page"),
    ("DABEI_CITY_DPO", "", "contact of the data protection officer, lines separated by \\n"),
];

/// The settings of a process, checked and with defaults filled in.
pub struct Config {
    pub database_url: String,
    pub listen: SocketAddr,
    pub smtp_url: Option<String>,
    pub smtp_ca_file: Option<PathBuf>,
    pub mail_from: String,
    pub secret_file: PathBuf,
    pub log: String,
    pub trusted_proxies: Proxies,
    pub settings: Settings,
}

impl Config {
    /// Reads the settings. `listen` is the option of the command line, which overrides the setting.
    pub fn load(listen: Option<&str>) -> Result<Self> {
        let source = Source::open()?;
        let listen = listen.map_or_else(|| source.get("DABEI_LISTEN"), ToOwned::to_owned);
        let listen: SocketAddr =
            listen.parse().with_context(|| format!("DABEI_LISTEN must be an address and port, not \"{listen}\""))?;
        let public_url = source.find("DABEI_PUBLIC_URL").unwrap_or_else(|| format!("http://{listen}"));
        let city = City {
            name: source.get("DABEI_CITY_NAME"),
            contact: source.get("DABEI_CITY_CONTACT").replace("\\n", "\n"),
            phone: source.get("DABEI_CITY_PHONE"),
            dpo: source.get("DABEI_CITY_DPO").replace("\\n", "\n"),
        };
        let has_limits = parse_rate_limits(&source.get("DABEI_RATE_LIMITS"), listen.ip())?;
        let settings = Settings { public_url: public_url.trim_end_matches('/').to_owned(), city, has_limits };
        Ok(Self {
            database_url: source.get("DABEI_DATABASE_URL"),
            listen,
            smtp_url: source.find("DABEI_SMTP_URL"),
            smtp_ca_file: source.find("DABEI_SMTP_CA_FILE").map(PathBuf::from),
            mail_from: source.find("DABEI_MAIL_FROM").unwrap_or_else(|| format!("dabei@{}", settings.host())),
            secret_file: PathBuf::from(source.get("DABEI_SECRET_FILE")),
            log: source.get("DABEI_LOG"),
            trusted_proxies: Proxies::parse(&source.get("DABEI_TRUSTED_PROXIES")).map_err(|part| {
                anyhow!("DABEI_TRUSTED_PROXIES lists \"{part}\", which is no network such as 10.0.0.0/8")
            })?,
            settings,
        })
    }

    /// The list of settings that `--help` prints.
    pub fn help() -> String {
        let lines = SETTINGS.iter().map(|(name, default, description)| {
            let default = if default.is_empty() { String::new() } else { format!(" [{default}]") };
            format!("  {name}{default}\n      {description}")
        });
        let lines = lines.collect::<Vec<_>>().join("\n");
        format!("Settings (environment variables, or keys of the TOML file named by DABEI_CONFIG):\n{lines}")
    }
}

/// Whether limits apply. `off` is an error unless the server listens on loopback.
fn parse_rate_limits(value: &str, listen: IpAddr) -> Result<bool> {
    match value {
        "on" => Ok(true),
        "off" if listen.is_loopback() => Ok(false),
        "off" => bail!("DABEI_RATE_LIMITS=off is for tests: it needs DABEI_LISTEN on 127.0.0.1, not {listen}"),
        other => bail!("DABEI_RATE_LIMITS must be on or off, not \"{other}\""),
    }
}

/// The sources of settings: the environment first, then the keys of the file.
struct Source(BTreeMap<String, String>);

impl Source {
    fn open() -> Result<Self> {
        let Ok(file) = env::var("DABEI_CONFIG") else { return Ok(Self(BTreeMap::new())) };
        let text =
            fs::read_to_string(&file).with_context(|| format!("DABEI_CONFIG names {file}, which cannot be read"))?;
        let table: toml::Table = text.parse().with_context(|| format!("{file} is no TOML"))?;
        let mut settings = BTreeMap::new();
        for (name, value) in table {
            if !SETTINGS.iter().any(|(known, ..)| *known == name) {
                bail!("{file} sets {name}, which is no setting; see dabei serve --help");
            }
            let value = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            settings.insert(name, value);
        }
        Ok(Self(settings))
    }

    /// A setting that is set and not empty.
    fn find(&self, name: &str) -> Option<String> {
        env::var(name).ok().or_else(|| self.0.get(name).cloned()).filter(|value| !value.is_empty())
    }

    /// A setting, or its default.
    fn get(&self, name: &str) -> String {
        let default = || SETTINGS.iter().find(|(known, ..)| *known == name).map_or("", |(_, default, _)| default);
        self.find(name).unwrap_or_else(|| default().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rate_limits_are_lifted_only_on_loopback() {
        let any: IpAddr = [0, 0, 0, 0].into();
        let loopback: IpAddr = [127, 0, 0, 1].into();
        assert!(parse_rate_limits("on", any).unwrap());
        assert!(!parse_rate_limits("off", loopback).unwrap());
        assert!(parse_rate_limits("off", any).is_err());
        assert!(parse_rate_limits("perhaps", loopback).is_err());
    }
}
