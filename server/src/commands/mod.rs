//! The sub-commands of the binary. Errors are one sentence that says what to do.

mod organizer;
mod programme;
mod serve;

use crate::config::Config;
use anyhow::{Context, Result};
use backend::House;
use backend::chance::Chance;
use backend::clock::Clock;
use backend::db::Db;
use backend::secret::Secret;
use clap::{Parser, Subcommand};
use organizer::OrganizerCommand;
use std::io::IsTerminal;
use std::path::PathBuf;

/// Sign-up for a city's events and workshops.
#[derive(Parser)]
#[command(name = "dabei", version, about, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The web server, with the mailman inside
    #[command(after_help = Config::help())]
    Serve {
        /// Address and port; without it the setting counts
        #[arg(long)]
        listen: Option<String>,
        /// Leave letters to mailmen of their own (`dabei mailman`)
        #[arg(long)]
        without_mailman: bool,
        /// Catch letters instead of sending them, and show them at /dev/post
        #[arg(long)]
        development: bool,
    },
    /// Only the mailman; any number of them share one PostgreSQL
    Mailman,
    /// Brings the database to this version (serve does it too)
    Migrate,
    /// Loads or updates a programme file; what it leaves out stays as it is
    Import {
        /// A TOML file; see docs/programme-file.md
        file: PathBuf,
    },
    /// Prints the programme as the same TOML
    Export,
    /// Fills an empty database with the example programme
    Demo {
        /// The day from which it lies three to four weeks ahead, such as 2026-03-02 [default: today]
        #[arg(long)]
        today: Option<jiff::civil::Date>,
    },
    /// Accounts of those who work here
    #[command(subcommand)]
    Organizer(OrganizerCommand),
}

impl Cli {
    pub async fn run(self) -> Result<()> {
        match self.command {
            Command::Serve { listen, without_mailman, development } => {
                serve::serve(Config::load(listen.as_deref())?, without_mailman, development).await
            }
            Command::Mailman => serve::mailman(Config::load(None)?).await,
            Command::Migrate => house(&Config::load(None)?).await.map(drop),
            Command::Import { file } => programme::import(&house(&Config::load(None)?).await?, &file).await,
            Command::Export => programme::export(&house(&Config::load(None)?).await?).await,
            Command::Organizer(command) => command.run(&house(&Config::load(None)?).await?).await,
            Command::Demo { today } => programme::demo(&house(&Config::load(None)?).await?, today).await,
        }
    }
}

/// Opens the database, brings it to this version, and reads or makes the secret.
async fn house(config: &Config) -> Result<House> {
    start_log(&config.log);
    let address = without_password(&config.database_url);
    let db = Db::open(&config.database_url).await;
    let db = db.with_context(|| format!("the database {address} cannot be opened; check DABEI_DATABASE_URL"))?;
    db.migrate().await.with_context(|| format!("the database {address} cannot be brought to this version"))?;
    let chance = Chance::System;
    let secret = Secret::load_or_make(&config.secret_file, chance.bytes());
    let secret =
        secret.with_context(|| format!("{} cannot be used; check DABEI_SECRET_FILE", config.secret_file.display()))?;
    Ok(House::new(db, Clock::System, chance, secret, config.settings.clone()))
}

fn start_log(level: &str) {
    let filter = tracing_subscriber::EnvFilter::try_new(level).unwrap_or_else(|_| "info".into());
    // A second start in one process keeps the first log.
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = log.with_ansi(std::io::stderr().is_terminal()).try_init();
}

/// A database address as it may be printed.
fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://{host}"),
        _ => url.to_owned(),
    }
}
