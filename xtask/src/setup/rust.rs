//! Rust's target for the islands, and a tool that crates.io has only as source.

use crate::run::{cargo, find, output_of, program, root, run};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Rust's target for the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs Rust's standard library for wasm with rustup, if it is missing.
pub fn wasm() -> Result<bool> {
    let library = output_of(program("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|library| PathBuf::from(library).is_dir()) {
        return Ok(false);
    }
    if find("rustup").is_none() {
        bail!("please install Rust's standard library for {WASM}; with rustup: rustup target add {WASM}");
    }
    println!("setup: adding {WASM} to Rust with rustup; takes less than a minute");
    run(program("rustup").args(["target", "add", WASM]))?;
    Ok(true)
}

const CYCLONEDX: &str = "0.5.9";

/// The path of cargo-cyclonedx.
pub fn cyclonedx_program() -> PathBuf {
    tool("cargo-cyclonedx", CYCLONEDX).join("bin/cargo-cyclonedx")
}

/// Compiles cargo-cyclonedx, if this version is missing; without optimization, which would take longer than its runs.
pub fn cyclonedx() -> Result<bool> {
    if cyclonedx_program().is_file() {
        return Ok(false);
    }
    println!("setup: compiling cargo-cyclonedx {CYCLONEDX} into target/tools; takes about a minute");
    let mut install = cargo();
    install.args(["install", "--quiet", "--locked", "--debug", "--version", CYCLONEDX, "cargo-cyclonedx", "--root"]);
    run(install.arg(tool("cargo-cyclonedx", CYCLONEDX)).env("CARGO_PROFILE_DEV_DEBUG", "0"))?;
    Ok(true)
}

fn tool(name: &str, version: &str) -> PathBuf {
    root().join("target/tools").join(format!("{name}-{version}"))
}
