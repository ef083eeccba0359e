//! The list of what is tested: each step has a name, the part that people may ask for, and its work.

use crate::count::Count;
use crate::run::{built, cargo, listen, program, root, run};
use crate::setup::{Need, chromium};
use crate::stamp::files_below;
use crate::style;
use anyhow::{Context as _, Result};
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
    Step { name: "sqlite", what: "the house on SQLite", needs: STYLE, work: sqlite },
    Step { name: "postgres", what: "the stories on PostgreSQL", needs: &[STYLE[0], Need::Postgres], work: postgres },
    Step {
        name: "end2end",
        what: "journeys in a browser",
        needs: &[STYLE[0], Need::Chromium, Need::Packages("end2end")],
        work: end2end,
    },
];

/// The server carries the style sheet, so whatever compiles it needs sass.
const STYLE: &[Need] = &[Need::Packages("style")];

/// The house that tests live in is part of the backend, but not of what ships.
const TESTING: [&str; 2] = ["--features", "backend/testing"];

/// Every name once, in the list's order.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
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
    check(&mut clippy)
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
