//! `dabei export` and `demo`: the stored programme as a TOML file, and the example programme.

use anyhow::{Result, bail};
use backend::AppContext;
use backend::programme::{self, Demo};
use jiff::civil::Date;

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
