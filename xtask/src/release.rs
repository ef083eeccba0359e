//! `cargo xtask build`: builds the release binary and its bill of materials.

use crate::run::{built, cargo, run};
use crate::setup::{Need, provide};
use crate::{sbom, style};
use anyhow::Result;
use std::fs;

/// Builds the release binary and the bill of materials beside it, and prints their paths.
pub fn build() -> Result<()> {
    provide(&[Need::Cyclonedx])?;
    build_server()?;
    let binary = built("release").join("dabei");
    println!("{}, {:.1} MB", binary.display(), megabytes(fs::metadata(&binary)?.len()));
    let bill = built("release").join("dabei.cdx.json");
    sbom::write(&bill)?;
    println!("{}, its bill of materials (CycloneDX)", bill.display());
    Ok(())
}

/// Builds the binary that ships.
pub fn build_server() -> Result<()> {
    style::build()?;
    println!("server: building the release binary; takes about twenty minutes the first time");
    run(cargo().args(["build", "--release", "--package", "server"]))
}

#[expect(clippy::cast_precision_loss, reason = "printed with one decimal")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}
