//! `dabei export` and `demo`: the stored programme as a TOML file, and the example programme.

use super::output::{print_line, print_text};
use anyhow::{Context, Result, bail};
use backend::AppContext;
use backend::programme::{self, Demo};
use jiff::civil::Date;

/// Prints the programme.
pub async fn export(ctx: &AppContext) -> Result<()> {
    print_text(programme::export(ctx).await?).context("the programme could not be printed")?;
    ctx.db.close().await;
    Ok(())
}

/// Loads the example programme into an empty database.
pub async fn demo(ctx: &AppContext, today: Option<Date>) -> Result<()> {
    let today = today.unwrap_or_else(|| ctx.clock.now().in_berlin().date());
    match programme::demo(ctx, today).await? {
        Demo::Loaded(changes) => {
            print_line(format_args!("the example programme is loaded: {} entries", changes.added))?;
        }
        Demo::AlreadyThere => print_line("the example programme is loaded already")?,
        Demo::NotEmpty => {
            bail!("the database has a programme already; demo needs an empty database, see DABEI_DATABASE_URL")
        }
    }
    ctx.db.close().await;
    Ok(())
}
