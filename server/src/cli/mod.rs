//! The command line: the sub-commands of the binary. An error is one sentence that says what to do.

mod bounces;
mod delivery_report;
mod import;
mod log;
mod open_files;
mod organizer;
mod output;
mod plan_text;
mod programme;
mod secret;
mod serve;

use crate::config::Config;
use anyhow::{Context, Result};
use backend::AppContext;
use backend::clock::Clock;
use backend::db::Db;
use backend::installation::Joining;
use backend::random::Random;
use clap::{Parser, Subcommand};
use import::ImportCommand;
use log::start_log;
use organizer::OrganizerCommand;
pub use output::print_note;
use std::net::SocketAddr;
use std::process::ExitCode;

/// Sign-up for a city's events and workshops
#[derive(Parser)]
#[command(name = "dabei", version, about, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the web server, with the mailer in the same process
    #[command(after_help = Config::help())]
    Serve {
        /// Address and port to listen on; overrides `DABEI_LISTEN`
        #[arg(long)]
        listen: Option<SocketAddr>,
        /// Send no messages; other processes do that (`dabei mailer`)
        #[arg(long)]
        without_mailer: bool,
        /// Catch messages instead of sending them, and show them at /dev/post
        #[arg(long)]
        development: bool,
        /// Make another secret; the old one is kept as FILE.old, and what it signed ends, unless `DABEI_OLD_SECRET_FILE`
        /// names it
        #[arg(long)]
        new_secret: bool,
    },
    /// Runs only the mailer; any number of mailers can share one PostgreSQL database
    Mailer,
    /// Migrates the database to this version (serve does it too)
    Migrate,
    /// Loads or updates a programme file; what the file leaves out stays unchanged
    Import(ImportCommand),
    /// Prints the programme in the TOML format that import reads
    Export,
    /// Loads the example programme into an empty database
    Demo {
        /// The network event takes place at least three weeks after this date, such as 2026-03-02 [default: today]
        #[arg(long)]
        today: Option<jiff::civil::Date>,
        /// Leave out the invented sign-ups
        #[arg(long)]
        without_sign_ups: bool,
    },
    /// Takes a message that came back, on standard input, and opens a call task about it
    #[command(after_help = "\
For the pipe of a mail server that receives what DABEI_MAIL_FROM gets. Only a report that a delivery failed for good \
(RFC 3464) changes anything; everything else ends with exit code 0 and a sentence. If the message cannot be stored, the exit \
code is 75, so that the mail server tries again.")]
    Bounces,
    /// Manages the accounts of organizers
    #[command(subcommand)]
    Organizer(OrganizerCommand),
}

/// The exit code that asks a mail server to try again later (`EX_TEMPFAIL` of `sysexits.h`).
const TRY_AGAIN: u8 = 75;

impl Cli {
    /// The exit code if the sub-command fails. A mail server would answer another one by returning the message.
    pub fn failure_code(&self) -> ExitCode {
        match self.command {
            Command::Bounces => ExitCode::from(TRY_AGAIN),
            _ => ExitCode::FAILURE,
        }
    }

    /// Runs the sub-command.
    pub async fn run(self) -> Result<()> {
        let listen = if let Command::Serve { listen, .. } = &self.command { *listen } else { None };
        let config = Config::load(listen)?;
        let _log = start_log(config.log.clone());
        match self.command {
            Command::Serve { without_mailer, development, new_secret, .. } => {
                serve::serve(config, without_mailer, development, new_secret).await
            }
            Command::Mailer => serve::run_mailer(config).await,
            Command::Migrate => open_helper(config).await.map(drop),
            Command::Import(command) => command.run(&open_helper(config).await?).await,
            Command::Bounces => match bounces::read_bounce()? {
                Some(bounce) => bounces::record(&open_helper(config).await?, bounce).await,
                None => Ok(()),
            },
            Command::Export => programme::export(&open_helper(config).await?).await,
            Command::Organizer(command) => command.run(&open_helper(config).await?).await,
            Command::Demo { today, without_sign_ups } => {
                programme::demo(&open_helper(config).await?, today, !without_sign_ups).await
            }
        }
    }
}

/// The context of a command that runs beside the servers.
async fn open_helper(config: Config) -> Result<AppContext> {
    open_context(config, Joining::Helps, false).await
}

/// Opens the database, migrates it to this version, and reads, creates or replaces the secret.
async fn open_context(config: Config, joining: Joining, is_new_secret: bool) -> Result<AppContext> {
    if let Some(words) = config.words {
        words.publish();
    }
    let url = config.database_url;
    let db = Db::open_url(url.clone()).await;
    let db = db.with_context(|| format!("the database {url} cannot be opened; check DABEI_DATABASE_URL"))?;
    db.migrate().await.with_context(|| format!("the database {url} cannot be migrated to this version"))?;
    let (random, files) = (Random::System, config.secret_files);
    let secret =
        if is_new_secret { files.replace(&db, &random).await } else { files.open(&db, &random, joining).await };
    if secret.is_err() {
        db.close().await;
    }
    Ok(AppContext::new(db, Clock::System, random, secret?, config.settings))
}
