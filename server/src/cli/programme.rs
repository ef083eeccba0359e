//! `dabei export` and `demo`: the stored programme as a TOML file, and the example programme.

use super::output::{language, print_line, print_text};
use super::plan_text::number;
use anyhow::{Context, Result, bail};
use backend::AppContext;
use backend::programme::{self, Demo};
use jiff::civil::Date;
use text::say;

/// Prints the programme.
pub async fn export(ctx: &AppContext) -> Result<()> {
    print_text(programme::export(ctx).await?).context("the programme could not be printed")?;
    ctx.db.close().await;
    Ok(())
}

/// Loads the example programme into an empty database, with invented sign-ups.
pub async fn demo(ctx: &AppContext, today: Option<Date>, has_sign_ups: bool) -> Result<()> {
    let words = language();
    let today = today.unwrap_or_else(|| ctx.clock.now().in_berlin().date());
    match programme::demo(ctx, today).await? {
        Demo::Loaded(changes) => {
            if has_sign_ups {
                programme::sign_up_invented_people(ctx).await?;
            }
            print_line(say!(words, "demo-loaded", count = number(changes.added)))?;
        }
        Demo::AlreadyThere => print_line(say!(words, "demo-loaded-before"))?,
        Demo::NotEmpty => bail!(say!(words, "demo-not-empty")),
    }
    ctx.db.close().await;
    Ok(())
}
