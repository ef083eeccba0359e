//! The settings: environment variables, or the same keys in a TOML file named by `DABEI_CONFIG`. What is unknown or cannot
//! be read ends the command with one sentence that says what to do.

mod declaration;
mod logo;
mod sources;
mod values;

use crate::jobs::mailer::{self, Transport};
use crate::rate_limit::Proxies;
use anyhow::{Context, Result, anyhow, bail};
use backend::db::DatabaseUrl;
use backend::{City, Settings};
use clap::error::{ContextKind, ContextValue};
use clap::{CommandFactory, Parser};
use declaration::Declaration;
use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
use text::WordsFolder;
use tracing_subscriber::filter::Targets;

/// The settings of a process, checked and with defaults filled in.
pub struct Config {
    pub database_url: DatabaseUrl,
    pub listen: SocketAddr,
    /// The mail relay; `None` if none is set.
    pub transport: Option<Transport>,
    pub secret_files: SecretFiles,
    pub log: Targets,
    pub trusted_proxies: Proxies,
    pub words: Option<WordsFolder>,
    pub settings: Settings,
}

/// The files that hold secrets.
pub struct SecretFiles {
    pub current: PathBuf,
    /// The file of the old secret during a rotation.
    pub old: Option<PathBuf>,
}

impl Config {
    /// Reads the settings. `listen` is the option of the command line, which overrides the setting.
    pub fn load(listen: Option<SocketAddr>) -> Result<Self> {
        let mut settings = sources::read(env::vars_os(), &names())?;
        settings.extend(listen.map(|listen| ("DABEI_LISTEN".to_owned(), listen.to_string())));
        Self::new(parse(settings)?)
    }

    /// Fills in the defaults that depend on other settings, and reads the files that settings name.
    fn new(declared: Declaration) -> Result<Self> {
        let listen = declared.listen;
        if !declared.rate_limits && !listen.ip().is_loopback() {
            bail!("DABEI_RATE_LIMITS=off is for tests: it needs DABEI_LISTEN on 127.0.0.1, not {}", listen.ip());
        }
        let public_url =
            declared.public_url.map_or_else(|| format!("http://{listen}"), |origin| origin.ascii_serialization());
        let fixed_city = City {
            name: declared.city_name,
            contact: lines(&declared.city_contact),
            phone: declared.city_phone,
            dpo: lines(&declared.city_dpo),
            accessibility: String::new(),
            imprint: String::new(),
            area_code: declared.city_area_code,
            logo: declared.city_logo.as_deref().map(logo::read).transpose()?,
            colour: declared.city_colour,
            host_parts: Vec::new(),
        };
        let settings = Settings { public_url, fixed_city, has_limits: declared.rate_limits };
        let transport = declared.smtp_url.map(|url| {
            let default_sender = || mailer::parse_sender(&format!("dabei@{}", settings.host()));
            let sender = declared.mail_from.or_else(default_sender);
            let sender = sender.context("DABEI_MAIL_FROM must be set: the public host cannot be that of an address")?;
            Transport::smtp(&url, declared.smtp_ca_file.as_deref(), sender)
        });
        let words = declared.words_dir.map(|folder| {
            WordsFolder::read(&folder).map_err(|faults| anyhow!("DABEI_WORDS_DIR must be corrected:\n{faults}"))
        });
        Ok(Self {
            database_url: declared.database_url,
            listen,
            transport: transport.transpose()?,
            secret_files: SecretFiles { current: declared.secret_file, old: declared.old_secret_file },
            log: declared.log,
            trusted_proxies: declared.trusted_proxies,
            words: words.transpose()?,
            settings,
        })
    }

    /// The list of settings that `--help` prints.
    pub fn help() -> String {
        let command = Declaration::command();
        let lines = command.get_arguments().map(|setting| {
            let name = setting.get_long().unwrap_or_default();
            let default = setting.get_default_values().first().filter(|default| !default.is_empty());
            let default = default.map(|default| format!(" [{}]", default.display())).unwrap_or_default();
            format!("  {name}{default}\n      {}", setting.get_help().cloned().unwrap_or_default())
        });
        let lines = lines.collect::<Vec<_>>().join("\n");
        format!("Settings (environment variables, or keys of the TOML file named by DABEI_CONFIG):\n{lines}")
    }
}

/// A text whose lines are separated by `\n`, written as two characters.
fn lines(text: &str) -> String {
    text.replace("\\n", "\n")
}

/// The names of all settings.
fn names() -> Vec<String> {
    Declaration::command().get_arguments().filter_map(|setting| setting.get_long()).map(ToOwned::to_owned).collect()
}

/// Parses each setting as its declaration says.
fn parse(settings: BTreeMap<String, String>) -> Result<Declaration> {
    let arguments = settings.into_iter().map(|(name, value)| format!("--{name}={value}"));
    Declaration::try_parse_from(arguments).map_err(|error| {
        let name = match error.get(ContextKind::InvalidArg) {
            Some(ContextValue::String(argument)) => argument.split(' ').next().unwrap_or_default(),
            _ => "",
        };
        let cause = error.source().map(ToString::to_string).unwrap_or_default();
        anyhow!("{} {cause}", name.trim_start_matches('-'))
    })
}
