//! The list of what is tested: each step has a name, the part that people may ask for, and its work.

use crate::count::Count;
use crate::run::{built, cargo, listen, program, root, run};
use crate::setup::{Need, WASM, chromium};
use crate::stamp::files_below;
use crate::style;
use anyhow::{Context as _, Result};
use std::env;
use std::process::Command;

/// One named step.
pub struct Step {
    /// What `cargo xtask test NAME` takes.
    pub name: &'static str,
    /// What it makes sure of.
    pub what: &'static str,
    /// What the machine must have for it.
    pub needs: &'static [Need],
    /// Does it and counts.
    pub work: fn() -> Result<Count>,
}

/// Quick ones first.
pub const STEPS: &[Step] = &[
    Step { name: "style", what: "the code is formatted", needs: &[], work: formatted },
    Step { name: "style", what: "clippy finds nothing", needs: STYLE, work: linted },
    Step { name: "xtask", what: "these commands", needs: &[], work: || tests(&mut cargo_test(&["xtask"])) },
    Step { name: "domain", what: "the rules", needs: &[], work: || tests(&mut cargo_test(&["domain"])) },
    Step { name: "text", what: "the wording", needs: &[], work: || tests(&mut cargo_test(&["text"])) },
    Step { name: "sqlite", what: "the house on SQLite", needs: STORIES, work: sqlite },
    Step { name: "postgres", what: "the stories on PostgreSQL", needs: STORIES_POSTGRES, work: postgres },
    Step {
        name: "end2end",
        what: "journeys in a browser",
        needs: &[STYLE[0], STYLE[1], Need::Chromium, Need::Packages("end2end"), Need::Readers],
        work: end2end,
    },
];

/// What takes hours and is asked for by name alone.
pub const LONG: &[Step] = &[
    Step { name: "long", what: "a million operations on SQLite", needs: STORIES, work: || history("sqlite") },
    Step { name: "long", what: "a million on PostgreSQL", needs: STORIES_POSTGRES, work: || history("postgres") },
    Step { name: "long", what: "a million at two servers on one PostgreSQL", needs: STORIES_POSTGRES, work: nodes },
    Step { name: "long", what: "a long waiting list on SQLite", needs: STORIES, work: || waiting("sqlite") },
    Step { name: "long", what: "a long one on PostgreSQL", needs: STORIES_POSTGRES, work: || waiting("postgres") },
    Step { name: "long", what: "a thousand crashes on SQLite", needs: STORIES, work: || crashes("sqlite") },
    Step { name: "long", what: "a thousand on PostgreSQL", needs: STORIES_POSTGRES, work: || crashes("postgres") },
];

/// How often, in the long form.
const LONG_OPERATIONS: &str = "1000000";
const LONG_CRASHES: &str = "1000";
const LONG_STEPS: &str = "200000";

/// The server carries the style sheet and the islands, so whatever compiles it needs sass and Rust for the browser.
const STYLE: &[Need] = &[Need::Packages("style"), Need::Wasm];

/// Stories send mail to a relay of Node's, and Python reads it.
const STORIES: &[Need] = &[STYLE[0], STYLE[1], Need::Packages("end2end"), Need::Python];
const STORIES_POSTGRES: &[Need] = &[STYLE[0], STYLE[1], Need::Packages("end2end"), Need::Python, Need::Postgres];

/// The house that tests live in is part of the backend, but not of what ships.
const TESTING: [&str; 2] = ["--features", "backend/testing"];

/// Every name once, in the lists' order.
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

/// Only the stories ask a database; the rest would be the same again.
fn postgres() -> Result<Count> {
    style::build()?;
    tests(
        cargo_test(&["backend", "server"]).args(TESTING).args(["--test", "it"]).env("DABEI_TEST_DATABASE", "postgres"),
    )
}

fn history(database: &str) -> Result<Count> {
    story("history::", database, ("DABEI_TEST_OPERATIONS", LONG_OPERATIONS))
}

fn nodes() -> Result<Count> {
    story("nodes::", "postgres", ("DABEI_TEST_OPERATIONS", LONG_OPERATIONS))
}

fn waiting(database: &str) -> Result<Count> {
    story("waiting::histories::", database, ("DABEI_TEST_STEPS", LONG_STEPS))
}

fn crashes(database: &str) -> Result<Count> {
    story("crash::", database, ("DABEI_TEST_CRASHES", LONG_CRASHES))
}

/// Some stories alone, longer than usual; what they have to say of it is shown. A number that is set already stays.
fn story(stories: &str, database: &str, (name, usual): (&str, &str)) -> Result<Count> {
    style::build()?;
    let long = env::var(name).unwrap_or_else(|_| usual.to_owned());
    // Both crates though one has none of them: else all that they stand on would be built anew.
    let mut command = cargo_test(&["backend", "server"]);
    // A million are a third of the time away with what ships than with what debugs.
    command.args(TESTING).args(["--release", "--test", "it", "--", stories, "--nocapture", "--test-threads=1"]);
    tests(command.env("DABEI_TEST_DATABASE", database).env(name, long))
}

fn end2end() -> Result<Count> {
    style::build()?;
    run(cargo().args(["build", "--package", "server"]))?;
    let mut journeys = files_below(&root().join("end2end"))?;
    journeys.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let mut node = program("node");
    node.args(["--test", "--test-reporter=spec", "--test-timeout=600000"]).args(journeys);
    node.env("DABEI_BINARY", built("debug").join("dabei"));
    node.env("DABEI_CHROMIUM", chromium().context("please install chromium")?);
    // Its summary is read, so it must come without colours.
    tests(node.env("NO_COLOR", "1").env_remove("FORCE_COLOR"))
}

fn cargo_test(crates: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["test", "--no-fail-fast"]).args(crates.iter().flat_map(|name| ["--package", name]));
    command
}

/// A check that is not a test counts as one.
fn check(command: &mut Command) -> Result<Count> {
    Ok(Count::one(listen(command, |_| ())?.success()))
}

/// Counts the tests of one command. One that fails without a failed test, or runs none at all, counts as one failure.
fn tests(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let status = listen(command, |line| count.hear(line))?;
    if count == Count::default() {
        println!("no test ran");
    }
    if count.failed == 0 && (!status.success() || count.passed == 0) {
        count.failed = 1;
    }
    Ok(count)
}
