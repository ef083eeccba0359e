//! The steps of `cargo xtask test`: each has a name, a description, its requirements and a function.

use crate::count::Count;
use crate::run::{built, cargo, listen, program, root, run};
use crate::setup::{Need, WASM, chromium};
use crate::stamp::files_below;
use crate::style;
use anyhow::{Context as _, Result};
use std::env;
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
    Step { name: "xtask", title: "these commands", needs: &[], run: || tests(&mut cargo_test(&["xtask"])) },
    Step { name: "domain", title: "the rules", needs: &[], run: || tests(&mut cargo_test(&["domain"])) },
    Step { name: "text", title: "the wording", needs: &[], run: || tests(&mut cargo_test(&["text"])) },
    Step { name: "sqlite", title: "backend, app and server on SQLite", needs: INTEGRATION, run: sqlite },
    Step { name: "postgres", title: "backend and server on PostgreSQL", needs: INTEGRATION_POSTGRES, run: postgres },
    Step {
        name: "end2end",
        title: "journeys in a browser",
        needs: &[STYLE[0], STYLE[1], Need::Chromium, Need::Packages("end2end"), Need::Readers],
        run: end2end,
    },
];

/// The steps that take hours and run only if they are named.
pub const LONG: &[Step] = &[
    Step { name: "long", title: "a million operations on SQLite", needs: INTEGRATION, run: || history("sqlite") },
    Step { name: "long", title: "a million on PostgreSQL", needs: INTEGRATION_POSTGRES, run: || history("postgres") },
    Step { name: "long", title: "a million at two servers on one PostgreSQL", needs: INTEGRATION_POSTGRES, run: nodes },
    Step { name: "long", title: "a long waiting list on SQLite", needs: INTEGRATION, run: || waiting_list("sqlite") },
    Step {
        name: "long",
        title: "a long one on PostgreSQL",
        needs: INTEGRATION_POSTGRES,
        run: || waiting_list("postgres"),
    },
    Step { name: "long", title: "a thousand crashes on SQLite", needs: INTEGRATION, run: || crashes("sqlite") },
    Step { name: "long", title: "a thousand on PostgreSQL", needs: INTEGRATION_POSTGRES, run: || crashes("postgres") },
];

/// The sizes of the long steps.
const LONG_OPERATIONS: &str = "1000000";
const LONG_CRASHES: &str = "1000";
const LONG_STEPS: &str = "200000";

/// The server embeds the style sheet and the islands, so every step that compiles it needs sass and Rust's wasm target.
const STYLE: &[Need] = &[Need::Packages("style"), Need::Wasm];

/// The integration tests send mail to a relay in Node, and parse it with Python.
const INTEGRATION: &[Need] = &[STYLE[0], STYLE[1], Need::Packages("end2end"), Need::Python];
const INTEGRATION_POSTGRES: &[Need] = &[STYLE[0], STYLE[1], Need::Packages("end2end"), Need::Python, Need::Postgres];

/// The feature of the backend with the tests' `TestApp`; the release binary is built without it.
const TESTING: [&str; 2] = ["--features", "backend/testing"];

/// All names, each once, in the order of the steps.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = STEPS.iter().chain(LONG).map(|step| step.name).collect();
    names.dedup();
    names
}

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
    tests(cargo_test(&["backend", "app", "server"]).args(TESTING).env("DABEI_TEST_DATABASE", "sqlite"))
}

/// Runs only the integration tests, as the other tests use no database.
fn postgres() -> Result<Count> {
    style::build()?;
    tests(
        cargo_test(&["backend", "server"]).args(TESTING).args(["--test", "it"]).env("DABEI_TEST_DATABASE", "postgres"),
    )
}

fn history(database: &str) -> Result<Count> {
    long_tests("history::", database, ("DABEI_TEST_OPERATIONS", LONG_OPERATIONS))
}

fn nodes() -> Result<Count> {
    long_tests("nodes::", "postgres", ("DABEI_TEST_OPERATIONS", LONG_OPERATIONS))
}

fn waiting_list(database: &str) -> Result<Count> {
    long_tests("waiting_list::histories::", database, ("DABEI_TEST_STEPS", LONG_STEPS))
}

fn crashes(database: &str) -> Result<Count> {
    long_tests("crash::", database, ("DABEI_TEST_CRASHES", LONG_CRASHES))
}

/// Runs the tests that match `filter` with a larger size, and shows their output. A size set in the environment stays.
fn long_tests(filter: &str, database: &str, (variable, size): (&str, &str)) -> Result<Count> {
    style::build()?;
    let size = env::var(variable).unwrap_or_else(|_| size.to_owned());
    // Both crates, though one has no such test: with one alone, cargo would build the dependencies again with other
    // features.
    let mut command = cargo_test(&["backend", "server"]);
    // A million operations take a third of the time in the release profile.
    command.args(TESTING).args(["--release", "--test", "it", "--", filter, "--nocapture", "--test-threads=1"]);
    tests(command.env("DABEI_TEST_DATABASE", database).env(variable, size))
}

fn end2end() -> Result<Count> {
    style::build()?;
    run(cargo().args(["build", "--package", "server"]))?;
    let mut files = files_below(&root().join("end2end"))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let mut node = program("node");
    node.args(["--test", "--test-reporter=spec", "--test-timeout=600000"]);
    // One file for each core; by default Node leaves one core idle.
    let cores = std::thread::available_parallelism()?;
    node.arg(format!("--test-concurrency={cores}")).args(files);
    node.env("DABEI_BINARY", built("debug").join("dabei"));
    node.env("DABEI_CHROMIUM", chromium().context("please install chromium")?);
    // Without colours, as the summary is parsed.
    tests(node.env("NO_COLOR", "1").env_remove("FORCE_COLOR"))
}

fn cargo_test(crates: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["test", "--no-fail-fast"]).args(crates.iter().flat_map(|name| ["--package", name]));
    command
}

/// Runs a check that is not a test; it counts as one.
fn check(command: &mut Command) -> Result<Count> {
    Ok(Count::one(listen(command, |_| ())?.success()))
}

/// Runs a command and counts its tests. A command that fails without a failed test, or runs none at all, counts as one
/// failure.
fn tests(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let status = listen(command, |line| count.add_line(line))?;
    if count == Count::default() {
        println!("no test ran");
    }
    if count.failed == 0 && (!status.success() || count.passed == 0) {
        count.failed = 1;
    }
    Ok(count)
}
