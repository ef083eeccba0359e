//! `cargo xtask dev`: builds the server and serves the example programme on this machine.

use crate::browser;
use crate::run::{built, cargo, program, root, run};
use crate::style;
use anyhow::{Context as _, Result, ensure};
use std::os::unix::process::CommandExt as _;
use std::process::Command;
use std::{env, fs};

/// Returns only if the server cannot start: otherwise the server replaces this process, so that Ctrl-C reaches it directly.
pub fn dev() -> Result<()> {
    let has_islands = browser::is_built();
    if has_islands {
        style::build()?;
    } else {
        style::build_without_islands()?;
    }
    println!("server: building target/debug/dabei; takes some minutes the first time, then seconds");
    run(cargo().args(["build", "--package", "server"]))?;
    fs::create_dir_all(root().join("data")).context("the folder data/ cannot be created")?;
    // `demo` fails for a database with events, which is fine; any other fault of the database is reported by `serve` next.
    dabei().arg("demo").status().context("target/debug/dabei could not be started")?;
    let listen = env::var("DABEI_LISTEN").ok().filter(|listen| !listen.is_empty());
    let listen = listen.unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let link = login_link()?;
    println!(
        "\n  pages    http://{listen}\n  mail     http://{listen}/dev/post\n  office   {link}\n\nCtrl-C ends the server.\n"
    );
    if !has_islands {
        // Pages do not need the islands, so the first start does not wait for them.
        program(env::current_exe()?).arg("style").spawn().context("the islands could not be built")?;
    }
    let error = dabei().args(["serve", "--development"]).exec();
    Err(error).context("target/debug/dabei could not be started")
}

/// Creates an account with the role lead and returns its one-time login link.
fn login_link() -> Result<String> {
    let mut add = dabei();
    add.args(["organizer", "add", "--email", "leitung@kornwestheim.example", "--name", "Quartiersmanagement"]);
    let output = add.args(["--role", "lead"]).output().context("target/debug/dabei could not be started")?;
    ensure!(output.status.success(), "no account could be created: {}", String::from_utf8_lossy(&output.stderr).trim());
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The settings of an example city; the telephone number is not assignable.
const SETTINGS: [(&str, &str); 4] = [
    ("DABEI_DATABASE_URL", "sqlite://data/dabei.db"),
    ("DABEI_CITY_NAME", "Stadt Kornwestheim, Quartiersmanagement"),
    ("DABEI_CITY_CONTACT", "Jakob-Sigle-Platz 1\\n70806 Kornwestheim\\nquartier@kornwestheim.example"),
    ("DABEI_CITY_PHONE", "07154 000-101"),
];

/// The beginnings of the variables that are for tests: the binary refuses what it does not know.
const OF_TESTS: [&str; 4] = ["DABEI_TEST_", "DABEI_BINARY", "DABEI_CHROMIUM", "DABEI_READERS"];

fn dabei() -> Command {
    let mut dabei = program(built("debug").join("dabei"));
    for (name, _) in env::vars_os() {
        if OF_TESTS.iter().any(|beginning| name.to_string_lossy().starts_with(beginning)) {
            dabei.env_remove(name);
        }
    }
    dabei.envs(SETTINGS.into_iter().filter(|(name, _)| env::var_os(name).is_none()));
    dabei
}
