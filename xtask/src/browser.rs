//! Makes `target/browser`: the wasm of the islands, the glue around it and the script that wakes them. `style` puts them into the site.
//!
//! There is one form, the one that ships: what the tests see is what people get.

use crate::run::{built, cargo, program, root, run};
use crate::setup::{Need, WASM, provide};
use crate::stamp::Stamp;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// Told one by one: `--all-features` would let wasm-opt write what browsers refuse.
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

/// Does nothing while the files that cargo read for it stay the same. Gives the folder.
pub fn build() -> Result<PathBuf> {
    let folder = root().join("target/browser");
    let mark = root().join("target/browser.stamp");
    let stamp = |sources: Vec<PathBuf>| Stamp::of(&sources);
    if folder.is_dir() && sources().and_then(stamp).is_ok_and(|state| state.is_at(&mark)) {
        return Ok(folder);
    }
    provide(&[Need::Wasm, Need::Packages("style")])?;
    println!("browser: builds the islands; takes some minutes the first time, then half of one");
    run(cargo().args(["build", "--package", "browser", "--target", WASM, "--profile", "browser"]))?;
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    glue(&folder)?;
    shrink(&folder.join("browser_bg.wasm"))?;
    fs::copy(root().join("app/browser/wake.js"), folder.join("wake.js"))?;
    stamp(sources()?)?.leave(&mark)?;
    Ok(folder)
}

/// What the islands are made of, as cargo noted it down: pages that only the server writes are not among it.
fn sources() -> Result<Vec<PathBuf>> {
    let noted = fs::read_to_string(compiled("d")).context("cargo did not note what it made the islands of")?;
    let (_, files) = noted.split_once(": ").context("cargo's note is not read here")?;
    let mut sources: Vec<PathBuf> = files.split_whitespace().map(PathBuf::from).collect();
    let beside = [
        "Cargo.toml",
        "Cargo.lock",
        ".cargo/config.toml",
        "rust-toolchain.toml",
        "app/Cargo.toml",
        "app/browser/Cargo.toml",
        "app/browser/wake.js",
    ];
    sources.extend(beside.map(|file| root().join(file)));
    sources.push(root().join("xtask/src/browser.rs"));
    Ok(sources)
}

fn compiled(ending: &str) -> PathBuf {
    built(WASM).join("browser/browser").with_extension(ending)
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
