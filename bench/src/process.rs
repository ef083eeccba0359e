//! A child process: what it costs, how much it holds, and its certain end.

use crate::figures::float;
use anyhow::{Context as _, Result};
use std::fs;
use std::process::Child;

/// Linux counts a process's time in these everywhere (`USER_HZ`, proc(5)).
const TICKS_A_SECOND: f64 = 100.0;

/// Ends with its owner.
pub struct Process(Child);

impl Process {
    pub fn of(child: Child) -> Self {
        Self(child)
    }

    /// Milliseconds of user and system time so far.
    pub fn cpu(&self) -> Result<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0.id()))?;
        // Fields 14 and 15, counted from behind the name, which may hold spaces.
        let (_, fields) = stat.rsplit_once(')').context("proc(5) changed")?;
        let ticks: u64 = fields.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
        Ok(float(ticks) / TICKS_A_SECOND * 1000.0)
    }

    /// Megabytes that it holds now (`VmRSS`) or held at most (`VmHWM`).
    pub fn megabytes(&self, field: &str) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(field)).context("proc(5) changed")?;
        let kibibytes: u64 = line.trim_start_matches(':').trim().trim_end_matches(" kB").parse()?;
        Ok(float(kibibytes * 1024) / 1_000_000.0)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
