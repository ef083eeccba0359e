//! Two ways in which a file can grow no further, neither of which needs root or leaves anything behind.
//!
//! A real small disk: a tmpfs in a mount namespace of the server's own, which any user may have where the kernel lets
//! them (Debian's does) and which ends with the server, so that there is nothing to unmount. Writing answers `ENOSPC`.
//! And a limit on the size of files (`RLIMIT_FSIZE`), which every machine knows, containers too: writing answers `EFBIG`.
//! SQLite calls the first "full" and the second an error of the disk, so both are worth a story. Where a container
//! forbids namespaces the limit stands in for the small disk.

use crate::crash::ground::{Folder, Ground};
use crate::crash::served::Served;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

const SIZE: &str = "size=24m,mode=700";
/// Becomes the server, with the database on a disk of its own.
const ON_A_SMALL_DISK: &str = r#"mount -t tmpfs -o "$1" dabei "$2" && cp "$3" "$2/dabei.db" && shift 3 && exec "$@""#;
/// A file that may not grow would else be the end of whoever writes to it.
const WITHOUT_THE_SIGNAL: &str = r#"trap "" XFSZ; exec "$@""#;

pub enum Disk {
    /// The folder as the server sees it, and the file that takes the room.
    Small { files: PathBuf, seed: Folder },
    /// The database.
    Limited { file: PathBuf },
}

impl Disk {
    /// A small disk, or what stands in for it.
    pub fn small(ground: &Ground) -> (Self, Served) {
        if !may_have_namespaces() {
            return Self::limited(ground);
        }
        let seed = Folder::new();
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", ON_A_SMALL_DISK, "sh", SIZE]);
        command.arg(&seed.0).arg(file_of(ground)).arg(env!("CARGO_BIN_EXE_dabei"));
        let url = format!("sqlite://{}/dabei.db", seed.0.display());
        let server = Served::start(ground.command_through(command, &url));
        let files =
            Path::new("/proc").join(server.pid().to_string()).join("root").join(seed.0.strip_prefix("/").unwrap());
        (Self::Small { files, seed }, server)
    }

    pub fn limited(ground: &Ground) -> (Self, Served) {
        let mut command = Command::new("sh");
        command.args(["-c", WITHOUT_THE_SIGNAL, "sh", env!("CARGO_BIN_EXE_dabei")]);
        (Self::Limited { file: file_of(ground) }, Served::start(ground.command_through(command, &ground.url)))
    }

    /// Leaves so many bytes.
    pub fn fill(&self, server: &Served, spare: u64) {
        match self {
            Self::Small { files, .. } => {
                let mut filler = File::create(files.join("filler")).expect("a file in the server's disk");
                let piece = vec![1; 64 * 1024];
                let full = loop {
                    if let Err(error) = filler.write(&piece) {
                        break error;
                    }
                };
                assert_eq!(full.kind(), ErrorKind::StorageFull);
                let taken = filler.metadata().expect("its size").len();
                filler.set_len(taken.saturating_sub(spare)).expect("a smaller one");
            }
            Self::Limited { file } => {
                // The log may be longer already, or reach this after a while: then no checkpoint can shorten it.
                let now = fs::metadata(file).expect("its size").len();
                limit(server, &(now + spare).to_string());
            }
        }
    }

    /// Makes room.
    pub fn free(&self, server: &Served) {
        match self {
            Self::Small { files, .. } => fs::remove_file(files.join("filler")).expect("the file in the way"),
            Self::Limited { .. } => limit(server, "unlimited"),
        }
    }

    /// Where the books lie; of a disk that nobody else sees a copy, taken while nobody presses.
    pub fn books(&self) -> String {
        let file = match self {
            Self::Limited { file } => file.clone(),
            Self::Small { files, seed } => {
                for name in ["dabei.db", "dabei.db-wal"] {
                    fs::copy(files.join(name), seed.0.join(name)).expect("a copy");
                }
                seed.0.join("dabei.db")
            }
        };
        format!("sqlite://{}", file.display())
    }
}

fn file_of(ground: &Ground) -> PathBuf {
    ground.url.strip_prefix("sqlite://").expect("a file").into()
}

fn may_have_namespaces() -> bool {
    let mount = ["--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "dabei", "/tmp"];
    Command::new("unshare").args(mount).output().is_ok_and(|tried| tried.status.success())
}

/// The soft limit alone: it may be raised again by whoever set it.
fn limit(server: &Served, bytes: &str) {
    let size = format!("--fsize={bytes}:");
    let set = Command::new("prlimit").args(["--pid", &server.pid().to_string(), &size]).output().expect("prlimit runs");
    assert!(set.status.success(), "{set:?}");
}
