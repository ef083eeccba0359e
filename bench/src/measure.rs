//! One run, from a calm machine to a written table.

use crate::dabei::City;
use crate::machine::{self, Ticks, load_average, machine, version, wait_for_calm};
use crate::programme::{LISTED, toml};
use crate::report::Report;
use crate::table::{Line, table};
use crate::{afar, functions, growth, line, memory, office, pages, rush, use_case, visits};
use anyhow::{Context as _, Result, bail};
use backend::clock::Clock;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What is measured, and where the table goes.
pub struct Sources {
    pub dabei: PathBuf,
    pub criterion: PathBuf,
    pub readme: PathBuf,
}

/// The parts that are about the running server, in their order: how little it holds is seen before crowds have had the kernel
/// read all of the binary.
const PARTS: [(&str, Part); 4] =
    [("starts", memory::measure), ("pages", pages::measure), ("sign-ups", visits::measure), ("crowd", rush::measure)];

type Part = fn(&City) -> Result<Vec<Line>>;

/// Writes the table and prints it.
pub fn everything(sources: &Sources) -> Result<()> {
    let began = Instant::now();
    wait_for_calm()?;
    let (before, load_before) = (Ticks::now()?, load_average());
    let now = Clock::System.now();
    let city = city(&sources.dabei)?;
    let mut http = Vec::new();
    for (name, measure) in PARTS {
        println!("measures {name}");
        http.extend(measure(&city)?);
    }
    // All children have ended, so what they used counts as ours.
    let others = before.others_since()? * 100.0;
    println!("measures the use case");
    let use_case = use_case::measure()?;
    println!("measures the waiting list");
    let line = line::measure()?;
    println!("measures the back office");
    let office = office::measure(&city)?;
    println!("measures what others take over");
    let afar = afar::measure(&city)?;
    println!("measures growth");
    let (growth, picture) = growth::measure(&city)?;
    let report = Report {
        machine: machine(),
        date: now.in_berlin().strftime("%-d %B %Y, %H:%M").to_string(),
        versions: versions(sources),
        calm: format!(
            "load average {load_before} before and {} after; while the server was measured, others, the kernel and \
             the hypervisor used {others:.0} % of the cores",
            load_average()
        ),
        http,
        use_case,
        line,
        office,
        afar,
        growth,
        functions: functions::measured(&sources.criterion)?,
    };
    let text = report.text();
    fs::write(&sources.readme, &text).with_context(|| format!("{} cannot be written", sources.readme.display()))?;
    fs::write(sources.readme.with_file_name("growth.svg"), picture)?;
    println!("\n{text}\n{} goals missed; {} s", report.missed(), began.elapsed().as_secs());
    Ok(())
}

/// Prints one part's lines, for whoever works on it; writes nothing.
pub fn one(name: &str, dabei: &Path) -> Result<()> {
    let part = PARTS.into_iter().find(|(known, _)| *known == name);
    let lines = match part {
        Some((_, measure)) => measure(&city(dabei)?)?,
        None if name == "use-case" => use_case::measure()?,
        None if name == "line" => line::measure()?,
        None if name == "office" => office::measure(&city(dabei)?)?,
        None if name == "afar" => afar::measure(&city(dabei)?)?,
        None if name == "growth" => growth::measure(&city(dabei)?)?.0,
        None => {
            bail!(
                "there is no part {name}, but pages, sign-ups, crowd, starts, use-case, line, office, afar and growth"
            )
        }
    };
    println!("{}", table(&lines));
    Ok(())
}

fn city(dabei: &Path) -> Result<City> {
    machine::forget(dabei)?;
    let city = City::found(dabei, "city")?;
    let today = Clock::System.now().in_berlin().date();
    city.import(&toml(today, LISTED, rush::ROUNDS))?;
    Ok(city)
}

fn versions(sources: &Sources) -> String {
    let commit = version("git", &["describe", "--always", "--dirty", "--abbrev=12"]);
    let dabei = version(&sources.dabei.to_string_lossy(), &["--version"]);
    let (rust, sqlite) = (version("rustc", &["--version"]), rusqlite::version());
    format!("{dabei} ({commit}), {rust}, SQLite {sqlite}, {}", version("psql", &["--version"]))
}
