//! The requirements of the commands, and how they are installed. What is installed already is not changed.

use crate::run::{find, output_of, program, root, run};
use crate::stamp::Stamp;
use anyhow::{Result, bail};
use std::fs;
use std::path::PathBuf;

/// A requirement of a command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A browser, for the end-to-end tests.
    Chromium,
    /// PostgreSQL's server programs, for tests that start a database server.
    Postgres,
    /// Python's standard library, whose mail parser is independent of this project.
    Python,
    /// Python's readers of calendars, feeds and APIs, in a virtual environment.
    Readers,
    /// Rust's standard library for wasm.
    Wasm,
    /// The npm packages of this folder, at the versions of its lock file.
    Packages(&'static str),
}

/// `cargo xtask setup`: installs all requirements.
pub fn everything() -> Result<()> {
    let all = [
        Need::Chromium,
        Need::Postgres,
        Need::Python,
        Need::Readers,
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
    let mut changed = debian(needs)?;
    for need in needs {
        changed |= match need {
            Need::Wasm => wasm()?,
            Need::Packages(folder) => packages(folder)?,
            Need::Readers => readers()?,
            Need::Chromium | Need::Postgres | Need::Python => false,
        };
    }
    Ok(changed)
}

/// The path of the browser, whose name depends on the system.
pub fn chromium() -> Option<PathBuf> {
    std::env::var_os("DABEI_CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find))
}

fn has_postgres() -> bool {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    find("initdb").is_some() || debian.into_iter().any(|version| version.path().join("bin/initdb").is_file())
}

/// Installs the missing Debian packages with one command, if this is Debian and this user has the rights.
fn debian(needs: &[Need]) -> Result<bool> {
    let mut missing = Vec::new();
    if needs.contains(&Need::Chromium) && chromium().is_none() {
        missing.push("chromium");
    }
    if needs.contains(&Need::Postgres) && !has_postgres() {
        missing.push("postgresql");
    }
    if needs.contains(&Need::Python) && find("python3").is_none() {
        missing.push("python3");
    }
    if needs.contains(&Need::Readers) && output_of(program("python3").args(["-c", "import ensurepip"])).is_none() {
        missing.push("python3-venv");
    }
    let names = missing.join(" ");
    if missing.is_empty() {
        return Ok(false);
    }
    if find("apt-get").is_none() {
        bail!("please install with this system's own tools, then run the command again: {names}");
    }
    let install =
        format!("apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends {names}");
    let is_root = output_of(program("id").arg("-u")).as_deref() == Some("0");
    if !is_root && output_of(program("sudo").args(["-n", "true"])).is_none() {
        bail!("please run this line, then the command again:\n  sudo sh -c '{install}'");
    }
    println!("setup: installing {names} with apt-get; takes one to three minutes");
    let mut shell = program(if is_root { "sh" } else { "sudo" });
    if !is_root {
        shell.args(["-n", "sh"]);
    }
    run(shell.args(["-c", &format!("{NO_CLUSTER}; {install}")]))?;
    Ok(true)
}

/// Keeps Debian from starting a database server with the package, as the tests start their own. An existing setting stays.
const NO_CLUSTER: &str = "mkdir -p /etc/postgresql-common; \
    test -e /etc/postgresql-common/createcluster.conf || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf";

/// Rust's target for the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs Rust's standard library for wasm with rustup, if it is missing.
fn wasm() -> Result<bool> {
    let library = output_of(program("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|library| PathBuf::from(library).is_dir()) {
        return Ok(false);
    }
    if find("rustup").is_none() {
        bail!("please install Rust's standard library for {WASM}; with rustup: rustup target add {WASM}");
    }
    println!("setup: adding {WASM} to Rust with rustup; takes less than a minute");
    run(program("rustup").args(["target", "add", WASM]))?;
    Ok(true)
}

/// Installs the npm packages of the lock file, if it has changed.
fn packages(folder: &str) -> Result<bool> {
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

/// Installs Python's readers at the versions of `requirements.txt`, if it has changed.
fn readers() -> Result<bool> {
    let list = root().join("end2end/readers/requirements.txt");
    let home = root().join("target/readers");
    let wanted = Stamp::of(std::slice::from_ref(&list))?;
    let mark = home.join(".dabei-list");
    if wanted.is_at(&mark) {
        return Ok(false);
    }
    println!("setup: installing Python's readers of calendars and feeds into target/readers; takes less than a minute");
    run(program("python3").args(["-m", "venv", "--clear"]).arg(&home))?;
    let quiet = ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"];
    run(program(home.join("bin/pip")).args(quiet).arg(list))?;
    wanted.write(&mark)?;
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
