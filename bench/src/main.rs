//! The program of `cargo xtask bench`. It measures; started as its own child process it is the baseline server of pages.
#![forbid(unsafe_code)]

use anyhow::Result;
use bench::run::Sources;
use bench::{http_baseline, run};
use clap::{Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measures everything and writes the table
    Measure {
        /// The release binary
        #[arg(long)]
        dabei: PathBuf,
        /// The folder with Criterion's results
        #[arg(long)]
        criterion: PathBuf,
        /// The file to write
        #[arg(long)]
        readme: PathBuf,
    },
    /// Prints one part: pages, sign-ups, crowd, start-up, use-case, waiting-list, back-office, feeds, search or growth
    Only {
        part: String,
        /// The release binary
        #[arg(long, default_value = "target/release/dabei")]
        dabei: PathBuf,
    },
    /// Serves the responses in a folder, until its input ends
    Baseline { folder: PathBuf },
}

/// The allocator of the release binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Measure { dabei, criterion, readme } => run::everything(&Sources { dabei, criterion, readme }),
        Command::Only { part, dabei } => run::one(&part, &dabei),
        Command::Baseline { folder } => http_baseline::serve(&folder),
    }
}
