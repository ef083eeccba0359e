//! `dabei`: one binary, whose sub-commands are its roles. Exits 0, 1 (could not) or 2 (usage).
#![forbid(unsafe_code)]

use clap::Parser;
use server::commands::Cli;
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
