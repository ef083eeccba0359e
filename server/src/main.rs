//! The binary `dabei`: its sub-commands are its roles. Exit codes: 0 success, 1 failure, 2 wrong usage; those of
//! `bounces` are for mail servers.
#![forbid(unsafe_code)]
// They panic if the reader of the output has gone; `cli::output` does not.
#![warn(clippy::print_stdout, clippy::print_stderr)]

use clap::Parser;
use server::cli::{Cli, print_note};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let failure = cli.failure_code();
    match cli.run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_note(format_args!("dabei: {error:#}"));
            failure
        }
    }
}
