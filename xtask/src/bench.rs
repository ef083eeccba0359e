//! `cargo xtask bench`: builds the release binary and the benchmarks, and writes the table to `bench/README.md`.

use crate::release;
use crate::run::{built, cargo, program, root, run};
use anyhow::Result;
use std::fs;

/// Options for Criterion, whose defaults take minutes per function.
const CRITERION_OPTIONS: [&str; 6] = ["--warm-up-time", "0.5", "--measurement-time", "1.5", "--sample-size", "20"];

/// Prints the table at the end. A missed goal is no error; the table marks it.
pub fn bench() -> Result<()> {
    // Two builds: in one, cargo would unify the features of both packages, and the binary would differ from the one that
    // ships.
    release::build_server()?;
    run(cargo().args(["build", "--release", "--package", "bench"]))?;
    // Results of removed benchmarks would stay in the table.
    let criterion = built("criterion");
    if criterion.is_dir() {
        fs::remove_dir_all(&criterion)?;
    }
    println!("bench: measuring for about five minutes; do not use the machine meanwhile");
    run(cargo()
        .args(["bench", "--package", "bench", "--", "--noplot"])
        .args(CRITERION_OPTIONS)
        .env("CRITERION_HOME", &criterion))?;
    let mut measure = program(built("release").join("bench"));
    measure.arg("measure").arg("--dabei").arg(built("release").join("dabei")).arg("--criterion").arg(&criterion);
    run(measure.arg("--readme").arg(root().join("bench/README.md")))
}
