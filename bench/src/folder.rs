//! A folder that goes when it is dropped. On the disk that `TMPDIR` names, where the floor of commits is measured too.

use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

pub struct Folder(PathBuf);

impl Folder {
    /// `name` must be unused in this process.
    pub fn make(name: &str) -> Result<Self> {
        let path = env::temp_dir().join(format!("dabei-bench-{}-{name}", process::id()));
        fs::create_dir(&path).with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A thread that is just ending may put its log back once.
        let _is_gone = (0..3).any(|_| fs::remove_dir_all(&self.0).is_ok());
    }
}
