//! Remembers from which files something was made, so that it is made again only when one of them has changed.
//!
//! By content, not by time: a fresh clone or a change of branch gives every file a new time.

use anyhow::{Context as _, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// The state of the files that something is made from.
pub struct Stamp(String);

impl Stamp {
    /// Reads `files`; their order counts, their folder does not.
    pub fn of(files: &[PathBuf]) -> Result<Self> {
        let mut state = DefaultHasher::new();
        for file in files {
            file.file_name().hash(&mut state);
            fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?.hash(&mut state);
        }
        Ok(Self(format!("{:016x}\n", state.finish())))
    }

    /// Whether `at` was left by the same files.
    pub fn is_at(&self, at: &Path) -> bool {
        fs::read_to_string(at).is_ok_and(|before| before == self.0)
    }

    /// Leaves the mark, as the last thing that is done.
    pub fn leave(&self, at: &Path) -> Result<()> {
        fs::write(at, &self.0).with_context(|| format!("{} cannot be written", at.display()))
    }
}

/// All files below `folder` in a steady order, without `node_modules`; none when there is no such folder.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if !path.is_dir() {
                found.push(path);
            } else if !path.ends_with("node_modules") {
                found.extend(files_below(&path)?);
            }
        }
    }
    found.sort();
    Ok(found)
}
