//! `dabei import`, `export` and `demo`: the programme as a TOML file.

use anyhow::{Context, Result, bail};
use backend::AppContext;
use backend::programme::{self, Changes, Demo};
use jiff::civil::Date;
use std::path::Path;
use text::{CommandWords, say};

/// Imports a programme file and prints how many entries changed.
pub async fn import(ctx: &AppContext, file: &Path) -> Result<()> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).with_context(|| format!("{name} cannot be read"))?;
    let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8 text; save it as UTF-8"))?;
    let Changes { added, changed, unchanged } = programme::import(ctx, &name, &text).await?;
    let words = CommandWords::from_env(std::env::var("LANG").ok().as_deref());
    let [added, changed, unchanged] = [added, changed, unchanged].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    println!("{}", say!(words, "import-counts", added = added, changed = changed, unchanged = unchanged));
    ctx.db.close().await;
    Ok(())
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
