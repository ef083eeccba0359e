//! One run, from a calm machine to a written table.

use crate::dabei::City;
use crate::machine::{Ticks, load_average, machine, version, wait_for_calm};
use crate::programme::{LISTED, toml};
use crate::report::Report;
use crate::{functions, memory, pages, rush, use_case, visits};
use anyhow::{Context as _, Result};
use backend::clock::Clock;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

/// What is measured, and where the table goes.
pub struct Sources {
    pub dabei: PathBuf,
    pub criterion: PathBuf,
    pub readme: PathBuf,
}

pub fn everything(sources: &Sources) -> Result<()> {
    let began = Instant::now();
    wait_for_calm()?;
    let (before, load_before) = (Ticks::now()?, load_average());
    let now = Clock::System.now();
    let city = City::found(&sources.dabei, "city")?;
    city.import(&toml(now.in_berlin().date(), LISTED, rush::ROUNDS))?;
    println!("pages");
    let mut http = pages::measure(&city)?;
    println!("sign-ups");
    http.extend(visits::measure(&city)?);
    println!("a thousand people");
    http.extend(rush::measure(&city)?);
    println!("starts");
    http.extend(memory::measure(&city, &City::found(&sources.dabei, "empty")?)?);
    // All children have ended, so what they used counts as ours.
    let others = before.others_since()?;
    println!("the use case");
    let use_case = use_case::measure()?;
    let report = Report {
        machine: machine(),
        date: now.rfc_3339(),
        versions: versions(sources),
        calm: format!(
            "load average {load_before} before, {} after; others, the kernel and the hypervisor used {:.0} % of the cores while pages and sign-ups were measured",
            load_average(),
            others * 100.0
        ),
        http,
        use_case,
        functions: functions::measured(&sources.criterion)?,
    };
    let text = report.text();
    fs::write(&sources.readme, &text).with_context(|| format!("{} cannot be written", sources.readme.display()))?;
    println!("\n{text}\n{} goals missed; {} s", report.missed(), began.elapsed().as_secs());
    Ok(())
}

fn versions(sources: &Sources) -> String {
    let commit = version("git", &["describe", "--always", "--dirty", "--abbrev=12"]);
    let dabei = version(&sources.dabei.to_string_lossy(), &["--version"]);
    let (rust, sqlite) = (version("rustc", &["--version"]), rusqlite::version());
    format!("{dabei} ({commit}), {rust}, SQLite {sqlite}, {}", version("psql", &["--version"]))
}
