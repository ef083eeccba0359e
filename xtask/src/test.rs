//! `cargo xtask test`: runs all chosen steps, even after a failure, and prints the number of passed and failed tests.

use crate::count::Count;
use crate::long_steps::LONG;
use crate::setup::{Need, provide};
use crate::steps::{STEPS, Step};
use std::process::ExitCode;
use std::time::Instant;

/// All names, each once, in the order of the steps.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = STEPS.iter().chain(LONG).map(|step| step.name).collect();
    names.dedup();
    names
}

/// Runs the named parts, or all but the long one. The last line on standard output is `N passed, N failed`.
pub fn test(names: &[String]) -> ExitCode {
    let is_named = |step: &&Step| names.iter().any(|name| name == step.name);
    let chosen: Vec<&Step> =
        if names.is_empty() { STEPS.iter().collect() } else { STEPS.iter().chain(LONG).filter(is_named).collect() };
    let needs: Vec<Need> = chosen.iter().flat_map(|step| step.needs).copied().collect();
    let mut all = Count::default();
    let mut failing = Vec::new();
    if let Err(error) = provide(&needs) {
        eprintln!("{error:#}");
        all.failed = 1;
        failing.push("setup".to_owned());
    } else {
        for step in chosen {
            let count = run(step);
            if count.failed > 0 {
                failing.push(format!("{}: {} ({} failed)", step.name, step.title, count.failed));
            }
            all += count;
        }
    }
    for step in &failing {
        println!("failed – {step}");
    }
    println!("{} passed, {} failed", all.passed, all.failed);
    if all.failed == 0 && all.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs one step; prints its name before and its counts and time after it.
fn run(step: &Step) -> Count {
    println!("\n== {}: {}", step.name, step.title);
    let started = Instant::now();
    let count = (step.run)().unwrap_or_else(|error| {
        eprintln!("{error:#}");
        Count::one(false)
    });
    println!("== {}: {} passed, {} failed, {} s", step.name, count.passed, count.failed, started.elapsed().as_secs());
    count
}
