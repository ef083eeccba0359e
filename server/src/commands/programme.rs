//! The programme as a file: import, export, demo.

use anyhow::{Context, Result, bail};
use backend::House;
use backend::programme::{self, Changes, Demo};
use jiff::civil::Date;
use std::path::Path;

pub async fn import(house: &House, file: &Path) -> Result<()> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).with_context(|| format!("{name} cannot be read"))?;
    let text = String::from_utf8(bytes).with_context(|| format!("{name} is no UTF-8 text; save it as UTF-8"))?;
    let Changes { added, changed, unchanged } = programme::import(house, &name, &text).await?;
    println!("{added} added, {changed} changed, {unchanged} unchanged");
    house.db.close().await;
    Ok(())
}

pub async fn export(house: &House) -> Result<()> {
    print!("{}", programme::export(house).await?);
    house.db.close().await;
    Ok(())
}

pub async fn demo(house: &House, today: Option<Date>) -> Result<()> {
    let today = today.unwrap_or_else(|| house.clock.now().in_berlin().date());
    match programme::demo(house, today).await? {
        Demo::Loaded(changes) => println!("the example programme is loaded: {} entries", changes.added),
        Demo::AlreadyThere => println!("the example programme is there already"),
        Demo::NotEmpty => {
            bail!("the database holds a programme already; demo needs an empty one, see DABEI_DATABASE_URL")
        }
    }
    house.db.close().await;
    Ok(())
}
