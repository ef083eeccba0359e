//! What a machine needs, and how it gets it. Whatever is there already stays untouched.

use crate::run::{ask, find, program, root, run};
use crate::stamp::Stamp;
use anyhow::{Result, bail};
use std::fs;
use std::path::PathBuf;

/// One thing that must be there before a command can do its work.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A browser, for the journeys.
    Chromium,
    /// PostgreSQL's server programs, for tests that start a server of their own.
    Postgres,
    /// Python's standard library, whose reader of mail is nobody of ours.
    Python,
    /// Python's readers of calendars, news and APIs, in an environment of their own.
    Readers,
    /// Rust's standard library for the browser.
    Wasm,
    /// The npm packages of this folder, as its lock file says.
    Packages(&'static str),
}

/// `cargo xtask setup`.
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
        println!("everything is there");
    }
    Ok(())
}

/// Sets up what is missing and says whether that was anything.
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

/// The browser, by the name that this system gives it.
pub fn chromium() -> Option<PathBuf> {
    std::env::var_os("DABEI_CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find))
}

fn has_postgres() -> bool {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    find("initdb").is_some() || debian.into_iter().any(|version| version.path().join("bin/initdb").is_file())
}

/// Installs Debian's packages in one go, if this is Debian and we may.
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
    if needs.contains(&Need::Readers) && ask(program("python3").args(["-c", "import ensurepip"])).is_none() {
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
    let is_root = ask(program("id").arg("-u")).as_deref() == Some("0");
    if !is_root && ask(program("sudo").args(["-n", "true"])).is_none() {
        bail!("please run this line, then the command again:\n  sudo sh -c '{install}'");
    }
    println!("setup: installs {names} with apt-get; takes one to three minutes");
    let mut shell = program(if is_root { "sh" } else { "sudo" });
    if !is_root {
        shell.args(["-n", "sh"]);
    }
    run(shell.args(["-c", &format!("{NO_CLUSTER}; {install}")]))?;
    Ok(true)
}

/// Debian would start a database server with the package; the tests start their own. A setting that is there already stays.
const NO_CLUSTER: &str = "mkdir -p /etc/postgresql-common; \
    test -e /etc/postgresql-common/createcluster.conf || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf";

/// What Rust calls the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Rust's standard library for the browser, through rustup where it is not there already.
fn wasm() -> Result<bool> {
    let library = ask(program("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if library.is_some_and(|library| PathBuf::from(library).is_dir()) {
        return Ok(false);
    }
    if find("rustup").is_none() {
        bail!("please install Rust's standard library for {WASM}; with rustup: rustup target add {WASM}");
    }
    println!("setup: adds {WASM} to Rust with rustup; takes less than a minute");
    run(program("rustup").args(["target", "add", WASM]))?;
    Ok(true)
}

/// Brings `node_modules` to what the lock file says.
fn packages(folder: &str) -> Result<bool> {
    let home = root().join(folder);
    let lock = Stamp::of(&[home.join("package-lock.json")])?;
    let mark = home.join("node_modules/.dabei-lock");
    if lock.is_at(&mark) {
        return Ok(false);
    }
    node()?;
    println!("setup: installs the npm packages of {folder}/; takes a few seconds");
    run(program("npm")
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        .current_dir(&home))?;
    lock.leave(&mark)?;
    Ok(true)
}

/// Brings Python's readers to what the list of their versions says.
fn readers() -> Result<bool> {
    let list = root().join("end2end/readers/requirements.txt");
    let home = root().join("target/readers");
    let wanted = Stamp::of(std::slice::from_ref(&list))?;
    let mark = home.join(".dabei-list");
    if wanted.is_at(&mark) {
        return Ok(false);
    }
    println!("setup: installs Python's readers of calendars and news into target/readers; takes less than a minute");
    run(program("python3").args(["-m", "venv", "--clear"]).arg(&home))?;
    let quiet = ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"];
    run(program(home.join("bin/pip")).args(quiet).arg(list))?;
    wanted.leave(&mark)?;
    Ok(true)
}

/// Node 20 or newer, with npm.
fn node() -> Result<()> {
    let version = ask(program("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_none_or(|number| number < 20) || find("npm").is_none() {
        let found = if version.is_empty() { "none" } else { &version };
        bail!("please install Node.js 20 or newer, with npm (here: {found})");
    }
    Ok(())
}
