//! A temporary folder, removed when it is dropped. On the disk of `TMPDIR`, where the baseline of commits is measured too.

use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

pub struct TempDir(PathBuf);

impl TempDir {
    /// Creates the folder. `name` must be unique in this process.
    pub fn create(name: &str) -> Result<Self> {
        let path = env::temp_dir().join(format!("dabei-bench-{}-{name}", process::id()));
        fs::create_dir(&path).with_context(|| format!("{} cannot be created", path.display()))?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        // A database thread that is just ending may create its log file again.
        let _is_removed = (0..3).any(|_| fs::remove_dir_all(&self.0).is_ok());
    }
}
