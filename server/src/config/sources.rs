//! The sources of the settings: the environment first, then the keys of the file that `DABEI_CONFIG` names.

use anyhow::{Context, Result, anyhow, bail};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use toml::Value;

const PREFIX: &str = "DABEI_";
/// The variable that names the file. It is no setting itself.
const CONFIG: &str = "DABEI_CONFIG";
/// The least similarity of a name that an unknown one may mean.
const MIN_SIMILARITY: f64 = 0.5;

/// Returns the settings that are set and not empty.
pub fn read(
    environment: impl IntoIterator<Item = (OsString, OsString)>,
    known: &[String],
) -> Result<BTreeMap<String, String>> {
    let mut settings = BTreeMap::new();
    for (name, value) in environment {
        let name = name.to_string_lossy().into_owned();
        if !name.starts_with(PREFIX) {
            continue;
        }
        if name != CONFIG && !known.contains(&name) {
            bail!("{name} is no setting; {}", advice(&name, known));
        }
        let value = value.into_string().map_err(|_| anyhow!("{name} must be UTF-8"))?;
        settings.insert(name, value);
    }
    settings.retain(|_, value| !value.is_empty());
    if let Some(file) = settings.remove(CONFIG) {
        for (name, value) in read_file(&file, known)? {
            settings.entry(name).or_insert(value);
        }
    }
    Ok(settings)
}

fn read_file(file: &str, known: &[String]) -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(file)
        .with_context(|| format!("{CONFIG} names {file}, which cannot be read; correct the path or unset it"))?;
    let table: toml::Table = text.parse().map_err(|error| unreadable(file, &text, &error))?;
    let mut settings = BTreeMap::new();
    for (name, value) in table {
        if !known.contains(&name) {
            bail!("{file} sets {name}, which is no setting; {}", advice(&name, known));
        }
        let Value::String(value) = value else { bail!("{file} must have the value of {name} in quotation marks") };
        settings.insert(name, value);
    }
    settings.retain(|_, value| !value.is_empty());
    Ok(settings)
}

/// The error of a file that is no TOML. TOML's own text would quote the line, in which a password may be.
fn unreadable(file: &str, text: &str, error: &toml::de::Error) -> anyhow::Error {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    if error.message().contains("duplicate key") {
        return anyhow!("line {line} of {file} sets a setting a second time; remove one of the two lines");
    }
    anyhow!("{file} is no TOML: line {line} must look like {PREFIX}LISTEN = \"127.0.0.1:3000\"")
}

/// What to do about an unknown name.
fn advice(name: &str, known: &[String]) -> String {
    let without_prefix = |name: &str| name.trim_start_matches(PREFIX).to_owned();
    let similarity =
        |known: &str| strsim::normalized_damerau_levenshtein(&without_prefix(name), &without_prefix(known));
    let near =
        known.iter().map(|known| (similarity(known), known)).filter(|(similarity, _)| *similarity >= MIN_SIMILARITY);
    match near.max_by(|(one, _), (other, _)| one.total_cmp(other)) {
        Some((_, nearest)) => format!("did you mean {nearest}? dabei serve --help lists all settings"),
        None => "dabei serve --help lists all settings".to_owned(),
    }
}
