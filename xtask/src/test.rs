//! `cargo xtask test`: runs all chosen steps, even after a failure, and prints the number of passed and failed tests.

use crate::background::BackgroundStep;
use crate::count::Count;
use crate::long_steps::LONG;
use crate::setup::{Need, provide};
use crate::steps::{BESIDE, PARTS, STEPS, Step, subject};
use anyhow::Result;
use std::process::ExitCode;
use std::time::Instant;

/// Runs everything but the long steps, or what the names name: steps, or subjects such as a feature. The last line on
/// standard output is `N passed, N failed`.
pub fn test(names: &[String]) -> ExitCode {
    let mut all = Count::default();
    let mut failing = Vec::new();
    let mut record = |name: &str, title: &str, count: Count| {
        if count.failed > 0 {
            failing.push(format!("{name}: {title} ({} failed)", count.failed));
        }
        all += count;
    };
    let steps = chosen(names);
    let needs: Vec<Need> = steps.iter().flat_map(|step| step.needs).copied().collect();
    if let Err(error) = provide(&needs) {
        eprintln!("{error:#}");
        record("setup", "what the tests need", Count::one(false));
    } else {
        let mut beside = Vec::new();
        for (index, step) in steps.iter().enumerate() {
            if step.name == BESIDE && index + 1 < steps.len() {
                beside.push((step, BackgroundStep::start(step.name)));
            } else {
                record(step.name, step.title, run(step.name, step.title, step.run));
            }
        }
        for name in names.iter().filter(|name| chosen(&[(*name).clone()]).is_empty()) {
            record(name, "tests with this name", run(name, "tests with this name", || subject(name)));
        }
        for (step, started) in beside {
            record(
                step.name,
                step.title,
                started.and_then(BackgroundStep::finish).unwrap_or_else(|error| failed(&error)),
            );
        }
    }
    for step in &failing {
        println!("failed – {step}");
    }
    println!("{all}");
    if all.failed == 0 && all.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The steps with one of these names; without a name all of [`STEPS`].
fn chosen(names: &[String]) -> Vec<&'static Step> {
    if names.is_empty() {
        return STEPS.iter().collect();
    }
    let is_long = |step: &Step| step.name.starts_with("long-");
    let is_named = |step: &&Step| names.iter().any(|name| name == step.name || (name == "long" && is_long(step)));
    STEPS.iter().chain(PARTS).chain(LONG).filter(is_named).collect()
}

/// Runs one step; prints its name before and its counts and time after it.
fn run(name: &str, title: &str, step: impl FnOnce() -> Result<Count>) -> Count {
    println!("\n== {name}: {title}");
    let started = Instant::now();
    let count = step().unwrap_or_else(|error| failed(&error));
    println!("== {name}: {count}, {} s", started.elapsed().as_secs());
    count
}

/// Prints why a step could not run.
fn failed(error: &anyhow::Error) -> Count {
    eprintln!("{error:#}");
    Count::one(false)
}
