//! Builds `target/browser`: the wasm of the islands, its JavaScript glue and the script that loads them. `style` copies
//! them to the site.
//!
//! There is one profile, so that the tests run the same files as a release.

use crate::run::{built, cargo, program, root, run};
use crate::setup::{Need, WASM, provide};
use crate::stamp::Stamp;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The wasm features that wasm-opt may use. With `--all-features` it would write instructions that browsers reject.
const FEATURES: [&str; 8] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Whether the islands have been built before; their sources may have changed since.
pub fn is_built() -> bool {
    folder().is_dir()
}

/// Builds the islands, unless the source files are unchanged since the last build. Returns the folder.
pub fn build() -> Result<PathBuf> {
    let folder = folder();
    let mark = root().join("target/browser.stamp");
    let stamp = |sources: Vec<PathBuf>| Stamp::of(&sources);
    if folder.is_dir() && sources().and_then(stamp).is_ok_and(|state| state.is_at(&mark)) {
        return Ok(folder);
    }
    provide(&[Need::Wasm, Need::Packages("style")])?;
    println!("browser: building the islands; takes some minutes the first time, then half a minute");
    run(cargo().args(["build", "--package", "browser", "--target", WASM, "--profile", "browser"]))?;
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    glue(&folder)?;
    shrink(&folder.join("browser_bg.wasm"))?;
    fs::copy(root().join("app/browser/wake.js"), folder.join("wake.js"))?;
    stamp(sources()?)?.write(&mark)?;
    Ok(folder)
}

fn folder() -> PathBuf {
    root().join("target/browser")
}

/// The source files of the islands, from cargo's dep-info file: pages that only the server renders are not in it.
fn sources() -> Result<Vec<PathBuf>> {
    let dep_info = fs::read_to_string(compiled("d")).context("cargo's dep-info file of the islands is missing")?;
    let (_, files) = dep_info.split_once(": ").context("cargo's dep-info file has an unknown format")?;
    let mut sources: Vec<PathBuf> = files.split_whitespace().map(PathBuf::from).collect();
    let others = [
        "Cargo.toml",
        "Cargo.lock",
        ".cargo/config.toml",
        "rust-toolchain.toml",
        "app/Cargo.toml",
        "app/browser/Cargo.toml",
        "app/browser/wake.js",
    ];
    sources.extend(others.map(|file| root().join(file)));
    sources.push(root().join("xtask/src/browser.rs"));
    Ok(sources)
}

fn compiled(extension: &str) -> PathBuf {
    built(WASM).join("browser/browser").with_extension(extension)
}

fn glue(folder: &Path) -> Result<()> {
    let mut glue = Bindgen::new();
    glue.input_path(compiled("wasm")).out_name("browser").typescript(false).omit_default_module_path(true);
    glue.remove_name_section(true).remove_producers_section(true);
    glue.web(true)?.generate(folder)
}

fn shrink(wasm: &Path) -> Result<()> {
    let mut opt = program(root().join("style/node_modules/.bin/wasm-opt"));
    run(opt.arg("-Oz").args(FEATURES).arg(wasm).arg("-o").arg(wasm))
}
