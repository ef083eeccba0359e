//! The program behind `cargo xtask bench`. It measures; as its own child it is the floor of pages.
#![forbid(unsafe_code)]

use anyhow::Result;
use bench::measure::Sources;
use bench::{floor, measure};
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
        /// Where Criterion left its results
        #[arg(long)]
        criterion: PathBuf,
        /// The file to write
        #[arg(long)]
        readme: PathBuf,
    },
    /// Measures one part and prints it: pages, sign-ups, crowd, starts, use-case, line, office, afar or growth
    Only {
        part: String,
        /// The release binary
        #[arg(long, default_value = "target/release/dabei")]
        dabei: PathBuf,
    },
    /// Serves the answers in a folder, until its input ends
    Floor { folder: PathBuf },
}

/// The one that ships.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Measure { dabei, criterion, readme } => measure::everything(&Sources { dabei, criterion, readme }),
        Command::Only { part, dabei } => measure::one(&part, &dabei),
        Command::Floor { folder } => floor::serve(&folder),
    }
}
