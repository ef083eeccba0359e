//! `cargo xtask`: the commands that a newcomer needs, each safe to run again.
//!
//! Called through the alias in `.cargo/config.toml`. It starts other programs and knows nothing of the house's rules.

mod bench;
mod browser;
mod count;
mod dev;
mod release;
mod run;
mod setup;
mod stamp;
mod steps;
mod style;
mod test;

use clap::{Parser, Subcommand, builder::PossibleValuesParser};
use std::process::ExitCode;

/// What it takes to work on dabei. Start with `cargo xtask dev`.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Sets up what this machine lacks: Debian packages for the tests, npm packages for style and browser tests, Rust for the browser.
    ///
    /// Run it as often as you like: the second time it does nothing. `dev`, `test` and `build` set up what they need by themselves.
    Setup,
    /// Builds the server, fills an empty database with the example programme and serves it on this machine.
    ///
    /// The database is data/dabei.db unless `DABEI_DATABASE_URL` says otherwise. No mail leaves the machine: letters are caught
    /// and can be read at /dev/post. Ctrl-C ends the server.
    Dev,
    /// Runs everything that CI runs, or only the parts that you name.
    ///
    /// A step that fails does not keep the next ones from running. The last line says how many tests and checks passed and
    /// how many failed; the command exits with 1 when one failed or none ran.
    Test {
        /// The parts to run; none means all of them but `long`, which runs a million operations and a thousand crashes on each
        /// database and takes most of a day.
        #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(steps::names()))]
        names: Vec<String>,
    },
    /// Makes the style sheet, fonts, icons and islands in target/site again, if their sources have changed.
    ///
    /// `dev`, `test` and `build` do it by themselves. A server that `dev` started shows the new style when the page is loaded again.
    Style,
    /// Builds the release binary, with the pages' style and fonts inside: one file to copy to a server.
    Build,
    /// Measures the release binary against floors of the same run and writes the table to bench/README.md.
    ///
    /// Five minutes after the build, which takes about ten the first time. Leave the machine alone meanwhile.
    Bench,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Setup => setup::everything(),
        Command::Dev => dev::dev(),
        Command::Test { names } => return test::test(&names),
        Command::Style => style::build(),
        Command::Build => release::build(),
        Command::Bench => bench::bench(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
