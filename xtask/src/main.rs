//! `cargo xtask`: the commands of development, each safe to run again.
//!
//! Called through the alias in `.cargo/config.toml`. It starts other programs and must not know the rules of the domain.

mod background;
mod bench;
mod browser;
mod count;
mod dev;
mod lighthouse;
mod long_steps;
mod release;
mod run;
mod sbom;
mod setup;
mod stamp;
mod steps;
mod style;
mod supply;
mod test;
mod wordpress;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Commands for the development of dabei. Start with `cargo xtask dev`.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Installs what is missing: Debian packages for the tests, npm packages for style and browser tests, Rust's wasm
    /// target, tools that check dependencies.
    ///
    /// It is safe to run again; the second time it does nothing. `dev`, `test` and `build` install what they need
    /// themselves.
    Setup,
    /// Builds the server, fills an empty database with the example programme and serves it on this machine.
    ///
    /// The database is data/dabei.db unless `DABEI_DATABASE_URL` is set. No mail leaves the machine: messages are caught
    /// and can be read at /dev/post. Ctrl-C stops the server.
    Dev,
    /// Runs everything that CI runs, or only the named parts.
    ///
    /// After a failed step the next ones still run. The last line has the number of tests and checks that passed and
    /// failed; the command exits with 1 if one failed or none ran.
    Test {
        /// Steps: style, supply, xtask, domain, text, sqlite, postgres, end2end. Any other name is a subject, such as a
        /// feature: its tests on SQLite and its journeys run (`waiting_list`, `check_in`). `long` runs a million operations,
        /// a thousand crashes, imports of 50,000 events and 100,000 requests under faults on each database, measures the pages
        /// with Lighthouse, embeds them in WordPress and takes most of a day; its parts are long-history, long-nodes,
        /// long-waiting-list, long-crashes, long-import and long-chaos, all but long-nodes also with -postgres,
        /// long-lighthouse and long-wordpress.
        #[arg(value_name = "NAME")]
        names: Vec<String>,
    },
    /// Builds the style sheet, fonts, icons and islands in target/site, if their sources have changed.
    ///
    /// `dev`, `test` and `build` do this by themselves. A server started by `dev` serves the new style on the next load.
    Style,
    /// Builds the release binary, which embeds style and fonts: one file to copy to a server. Beside it is its bill of
    /// materials, dabei.cdx.json.
    Build,
    /// Measures the release binary against baselines of the same run and writes the table to bench/README.md.
    ///
    /// Takes five minutes after the build, which takes about twenty the first time. Do not use the machine meanwhile.
    Bench,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Setup => setup::everything(),
        Command::Dev => dev::dev(),
        Command::Test { names } => return test::test(&names),
        Command::Style => style::build(),
        Command::Build => release::build(),
        Command::Bench => bench::bench(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
