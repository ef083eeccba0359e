//! A benchmark run: waits until the machine is idle, measures all parts and writes the table.

use crate::installation::Installation;
use crate::machine::{self, Ticks, load_average, machine, version, wait_until_idle};
use crate::programme::{LISTED, toml};
use crate::report::Report;
use crate::table::{Row, table};
use crate::{
    back_office, criterion_results, crowd, feeds, growth, messages, pages, search, sign_ups, start_up, use_case,
    waiting_list,
};
use anyhow::{Context as _, Result, bail};
use backend::clock::Clock;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The paths of the measured binary, of Criterion's results and of the table.
pub struct Sources {
    pub dabei: PathBuf,
    pub criterion: PathBuf,
    pub readme: PathBuf,
}

/// The parts that measure the running server, in their order: memory is measured before the load of a crowd has made the
/// kernel read all of the binary.
const PARTS: [(&str, Part); 5] = [
    ("start-up", start_up::measure),
    ("pages", pages::measure),
    ("sign-ups", sign_ups::measure),
    ("messages", messages::measure),
    ("crowd", crowd::measure),
];

type Part = fn(&Installation) -> Result<Vec<Row>>;

/// Writes the table and prints it.
pub fn everything(sources: &Sources) -> Result<()> {
    let started = Instant::now();
    wait_until_idle()?;
    let (before, load_before) = (Ticks::now()?, load_average());
    let now = Clock::System.now();
    let installation = installation(&sources.dabei)?;
    let mut http = Vec::new();
    for (name, measure) in PARTS {
        println!("measuring {name}");
        http.extend(measure(&installation)?);
    }
    // All children have ended, so that their CPU time counts as this process's.
    let others = before.others_since()? * 100.0;
    println!("measuring the use case");
    let use_case = use_case::measure()?;
    println!("measuring the waiting list");
    let waiting_list = waiting_list::measure()?;
    println!("measuring the back office");
    let back_office = back_office::measure(&installation)?;
    println!("measuring feeds and embeds");
    let feeds = feeds::measure(&installation)?;
    println!("measuring the searches");
    let search = search::measure(&installation)?;
    println!("measuring growth");
    let (growth, chart) = growth::measure(&installation)?;
    let report = Report {
        machine: machine(),
        date: now.in_berlin().strftime("%-d %B %Y, %H:%M").to_string(),
        versions: versions(sources),
        other_load: format!(
            "load average {load_before} before and {} after; while the server was measured, other processes, the kernel and \
             the hypervisor used {others:.0} % of the cores",
            load_average()
        ),
        http,
        use_case,
        waiting_list,
        back_office,
        feeds,
        search,
        growth,
        functions: criterion_results::medians(&sources.criterion)?,
    };
    let text = report.text();
    fs::write(&sources.readme, &text).with_context(|| format!("{} cannot be written", sources.readme.display()))?;
    fs::write(sources.readme.with_file_name("growth.svg"), chart)?;
    println!("\n{text}\n{} goals missed; {} s", report.missed(), started.elapsed().as_secs());
    Ok(())
}

/// Prints one part's rows; writes no file.
pub fn one(name: &str, dabei: &Path) -> Result<()> {
    let part = PARTS.into_iter().find(|(part, _)| *part == name);
    let rows = match part {
        Some((_, measure)) => measure(&installation(dabei)?)?,
        None if name == "use-case" => use_case::measure()?,
        None if name == "waiting-list" => waiting_list::measure()?,
        None if name == "back-office" => back_office::measure(&installation(dabei)?)?,
        None if name == "feeds" => feeds::measure(&installation(dabei)?)?,
        None if name == "search" => search::measure(&installation(dabei)?)?,
        None if name == "growth" => growth::measure(&installation(dabei)?)?.0,
        None => {
            bail!(
                "there is no part {name}; the parts are pages, sign-ups, messages, crowd, start-up, use-case, waiting-list, \
                 back-office, feeds, search and growth"
            )
        }
    };
    println!("{}", table(&rows));
    Ok(())
}

fn installation(dabei: &Path) -> Result<Installation> {
    machine::drop_from_page_cache(dabei)?;
    let installation = Installation::create(dabei, "main")?;
    let today = Clock::System.now().in_berlin().date();
    installation.import(&toml(today, LISTED, crowd::ROUNDS))?;
    Ok(installation)
}

fn versions(sources: &Sources) -> String {
    let commit = version("git", &["describe", "--always", "--dirty", "--abbrev=12"]);
    let dabei = version(&sources.dabei.to_string_lossy(), &["--version"]);
    let (rust, sqlite) = (version("rustc", &["--version"]), rusqlite::version());
    format!("{dabei} ({commit}), {rust}, SQLite {sqlite}, {}", version("psql", &["--version"]))
}
