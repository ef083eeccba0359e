//! The hot functions, as Criterion measured them a moment ago: reads the medians that it left in its folder.

use crate::table::{Line, Unit};
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// `folder`/NAME/new/{benchmark,estimates}.json
pub fn measured(folder: &Path) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no results in {}", folder.display()))? {
        let new = entry?.path().join("new");
        if new.is_dir() {
            let (names, figures) = (read(&new.join("benchmark.json"))?, read(&new.join("estimates.json"))?);
            let name = names["full_id"].as_str().context("a bench has a name")?;
            let nanoseconds = figures["median"]["point_estimate"].as_f64().context("a bench has a median")?;
            lines.push(Line::new(name, Unit::Microseconds, nanoseconds / 1000.0));
        }
    }
    lines.sort_by(|a, b| a.what.cmp(&b.what));
    Ok(lines)
}

fn read(file: &Path) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(file)?)?)
}
