//! The software bill of materials (CycloneDX): the crates of the binary, and the npm packages and fonts that it embeds.

mod components;

use crate::run::{cargo, output_of, program, root, run};
use crate::setup::{Need, WASM, cyclonedx_program, provide};
use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use components::names;
use components::{add, array, retain};

/// Name and version of a crate.
pub type Crate = (String, String);

/// Writes the bill of materials to `file` and returns it.
pub fn write(file: &Path) -> Result<Value> {
    provide(&[Need::Cyclonedx])?;
    let mut bom = workspace_bom()?;
    retain(&mut bom, &tree(&["--package", "server"])?);
    bom["metadata"]["component"]["name"] = json!("dabei");
    for component in npm_packages()?.into_iter().chain([fonts()]) {
        add(&mut bom, component);
    }
    fs::write(file, serde_json::to_string_pretty(&bom)?)?;
    Ok(bom)
}

/// The crates in the wasm of the islands, without their entry.
pub fn crates_of_islands() -> Result<BTreeSet<Crate>> {
    let mut crates = tree(&["--package", "browser", "--target", WASM])?;
    crates.retain(|(name, _)| name != "browser");
    Ok(crates)
}

/// The bill of materials of the package `server` that cargo-cyclonedx writes, with the features of the whole workspace.
///
/// It writes one file into the folder of each package; all are removed.
fn workspace_bom() -> Result<Value> {
    let mut cyclonedx = program(cyclonedx_program());
    cyclonedx.args(["cyclonedx", "--quiet", "--format", "json", "--spec-version", "1.5", "--no-build-deps"]);
    run(cyclonedx.args(["--override-filename", "workspace.cdx"]))?;
    let text = fs::read_to_string(root().join("server/workspace.cdx.json"))?;
    for folder in packages()? {
        fs::remove_file(folder.join("workspace.cdx.json"))?;
    }
    // References to packages of the workspace have the path of the repository on this machine.
    let folder = format!("path+file://{}", root().canonicalize()?.display());
    Ok(serde_json::from_str(&text.replace(&folder, "path+file://"))?)
}

/// The folders of the workspace's packages.
fn packages() -> Result<Vec<PathBuf>> {
    let metadata = json_of(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let manifests = array(&metadata["packages"]).filter_map(|package| package["manifest_path"].as_str());
    Ok(manifests.filter_map(|manifest| Path::new(manifest).parent()).map(Path::to_owned).collect())
}

/// The crates that cargo compiles for a package, with the features of its build.
fn tree(package: &[&str]) -> Result<BTreeSet<Crate>> {
    let mut tree = cargo();
    tree.args(["tree", "--locked", "--quiet", "--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    let lines = output_of(tree.args(package)).context("cargo tree failed")?;
    let words = lines.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    Ok(words
        .filter_map(|words| Some(((*words.first()?).to_owned(), words.get(1)?.strip_prefix('v')?.to_owned())))
        .collect())
}

/// The npm packages whose content is in the style sheet; those that only build it are development dependencies. Read from the
/// lock file, since older versions of npm have no `npm sbom`.
fn npm_packages() -> Result<Vec<Value>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(root().join("style/package-lock.json"))?)?;
    let packages = lock["packages"].as_object().context("style/package-lock.json lists no packages")?;
    let embedded = packages.iter().filter(|(_, package)| package["dev"] != true);
    Ok(embedded.filter_map(|(path, package)| npm_package(path.strip_prefix("node_modules/")?, package)).collect())
}

fn npm_package(name: &str, package: &Value) -> Option<Value> {
    let version = package["version"].as_str()?;
    Some(json!({
        "type": "library",
        "bom-ref": format!("{name}@{version}"),
        "name": name,
        "version": version,
        "scope": "required",
        "purl": format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
        "licenses": [{ "license": { "id": package["license"] } }],
    }))
}

/// The fonts in `style/fonts`.
fn fonts() -> Value {
    json!({
        "type": "library",
        "bom-ref": "fira-sans@4.106",
        "name": "Fira Sans",
        "version": "4.106",
        "description": "Regular and SemiBold, subsets of the fonts of @kern-ux/native",
        "scope": "required",
        "licenses": [{ "license": { "id": "OFL-1.1" } }],
    })
}

fn json_of(command: &mut Command) -> Result<Value> {
    let output = output_of(command).with_context(|| format!("{} failed", command.get_program().display()))?;
    Ok(serde_json::from_str(&output)?)
}
