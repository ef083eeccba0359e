//! A step of the tests beside others: in a process of its own, whose output is printed when it has ended.

use crate::count::Count;
use crate::run::{built, program};
use anyhow::{Context as _, Result};
use std::env;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Child;

/// A step that runs beside others.
pub struct BackgroundStep {
    process: Child,
    output: PathBuf,
}

impl BackgroundStep {
    /// Starts `cargo xtask test NAME`.
    pub fn start(name: &str) -> Result<Self> {
        let output = built("debug").with_file_name(format!("test-{name}.txt"));
        let file = File::create(&output).with_context(|| format!("{} cannot be written", output.display()))?;
        let mut command = program(env::current_exe()?);
        let process = command.args(["test", name]).stdout(file.try_clone()?).stderr(file).spawn()?;
        println!("\n== {name}: runs beside the next steps; its output follows at its end");
        Ok(Self { process, output })
    }

    /// Waits for the end, prints the output and returns the counts in its last line.
    pub fn finish(mut self) -> Result<Count> {
        let status = self.process.wait()?;
        let output = fs::read_to_string(&self.output)?;
        print!("{output}");
        let count = output.lines().last().and_then(Count::from_total).unwrap_or_default();
        Ok(if status.success() || count.failed > 0 { count } else { Count::one(false) })
    }
}
