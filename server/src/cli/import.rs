//! `dabei import`: shows what a programme file changes and whom that informs, asks, and saves it.

use super::output::{language, print_line, print_note, print_text};
use super::plan_text::{conflicts_text, number, plan_text};
use anyhow::{Result, anyhow, bail};
use backend::AppContext;
use backend::programme::{self, Fault, Import, ImportError, Plan};
use clap::Args;
use std::fs;
use std::io::{self, BufRead, ErrorKind, IsTerminal, stdin, stdout};
use std::path::{Path, PathBuf};
use text::{CommandWords, say};

/// The number of faults that are printed; a broken file may have thousands.
const MAX_FAULTS: usize = 100;

#[derive(Args)]
pub struct ImportCommand {
    /// The TOML file, described in docs/programme-file.md
    file: PathBuf,
    /// Only say what would change and how many people would be informed
    #[arg(long)]
    dry_run: bool,
    /// Do not ask; without a terminal it never asks
    #[arg(long)]
    yes: bool,
    /// Undo changes that were made after the file was exported, or in the browser
    #[arg(long)]
    over: bool,
    /// The language of the output: de or en [default: that of `LC_ALL`, `LC_MESSAGES` or `LANG`, else German]
    #[arg(long, value_parser = parse_language)]
    language: Option<CommandWords>,
}

fn parse_language(language: &str) -> Result<CommandWords, &'static str> {
    CommandWords::of(language).ok_or("write de or en")
}

impl ImportCommand {
    /// Runs the sub-command.
    pub async fn run(self, ctx: &AppContext) -> Result<()> {
        let words = self.language.unwrap_or_else(language);
        let outcome = self.import(ctx, words).await;
        ctx.db.close().await;
        outcome
    }

    async fn import(&self, ctx: &AppContext, words: CommandWords) -> Result<()> {
        let explain = |error: ImportError| explain(words, error);
        let name = self.file.display().to_string();
        let content = fs::read(&self.file).map_err(|error| anyhow!(explain_unreadable(&name, error.kind(), words)))?;
        let folder = self.file.parent().map(Path::to_owned).unwrap_or_default();
        let import = Import::read(&name, content).map_err(explain)?.may_undo(self.over);
        let import = import.with_images(ctx, folder).await.map_err(explain)?;
        if self.dry_run {
            print_plan(words, &programme::plan(ctx, &import).await.map_err(explain)?)?;
            return Ok(print_line(say!(words, "plan-dry-run"))?);
        }
        let plan = if self.yes || !stdin().is_terminal() || !stdout().is_terminal() {
            let plan = programme::save(ctx, &import, None).await.map_err(explain)?;
            // The programme is saved, whether or not somebody reads what was done.
            print_plan(words, &plan).ok();
            plan
        } else {
            save_when_agreed(ctx, words, &import).await?
        };
        if plan.file_version.is_some() && !plan.records.is_empty() {
            print_line(say!(words, "plan-version", version = plan.version.0)).ok();
        }
        Ok(())
    }
}

/// Shows the plan and asks, again whenever saving would do something else than was shown.
async fn save_when_agreed(ctx: &AppContext, words: CommandWords, import: &Import) -> Result<Plan> {
    let mut plan = programme::plan(ctx, import).await.map_err(|error| explain(words, error))?;
    loop {
        print_plan(words, &plan)?;
        if plan.records.is_empty() {
            return Ok(plan);
        }
        if !is_agreed(words)? {
            bail!(say!(words, "plan-declined"));
        }
        match programme::save(ctx, import, Some(&plan)).await {
            Err(ImportError::PlanChanged(changed)) => plan = *changed,
            saved => return saved.map_err(|error| explain(words, error)),
        }
        print_line(say!(words, "plan-outdated"))?;
    }
}

/// Asks on the terminal. Anything but a yes, in either language, is a no.
fn is_agreed(words: CommandWords) -> Result<bool> {
    print_text(format_args!("{} ", say!(words, "plan-question")))?;
    let mut answer = String::new();
    stdin().lock().read_line(&mut answer)?;
    Ok(["j", "ja", "y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

/// Prints a plan, and on standard error what in the file may be a mistake.
fn print_plan(words: CommandWords, plan: &Plan) -> io::Result<()> {
    for warning in &plan.warnings {
        print_note(warning.sentence(words));
    }
    print_line(plan_text(words, plan))
}

fn explain_unreadable(name: &str, kind: ErrorKind, words: CommandWords) -> String {
    let file = name.to_owned();
    match kind {
        ErrorKind::NotFound => say!(words, "file-missing", file = file),
        ErrorKind::IsADirectory => say!(words, "file-folder", file = file),
        _ => say!(words, "file-unreadable", file = file),
    }
}

fn explain(words: CommandWords, error: ImportError) -> anyhow::Error {
    match error {
        ImportError::Faulty(faults) => anyhow!(print_faults(&faults, words)),
        ImportError::Conflicts { file_version, version, conflicts } => {
            anyhow!(conflicts_text(words, file_version, version, &conflicts))
        }
        ImportError::PlanChanged(_) | ImportError::Unexpected(_) => {
            anyhow!(say!(words, "import-failed", cause = format!("{:#}", anyhow!(error))))
        }
    }
}

/// Prints each fault on a line of standard error. Returns the sentence that ends the command.
fn print_faults(faults: &[Fault], words: CommandWords) -> String {
    for fault in faults.iter().take(MAX_FAULTS) {
        print_note(fault.sentence(words));
    }
    if faults.len() > MAX_FAULTS {
        print_note(say!(words, "import-more-faults", count = number(faults.len() - MAX_FAULTS)));
    }
    say!(words, "import-faults", count = number(faults.len()))
}
