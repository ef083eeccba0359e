//! Reads the medians of Criterion's results.

use crate::table::{Row, Unit};
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The medians from `folder`/NAME/new/{benchmark,estimates}.json.
pub fn medians(folder: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no results in {}", folder.display()))? {
        let new = entry?.path().join("new");
        if new.is_dir() {
            let (benchmark, estimates) = (read(&new.join("benchmark.json"))?, read(&new.join("estimates.json"))?);
            let name = benchmark["full_id"].as_str().context("a benchmark has a name")?;
            let nanoseconds = estimates["median"]["point_estimate"].as_f64().context("a benchmark has a median")?;
            rows.push(Row::new(name, Unit::Microseconds, nanoseconds / 1000.0));
        }
    }
    rows.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(rows)
}

fn read(file: &Path) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(file)?)?)
}
