//! The steps of `cargo xtask test`: each has a name, a description, its requirements and a function.

use crate::count::{Count, check, tests, tests_if_any};
use crate::run::{built, cargo, program, root, run};
use crate::setup::{Need, WASM, chromium, provide};
use crate::stamp::files_below;
use crate::{style, supply};
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A step of the tests.
pub struct Step {
    /// The NAME of `cargo xtask test NAME`; several steps may share one.
    pub name: &'static str,
    /// What it tests, for its heading.
    pub title: &'static str,
    /// Its requirements.
    pub needs: &'static [Need],
    /// Runs the step and counts its tests.
    pub run: fn() -> Result<Count>,
}

/// The steps of CI, the fast ones first.
pub const STEPS: &[Step] = &[
    Step { name: "style", title: "the code is formatted", needs: &[], run: formatted },
    Step { name: "style", title: "clippy has no warnings", needs: STYLE, run: linted },
    Step { name: "supply", title: "crates: bans, licences, sources", needs: &[Need::Supply], run: supply::crates },
    Step { name: "supply", title: "crates: advisories", needs: &[Need::Supply], run: supply::advisories },
    Step { name: "supply", title: "files: licences", needs: &[Need::Supply], run: supply::files },
    Step { name: "supply", title: "bill of materials", needs: &[Need::Cyclonedx], run: supply::bill_of_materials },
    Step { name: "xtask", title: "these commands", needs: &[], run: || tests(&mut cargo_test(&["xtask"])) },
    Step {
        name: "sqlite",
        title: "rules, wording, backend, app and server on SQLite",
        needs: INTEGRATION,
        run: sqlite,
    },
    Step { name: "postgres", title: "backend and server on PostgreSQL", needs: INTEGRATION_POSTGRES, run: postgres },
    Step { name: "end2end", title: "journeys in a browser", needs: BROWSER, run: || journeys(|_| true) },
];

/// The step that runs beside the steps after it: it waits for its database more than it computes.
pub const BESIDE: &str = "postgres";

/// Parts of the step `sqlite` that need nothing else, for a quick answer.
pub const PARTS: &[Step] = &[
    Step { name: "domain", title: "the rules", needs: &[], run: || tests(&mut cargo_test(&["domain"])) },
    Step { name: "text", title: "the wording", needs: &[], run: || tests(&mut cargo_test(&["text"])) },
];

/// The server embeds the style sheet and the islands, so every step that compiles it needs sass and Rust's wasm target.
const STYLE: &[Need] = &[Need::Packages("style"), Need::Wasm];

/// The integration tests send mail to a relay in Node, and parse it with Python.
pub const INTEGRATION: &[Need] = &[STYLE[0], STYLE[1], Need::Packages("end2end"), Need::Python];
pub const INTEGRATION_POSTGRES: &[Need] =
    &[STYLE[0], STYLE[1], Need::Packages("end2end"), Need::Python, Need::Postgres];

/// Journeys need a browser, a checker of HTML, a filter of mail, a spreadsheet, and readers of calendars, feeds and APIs.
const BROWSER: &[Need] = &[
    STYLE[0],
    STYLE[1],
    Need::Chromium,
    Need::Java,
    Need::SpamAssassin,
    Need::LibreOffice,
    Need::Packages("end2end"),
    Need::Readers,
];

/// The crates whose tests run together: with one selection and one set of features, cargo builds each crate once. The
/// release binary is built without the feature `testing`, which adds `TestApp`.
const TESTED: [&str; 5] = ["domain", "text", "backend", "app", "server"];
const TESTING: [&str; 2] = ["--features", "backend/testing"];

fn formatted() -> Result<Count> {
    check(cargo().args(["fmt", "--all", "--check"]))
}

fn linted() -> Result<Count> {
    style::build()?;
    let crates = ["domain", "text", "backend", "app", "server", "xtask", "bench"].map(|name| ["--package", name]);
    let mut clippy = cargo();
    clippy.arg("clippy").args(crates.as_flattened()).args(TESTING).args(["--all-targets", "--", "-D", "warnings"]);
    let mut both = check(&mut clippy)?;
    both += check(cargo().args(["clippy", "--package", "browser", "--target", WASM, "--", "-D", "warnings"]))?;
    Ok(both)
}

fn sqlite() -> Result<Count> {
    style::build()?;
    tests(&mut integration("sqlite"))
}

/// Runs only the integration tests, as the other tests use no database.
fn postgres() -> Result<Count> {
    style::build()?;
    tests(integration("postgres").args(["--test", "it"]))
}

/// Runs the tests of a feature or of any other subject: those on SQLite whose path contains `name`, and the journeys whose
/// file does.
pub fn subject(name: &str) -> Result<Count> {
    provide(&[INTEGRATION, BROWSER].concat())?;
    style::build()?;
    let mut rust = integration("sqlite");
    let mut count = tests_if_any(rust.args(["--lib", "--bins", "--tests", "--", name]))?;
    if !journey_files(|file| file.contains(name))?.is_empty() {
        count += journeys(|file| file.contains(name))?;
    }
    Ok(count.or_none())
}

/// Runs the chosen files of `end2end` with the server that the other tests have built.
fn journeys(is_chosen: impl Fn(&str) -> bool) -> Result<Count> {
    style::build()?;
    run(integration("sqlite").arg("--no-run"))?;
    let mut node = browser_tests(&built("debug"))?;
    // One file for each core; by default Node leaves one core idle.
    let cores = std::thread::available_parallelism()?;
    node.arg(format!("--test-concurrency={cores}")).args(journey_files(is_chosen)?);
    tests(&mut node)
}

/// Node's test runner, for tests of the server in this folder of cargo's build output.
pub fn browser_tests(build: &Path) -> Result<Command> {
    let mut node = program("node");
    node.args(["--test", "--test-reporter=spec", "--test-timeout=600000"]);
    node.env("DABEI_BINARY", build.join("dabei"));
    node.env("DABEI_CHROMIUM", chromium().context("please install chromium")?);
    // Without colours, as the summary is parsed.
    node.env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    Ok(node)
}

fn journey_files(is_chosen: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    let mut files = files_below(&root().join("end2end"))?;
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.strip_suffix(".test.mjs").is_some_and(&is_chosen)
    });
    Ok(files)
}

/// `cargo test` for the crates of the server on a database.
pub fn integration(database: &str) -> Command {
    let mut command = cargo_test(&TESTED);
    command.args(TESTING).env("DABEI_TEST_DATABASE", database);
    command
}

/// `cargo test` for these crates.
fn cargo_test(crates: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["test", "--no-fail-fast"]).args(crates.iter().flat_map(|name| ["--package", name]));
    command
}
