//! `cargo xtask bench`: builds what ships and what measures it, and leaves the table in `bench/README.md`.

use crate::run::{built, cargo, program, root, run};
use crate::style;
use anyhow::Result;
use std::fs;

/// Criterion's own defaults take minutes a function.
const SHORTLY: [&str; 6] = ["--warm-up-time", "0.5", "--measurement-time", "1.5", "--sample-size", "20"];

/// Ends with the table on standard output. A goal that is missed is no error; the table says so.
pub fn bench() -> Result<()> {
    style::build()?;
    println!("server: builds the release binary; takes about ten minutes the first time");
    // By itself, so that it is what ships: together, one could lend the other its features.
    run(cargo().args(["build", "--release", "--package", "server"]))?;
    run(cargo().args(["build", "--release", "--package", "bench"]))?;
    // Results of functions that are gone would stay in the table.
    let criterion = built("criterion");
    if criterion.is_dir() {
        fs::remove_dir_all(&criterion)?;
    }
    println!("bench: measures for about five minutes; leave the machine alone");
    run(cargo()
        .args(["bench", "--package", "bench", "--", "--noplot"])
        .args(SHORTLY)
        .env("CRITERION_HOME", &criterion))?;
    let mut measure = program(built("release").join("bench"));
    measure.arg("measure").arg("--dabei").arg(built("release").join("dabei")).arg("--criterion").arg(&criterion);
    run(measure.arg("--readme").arg(root().join("bench/README.md")))
}
