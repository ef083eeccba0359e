//! The binary `dabei`: its sub-commands are its roles. Exit codes: 0 success, 1 failure, 2 wrong usage.
#![forbid(unsafe_code)]

use clap::Parser;
use server::cli::Cli;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dabei: {error:#}");
            ExitCode::FAILURE
        }
    }
}
