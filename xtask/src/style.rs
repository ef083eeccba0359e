//! Makes `target/site`, the files that the server carries inside: style sheet, fonts, icons and what `browser` made, with their
//! compressed twins.
//!
//! The server does not compile before the folder is there, so whoever builds the server calls this first.

use crate::browser;
use crate::run::{program, root, run};
use crate::setup::{Need, provide};
use crate::stamp::{Stamp, files_below};
use anyhow::{Context as _, Result};
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Does nothing while the files that it is made from stay the same.
pub fn build() -> Result<()> {
    provide(&[Need::Packages("style")])?;
    let browser = browser::build()?;
    let (style, public, site) = (root().join("style"), root().join("app/public"), root().join("target/site"));
    let maker = vec![root().join("xtask/src/style.rs")];
    let sources = [files_below(&style)?, files_below(&public)?, files_below(&browser)?, maker].concat();
    let state = Stamp::of(&sources)?;
    // Beside the folder, not in it: everything inside is served.
    let mark = root().join("target/site.stamp");
    if site.is_dir() && state.is_at(&mark) {
        return Ok(());
    }
    if site.is_dir() {
        fs::remove_dir_all(&site)?;
    }
    fs::create_dir_all(site.join("fonts"))?;
    let sheet = site.join("dabei.css");
    sass(&style, &sheet)?;
    copy(&style.join("fonts"), &site.join("fonts"), "woff2")?;
    copy(&style, &site, "svg")?;
    copy(&public, &site, "")?;
    copy(&browser, &site, "")?;
    for file in files_below(&site)? {
        compress(&file)?;
    }
    println!("style: target/site/dabei.css, {} bytes", fs::metadata(&sheet)?.len());
    state.leave(&mark)
}

fn sass(style: &Path, sheet: &Path) -> Result<()> {
    let mut sass = program(style.join("node_modules/.bin/sass"));
    sass.args(["--no-source-map", "--style=compressed", "--quiet-deps", "--load-path=node_modules", "main.scss"])
        .arg(sheet);
    run(sass.current_dir(style))
}

/// Copies the files of one folder, without its sub-folders; only those that end in `kind` unless that is empty.
fn copy(from: &Path, to: &Path, kind: &str) -> Result<()> {
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry?;
        let file = entry.path();
        if file.is_file() && (kind.is_empty() || file.extension() == Some(kind.as_ref())) {
            fs::copy(&file, to.join(entry.file_name()))
                .with_context(|| format!("{} cannot be copied", file.display()))?;
        }
    }
    Ok(())
}

/// Writes `.br` and `.gz` beside a file of text; fonts and pixels are compressed already.
fn compress(file: &Path) -> Result<()> {
    if !["css", "js", "svg", "txt", "wasm"].iter().any(|kind| file.extension() == Some(kind.as_ref())) {
        return Ok(());
    }
    let plain = fs::read(file)?;
    let mut tight = Vec::new();
    brotli::BrotliCompress(
        &mut plain.as_slice(),
        &mut tight,
        &brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() },
    )?;
    fs::write(twin(file, "br"), tight)?;
    let mut zipped = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    zipped.write_all(&plain)?;
    Ok(fs::write(twin(file, "gz"), zipped.finish()?)?)
}

fn twin(file: &Path, kind: &str) -> std::path::PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{kind}"));
    name.into()
}
