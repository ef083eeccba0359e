//! npm packages, at the versions of their lock files.

use crate::run::{find, output_of, program, root, run};
use crate::stamp::Stamp;
use anyhow::{Result, bail};

/// Installs the npm packages of the lock file, if it has changed.
pub fn packages(folder: &str) -> Result<bool> {
    let home = root().join(folder);
    let lock = Stamp::of(&[home.join("package-lock.json")])?;
    let mark = home.join("node_modules/.dabei-lock");
    if lock.is_at(&mark) {
        return Ok(false);
    }
    node()?;
    println!("setup: installing the npm packages of {folder}/; takes a few seconds");
    run(program("npm")
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        .current_dir(&home))?;
    lock.write(&mark)?;
    Ok(true)
}

/// Fails unless Node 20 or newer is installed, with npm.
fn node() -> Result<()> {
    let version = output_of(program("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_none_or(|number| number < 20) || find("npm").is_none() {
        let found = if version.is_empty() { "none" } else { &version };
        bail!("please install Node.js 20 or newer, with npm (here: {found})");
    }
    Ok(())
}
