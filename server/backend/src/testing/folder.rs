//! The folder in which the tests' databases are: in memory where there is room, since each commit waits for the disk
//! otherwise.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

const IN_MEMORY: &str = "/dev/shm";
/// Containers often have 64 MB there, which some tests exceed.
const ENOUGH_KILOBYTES: u64 = 1_000_000;

/// Returns `/dev/shm` if it has room, and the system's folder for temporary files otherwise.
pub fn database_folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| if has_room() { IN_MEMORY.into() } else { env::temp_dir() })
}

fn has_room() -> bool {
    let output = Command::new("df").args(["-k", "--output=avail", IN_MEMORY]).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    text.lines().last().and_then(|number| number.trim().parse().ok()).is_some_and(|free: u64| free > ENOUGH_KILOBYTES)
}
