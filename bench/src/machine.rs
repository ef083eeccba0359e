//! The machine on which the figures were measured, and its other load.

use crate::statistics::float;
use anyhow::{Context as _, Result, ensure};
use std::path::Path;
use std::process::Command;
use std::thread::{available_parallelism, sleep};
use std::time::{Duration, Instant};
use std::{env, fs};

/// The machine is idle if other processes use less than this share of the cores.
const IDLE: f64 = 0.05;
const INTERVAL: Duration = Duration::from_secs(2);
const MAX_WAIT: Duration = Duration::from_mins(1);

/// CPU ticks of all cores since the machine's start.
#[derive(Clone, Copy)]
pub struct Ticks {
    all: u64,
    busy: u64,
    /// Of this process and its children that have ended.
    own: u64,
}

impl Ticks {
    pub fn now() -> Result<Self> {
        let stat = fs::read_to_string("/proc/stat")?;
        let cores: Vec<u64> = numbers(stat.lines().next().context("proc(5) changed")?, 1, 8);
        // user nice system idle iowait irq softirq steal
        let idle = cores.get(3).unwrap_or(&0) + cores.get(4).unwrap_or(&0);
        let all: u64 = cores.iter().sum();
        let stat = fs::read_to_string("/proc/self/stat")?;
        let (_, own) = stat.rsplit_once(')').context("proc(5) changed")?;
        Ok(Self { all, busy: all - idle, own: numbers(own, 11, 4).iter().sum() })
    }

    /// The share of all cores that other processes used since then. Children that still run count as others.
    pub fn others_since(self) -> Result<f64> {
        let now = Self::now()?;
        let others = (now.busy - self.busy).saturating_sub(now.own - self.own);
        Ok(float(others) / float((now.all - self.all).max(1)))
    }
}

/// Waits until the machine is idle, a minute at most.
pub fn wait_until_idle() -> Result<()> {
    let started = Instant::now();
    let mut has_printed = false;
    loop {
        let before = Ticks::now()?;
        sleep(INTERVAL);
        let others = before.others_since()?;
        if others < IDLE || started.elapsed() > MAX_WAIT {
            return Ok(());
        }
        if !has_printed {
            println!("other processes use {:.0} % of the cores; waiting for them, a minute at most", others * 100.0);
            has_printed = true;
        }
    }
}

/// Drops a file from the page cache, as after a start of the machine. The kernel keeps a file that a compiler has just
/// written in large folios, and counts a whole folio for a process that touches a part of it (Linux ≥ 6.18), which adds
/// megabytes to RSS.
pub fn drop_from_page_cache(file: &Path) -> Result<()> {
    let written = Command::new("sync").arg(file).status()?;
    let from = format!("if={}", file.display());
    let dropped = Command::new("dd").args([&from, "iflag=nocache", "count=0", "status=none"]).status()?;
    ensure!(written.success() && dropped.success(), "{} stays in the page cache", file.display());
    Ok(())
}

/// The load averages over one, five and fifteen minutes: `0.12 0.30 0.41`.
pub fn load_average() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// A description of the machine: CPU, cores, memory, kernel and disk.
pub fn machine() -> String {
    let of = |file: &str, name: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_default().trim_start_matches(['\t', ' ', ':']).to_owned()
    };
    let cores = available_parallelism().map_or(0, usize::from);
    let kibibytes: u64 = of("/proc/meminfo", "MemTotal").trim_end_matches(" kB").parse().unwrap_or(0);
    let gigabytes = float(kibibytes * 1024) / 1e9;
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let model = of("/proc/cpuinfo", "model name");
    format!("{model}, {cores} cores, {gigabytes:.0} GB, Linux {}, databases on {}", kernel.trim(), disk())
}

/// The first line of a program's version output.
pub fn version(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&output).lines().next().unwrap_or("unknown").to_owned()
}

/// The file system of the temporary folder.
fn disk() -> String {
    let (folder, mounts) = (env::temp_dir(), fs::read_to_string("/proc/mounts").unwrap_or_default());
    let mounts = mounts.lines().filter_map(|line| {
        let mut words = line.split_whitespace().skip(1);
        Some((words.next()?, words.next()?))
    });
    let mount = mounts.filter(|(point, _)| folder.starts_with(point)).max_by_key(|(point, _)| point.len());
    mount.map_or("an unknown disk", |(_, kind)| kind).to_owned()
}

fn numbers(line: &str, skip: usize, take: usize) -> Vec<u64> {
    line.split_whitespace().skip(skip).take(take).filter_map(|number| number.parse().ok()).collect()
}
