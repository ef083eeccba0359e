//! Every setting: environment variables, or the same keys in a TOML file named by `DABEI_CONFIG`.

use crate::front::Proxies;
use anyhow::{Context, Result, anyhow, bail};
use backend::{City, Settings};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::{collections::BTreeMap, env, fs};

/// Name, default and meaning of every setting; `dabei serve --help` prints them.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("DABEI_DATABASE_URL", "sqlite://data/dabei.db", "sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE"),
    ("DABEI_LISTEN", "127.0.0.1:3000", "address and port of the web server"),
    ("DABEI_PUBLIC_URL", "http:// and DABEI_LISTEN", "the address that people use; stands in letters"),
    ("DABEI_SMTP_URL", "", "smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587?tls=required; plain for loopback only"),
    ("DABEI_SMTP_CA_FILE", "", "PEM file with the mail relay's certificate authority"),
    ("DABEI_MAIL_FROM", "dabei@ and the public host", "sender of all letters"),
    ("DABEI_SECRET_FILE", "data/secret", "signs links and forms; made on first start, readable for its owner alone"),
    ("DABEI_TRUSTED_PROXIES", "127.0.0.0/8, ::1", "proxies whose X-Forwarded-For is believed, for limits per network"),
    ("DABEI_RATE_LIMITS", "on", "off lifts the limits per network and on letters; only while listening on loopback"),
    ("DABEI_LOG", "info", "what is logged, such as info or dabei=debug,sqlx=warn"),
    ("DABEI_CITY_NAME", "", "who publishes"),
    ("DABEI_CITY_CONTACT", "", "postal and mail address, lines separated by \\n"),
    ("DABEI_CITY_PHONE", "", "the number on every page"),
    ("DABEI_CITY_DPO", "", "how to reach the data protection officer"),
];

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
    /// `listen` is what the command line says, which counts before everything else.
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
        let has_limits = limits(&source.get("DABEI_RATE_LIMITS"), listen.ip())?;
        let settings = Settings { public_url: public_url.trim_end_matches('/').to_owned(), city, has_limits };
        Ok(Self {
            database_url: source.get("DABEI_DATABASE_URL"),
            listen,
            smtp_url: source.find("DABEI_SMTP_URL"),
            smtp_ca_file: source.find("DABEI_SMTP_CA_FILE").map(PathBuf::from),
            mail_from: source.find("DABEI_MAIL_FROM").unwrap_or_else(|| format!("dabei@{}", settings.host())),
            secret_file: PathBuf::from(source.get("DABEI_SECRET_FILE")),
            log: source.get("DABEI_LOG"),
            trusted_proxies: Proxies::parse(&source.get("DABEI_TRUSTED_PROXIES")).map_err(|what| {
                anyhow!("DABEI_TRUSTED_PROXIES lists \"{what}\", which is no network such as 10.0.0.0/8")
            })?,
            settings,
        })
    }

    /// The settings as `--help` prints them.
    pub fn help() -> String {
        let lines = SETTINGS.iter().map(|(name, default, meaning)| {
            let default = if default.is_empty() { String::new() } else { format!(" [{default}]") };
            format!("  {name}{default}\n      {meaning}")
        });
        let lines = lines.collect::<Vec<_>>().join("\n");
        format!("Settings (environment variables, or keys of the TOML file named by DABEI_CONFIG):\n{lines}")
    }
}

fn limits(value: &str, listen: IpAddr) -> Result<bool> {
    match value {
        "on" => Ok(true),
        "off" if listen.is_loopback() => Ok(false),
        "off" => bail!("DABEI_RATE_LIMITS=off is for tests: it needs DABEI_LISTEN on 127.0.0.1, not {listen}"),
        other => bail!("DABEI_RATE_LIMITS must be on or off, not \"{other}\""),
    }
}

/// Where settings come from: the environment first, then the file.
struct Source(BTreeMap<String, String>);

impl Source {
    fn open() -> Result<Self> {
        let Ok(file) = env::var("DABEI_CONFIG") else { return Ok(Self(BTreeMap::new())) };
        let text =
            fs::read_to_string(&file).with_context(|| format!("DABEI_CONFIG names {file}, which cannot be read"))?;
        let table: toml::Table = text.parse().with_context(|| format!("{file} is no TOML"))?;
        let mut found = BTreeMap::new();
        for (name, value) in table {
            if !SETTINGS.iter().any(|(known, ..)| *known == name) {
                bail!("{file} sets {name}, which is no setting; see dabei serve --help");
            }
            let value = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            found.insert(name, value);
        }
        Ok(Self(found))
    }

    fn find(&self, name: &str) -> Option<String> {
        env::var(name).ok().or_else(|| self.0.get(name).cloned()).filter(|value| !value.is_empty())
    }

    /// What is set, or the default.
    fn get(&self, name: &str) -> String {
        let default = || SETTINGS.iter().find(|(known, ..)| *known == name).map_or("", |(_, default, _)| default);
        self.find(name).unwrap_or_else(|| default().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_lifted_on_loopback_alone() {
        let everywhere: IpAddr = [0, 0, 0, 0].into();
        let here: IpAddr = [127, 0, 0, 1].into();
        assert!(limits("on", everywhere).unwrap());
        assert!(!limits("off", here).unwrap());
        assert!(limits("off", everywhere).is_err());
        assert!(limits("perhaps", here).is_err());
    }
}
