//! Programs from Debian's packages.

use super::Need;
use crate::run::{find, output_of, program, run};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

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

/// PHP, its driver for MariaDB, and MariaDB's programs; the package `mariadb-server` would start a server.
fn missing_for_wordpress() -> Vec<&'static str> {
    let has_driver = output_of(program("php").args(["-r", "exit((int) !extension_loaded('mysqli'));"])).is_some();
    let has_database = find("mariadbd").is_some() || Path::new("/usr/sbin/mariadbd").is_file();
    let needs = [
        ("php-cli", find("php").is_some()),
        ("php-mysql", has_driver),
        ("mariadb-server-core", has_database),
        // With a program that the installation of a database calls.
        ("mariadb-client-core", find("my_print_defaults").is_some()),
    ];
    needs.into_iter().filter(|(_, is_there)| !is_there).map(|(name, _)| name).collect()
}

/// Installs the missing Debian packages with one command, if this is Debian and this user has the rights.
pub fn install(needs: &[Need]) -> Result<bool> {
    let mut missing = Vec::new();
    if needs.contains(&Need::Chromium) && chromium().is_none() {
        missing.push("chromium");
    }
    if needs.contains(&Need::Java) && find("java").is_none() {
        missing.push("default-jre-headless");
    }
    if needs.contains(&Need::SpamAssassin) && find("spamassassin").is_none() {
        missing.push("spamassassin");
    }
    if needs.contains(&Need::LibreOffice) && find("soffice").is_none() {
        missing.push("libreoffice-calc");
    }
    if needs.contains(&Need::Postgres) && !has_postgres() {
        missing.push("postgresql");
    }
    if needs.contains(&Need::Python) && find("python3").is_none() {
        missing.push("python3");
    }
    if needs.contains(&Need::WordPress) {
        missing.extend(missing_for_wordpress());
    }
    let has_environment = needs.contains(&Need::Readers) || needs.contains(&Need::Supply);
    if has_environment && output_of(program("python3").args(["-c", "import ensurepip"])).is_none() {
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
