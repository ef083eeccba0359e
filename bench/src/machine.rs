//! What the figures were measured on, and how calm it was there.

use crate::figures::float;
use anyhow::{Context as _, Result, ensure};
use std::path::Path;
use std::process::Command;
use std::thread::{available_parallelism, sleep};
use std::time::{Duration, Instant};
use std::{env, fs};

/// Others use less than this share of the cores: calm.
const CALM: f64 = 0.05;
const LOOK: Duration = Duration::from_secs(2);
const WAIT_FOR_CALM: Duration = Duration::from_mins(1);

/// Ticks of all cores since the machine's start.
#[derive(Clone, Copy)]
pub struct Ticks {
    all: u64,
    busy: u64,
    /// By us, and by children that have ended.
    ours: u64,
}

impl Ticks {
    pub fn now() -> Result<Self> {
        let stat = fs::read_to_string("/proc/stat")?;
        let cores: Vec<u64> = numbers(stat.lines().next().context("proc(5) changed")?, 1, 8);
        // user nice system idle iowait irq softirq steal
        let idle = cores.get(3).unwrap_or(&0) + cores.get(4).unwrap_or(&0);
        let all: u64 = cores.iter().sum();
        let own = fs::read_to_string("/proc/self/stat")?;
        let (_, own) = own.rsplit_once(')').context("proc(5) changed")?;
        Ok(Self { all, busy: all - idle, ours: numbers(own, 11, 4).iter().sum() })
    }

    /// The share of all cores that others used since then. Children that still run count as others.
    pub fn others_since(self) -> Result<f64> {
        let now = Self::now()?;
        let others = (now.busy - self.busy).saturating_sub(now.ours - self.ours);
        Ok(float(others) / float((now.all - self.all).max(1)))
    }
}

/// Waits until others let us alone, a minute at most.
pub fn wait_for_calm() -> Result<()> {
    let began = Instant::now();
    let mut has_said = false;
    loop {
        let before = Ticks::now()?;
        sleep(LOOK);
        let others = before.others_since()?;
        if others < CALM || began.elapsed() > WAIT_FOR_CALM {
            return Ok(());
        }
        if !has_said {
            println!("others use {:.0} % of the cores; waits for them, a minute at most", others * 100.0);
            has_said = true;
        }
    }
}

/// Has the kernel read a file anew from the disk, as after a start of the machine. What a compiler has just written it keeps in
/// large pieces, and counts a whole piece for whoever touches a bit of it (Linux ≥ 6.18): megabytes that are no program's.
pub fn forget(file: &Path) -> Result<()> {
    let written = Command::new("sync").arg(file).status()?;
    let from = format!("if={}", file.display());
    let forgotten = Command::new("dd").args([&from, "iflag=nocache", "count=0", "status=none"]).status()?;
    ensure!(written.success() && forgotten.success(), "{} stays where it is", file.display());
    Ok(())
}

/// `0.12 0.30 0.41`: over one, five and fifteen minutes.
pub fn load_average() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// One sentence.
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

/// The first line that a program says of itself.
pub fn version(program: &str, arguments: &[&str]) -> String {
    let said = Command::new(program).args(arguments).output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&said).lines().next().unwrap_or("unknown").to_owned()
}

/// The kind of file system under the temporary folder.
fn disk() -> String {
    let (folder, mounts) = (env::temp_dir(), fs::read_to_string("/proc/mounts").unwrap_or_default());
    let mounts = mounts.lines().filter_map(|line| {
        let mut words = line.split_whitespace().skip(1);
        Some((words.next()?, words.next()?))
    });
    let below = mounts.filter(|(place, _)| folder.starts_with(place)).max_by_key(|(place, _)| place.len());
    below.map_or("an unknown disk", |(_, kind)| kind).to_owned()
}

fn numbers(line: &str, skip: usize, take: usize) -> Vec<u64> {
    line.split_whitespace().skip(skip).take(take).filter_map(|number| number.parse().ok()).collect()
}
