//! `dabei import`, `export` and `demo`: the programme as a TOML file.

use anyhow::{Result, anyhow, bail};
use backend::AppContext;
use backend::programme::{self, Changes, Demo, Fault, ImportError};
use jiff::civil::Date;
use std::io::ErrorKind;
use std::path::Path;
use text::{CommandWords, Value, say};

/// The number of faults that are printed; a broken file may have thousands.
const MAX_FAULTS: usize = 100;

/// Imports a programme file. Prints warnings, and how many records changed.
pub async fn import(ctx: &AppContext, file: &Path, words: CommandWords) -> Result<()> {
    let name = file.display().to_string();
    let content = std::fs::read(file).map_err(|error| anyhow!(explain_unreadable(&name, error.kind(), words)))?;
    let imported = match programme::import(ctx, &name, content).await {
        Ok(imported) => imported,
        Err(ImportError::Faulty(faults)) => bail!(print_faults(&faults, words)),
        Err(ImportError::Unexpected(error)) => return Err(error.into()),
    };
    for warning in &imported.warnings {
        eprintln!("{}", warning.sentence(words));
    }
    let Changes { added, changed, unchanged } = imported.changes;
    let [added, changed, unchanged] = [added, changed, unchanged].map(number);
    println!("{}", say!(words, "import-counts", added = added, changed = changed, unchanged = unchanged));
    ctx.db.close().await;
    Ok(())
}

fn explain_unreadable(name: &str, kind: ErrorKind, words: CommandWords) -> String {
    let file = name.to_owned();
    match kind {
        ErrorKind::NotFound => say!(words, "file-missing", file = file),
        ErrorKind::IsADirectory => say!(words, "file-folder", file = file),
        _ => say!(words, "file-unreadable", file = file),
    }
}

/// Prints each fault on a line of standard error. Returns the sentence that ends the command.
fn print_faults(faults: &[Fault], words: CommandWords) -> String {
    for fault in faults.iter().take(MAX_FAULTS) {
        eprintln!("{}", fault.sentence(words));
    }
    if faults.len() > MAX_FAULTS {
        eprintln!("{}", say!(words, "import-more-faults", count = number(faults.len() - MAX_FAULTS)));
    }
    say!(words, "import-faults", count = number(faults.len()))
}

fn number(count: usize) -> Value {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

/// Prints the programme.
pub async fn export(ctx: &AppContext) -> Result<()> {
    print!("{}", programme::export(ctx).await?);
    ctx.db.close().await;
    Ok(())
}

/// Loads the example programme into an empty database.
pub async fn demo(ctx: &AppContext, today: Option<Date>) -> Result<()> {
    let today = today.unwrap_or_else(|| ctx.clock.now().in_berlin().date());
    match programme::demo(ctx, today).await? {
        Demo::Loaded(changes) => println!("the example programme is loaded: {} entries", changes.added),
        Demo::AlreadyThere => println!("the example programme is loaded already"),
        Demo::NotEmpty => {
            bail!("the database has a programme already; demo needs an empty database, see DABEI_DATABASE_URL")
        }
    }
    ctx.db.close().await;
    Ok(())
}
