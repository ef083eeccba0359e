//! Stamps of build results: a hash of the source files, so that a result is built again only if one of them has changed.
//!
//! By content, not by modification time: a fresh clone or a change of branch gives every file a new time.

use anyhow::{Context as _, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// A hash of source files.
pub struct Stamp(String);

impl Stamp {
    /// Hashes the names and contents of `files`; their order counts, their folder does not.
    pub fn of(files: &[PathBuf]) -> Result<Self> {
        let mut state = DefaultHasher::new();
        for file in files {
            file.file_name().hash(&mut state);
            fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?.hash(&mut state);
        }
        Ok(Self(format!("{:016x}\n", state.finish())))
    }

    /// Whether the stamp at `at` is the same.
    pub fn is_at(&self, at: &Path) -> bool {
        fs::read_to_string(at).is_ok_and(|before| before == self.0)
    }

    /// Writes the stamp; the last step of a build.
    pub fn write(&self, at: &Path) -> Result<()> {
        fs::write(at, &self.0).with_context(|| format!("{} cannot be written", at.display()))
    }
}

/// All files below `folder` in sorted order, without `node_modules`; empty if the folder does not exist.
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
