//! `cargo xtask build`: the one file that goes to a server.

use crate::run::{built, cargo, run};
use crate::style;
use anyhow::Result;
use std::fs;

/// Prints where the binary stands and how large it is.
pub fn build() -> Result<()> {
    style::build()?;
    println!("server: builds the release binary; takes about ten minutes the first time");
    run(cargo().args(["build", "--release", "--package", "server"]))?;
    let binary = built("release").join("dabei");
    println!("{}, {:.1} MB", binary.display(), megabytes(fs::metadata(&binary)?.len()));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a size for people, with one digit after the point")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}
