//! A child process: its CPU time and its memory; it is killed when it is dropped.

use crate::statistics::float;
use anyhow::{Context as _, Result};
use std::fs;
use std::process::Child;

/// Linux counts a process's CPU time in ticks of this frequency on all machines (`USER_HZ`, proc(5)).
const TICKS_PER_SECOND: f64 = 100.0;

/// A child process that is killed when this is dropped.
pub struct Process(Child);

impl Process {
    pub fn of(child: Child) -> Self {
        Self(child)
    }

    /// Milliseconds of user and system time so far.
    pub fn cpu(&self) -> Result<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0.id()))?;
        // Fields 14 and 15, counted after the name, which may contain spaces.
        let (_, fields) = stat.rsplit_once(')').context("proc(5) changed")?;
        let ticks: u64 = fields.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
        Ok(float(ticks) / TICKS_PER_SECOND * 1000.0)
    }

    /// The megabytes of a field of `/proc/PID/status`: in use now (`VmRSS`) or at most (`VmHWM`).
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
