//! Builds `target/site`, the files that the server embeds: style sheet, fonts, icons and the islands of `browser`, each with
//! compressed copies.
//!
//! The server does not compile without the folder, so every command that builds the server calls this first.

use crate::browser;
use crate::run::{program, root, run};
use crate::setup::{Need, provide};
use crate::stamp::{Stamp, files_below};
use anyhow::{Context as _, Result};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Builds the site, unless the source files are unchanged since the last build.
pub fn build() -> Result<()> {
    provide(&[Need::Packages("style")])?;
    build_with(&files_below(&browser::build()?)?)
}

/// Builds the site without the islands: enough for all pages, which work without them.
pub fn build_without_islands() -> Result<()> {
    provide(&[Need::Packages("style")])?;
    build_with(&[])
}

fn build_with(islands: &[PathBuf]) -> Result<()> {
    let (style, public, site) = (root().join("style"), root().join("app/public"), root().join("target/site"));
    let this_file = vec![root().join("xtask/src/style.rs")];
    let sources = [files_below(&style)?, files_below(&public)?, islands.to_vec(), this_file].concat();
    let state = Stamp::of(&sources)?;
    // Beside the folder, as everything in it is served.
    let mark = root().join("target/site.stamp");
    if site.is_dir() && state.is_at(&mark) {
        return Ok(());
    }
    // A server that is running goes on serving the old files until all new ones are there.
    let new = root().join("target/site.new");
    remove(&new)?;
    for folder in ["fonts", "drawings", "guide"] {
        fs::create_dir_all(new.join(folder))?;
    }
    let sheet = new.join("dabei.css");
    sass(&style, &sheet)?;
    copy(&style.join("fonts"), &new.join("fonts"), "woff2")?;
    copy(&style, &new, "svg")?;
    copy(&style.join("drawings"), &new.join("drawings"), "svg")?;
    copy(&public, &new, "")?;
    copy(&public.join("guide"), &new.join("guide"), "webp")?;
    for island in islands {
        copy_file(island, &new)?;
    }
    for file in files_below(&new)? {
        compress(&file)?;
    }
    println!("style: target/site/dabei.css, {} bytes", fs::metadata(&sheet)?.len());
    remove(&site)?;
    fs::rename(&new, &site)?;
    state.write(&mark)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

fn sass(style: &Path, sheet: &Path) -> Result<()> {
    let mut sass = program(style.join("node_modules/.bin/sass"));
    sass.args(["--no-source-map", "--style=compressed", "--quiet-deps", "--load-path=node_modules", "main.scss"])
        .arg(sheet);
    run(sass.current_dir(style))
}

/// Copies the files of one folder without its subfolders; only those with the extension `kind`, unless it is empty.
fn copy(from: &Path, to: &Path, kind: &str) -> Result<()> {
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry?;
        let file = entry.path();
        if file.is_file() && (kind.is_empty() || file.extension() == Some(kind.as_ref())) {
            copy_file(&file, to)?;
        }
    }
    Ok(())
}

fn copy_file(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().context("a file has a name")?;
    fs::copy(file, folder.join(name)).with_context(|| format!("{} cannot be copied", file.display()))?;
    Ok(())
}

/// Writes compressed copies (`.br`, `.gz`) of a text file; fonts and images are compressed already.
fn compress(file: &Path) -> Result<()> {
    if !["css", "js", "svg", "txt", "wasm"].iter().any(|kind| file.extension() == Some(kind.as_ref())) {
        return Ok(());
    }
    let plain = fs::read(file)?;
    let mut compressed = Vec::new();
    brotli::BrotliCompress(
        &mut plain.as_slice(),
        &mut compressed,
        &brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() },
    )?;
    fs::write(with_suffix(file, "br"), compressed)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&plain)?;
    Ok(fs::write(with_suffix(file, "gz"), gzip.finish()?)?)
}

fn with_suffix(file: &Path, kind: &str) -> std::path::PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{kind}"));
    name.into()
}
