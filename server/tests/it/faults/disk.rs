//! Ways in which a file can grow no further, none of which needs root or leaves anything behind.
//!
//! A real small disk: a tmpfs in a mount namespace of the server's own, which any user may have where the kernel lets
//! them (Debian's does) and which ends with the server, so that there is nothing to unmount. Writing answers `ENOSPC`.
//! And a limit on the size of files (`RLIMIT_FSIZE`), which every machine knows, containers too: writing answers `EFBIG`.
//! SQLite calls the first "full" and the second an error of the disk, so both are worth a story. Where a container
//! forbids namespaces the limit stands in for the small disk.
//!
//! PostgreSQL has the limit alone, on every process of a server of the test's own: its tables can grow no further, its log
//! can. A disk on which the log finds no room ends PostgreSQL itself, and that is the story of the restarts.

use crate::crash::ground::{Folder, Ground};
use crate::crash::served::Served;
use backend::db::{Db, Result};
use backend::testing::postgres::Postgres;
use backend::{row, run};
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const SIZE: &str = "size=24m,mode=700";
/// Becomes the server, with the database on a disk of its own.
const ON_A_SMALL_DISK: &str = r#"mount -t tmpfs -o "$1" dabei "$2" && cp "$3" "$2/dabei.db" && shift 3 && exec "$@""#;
/// A file that may not grow would else be the end of whoever writes to it.
const WITHOUT_THE_SIGNAL: &str = r#"trap "" XFSZ; exec "$@""#;

/// About 30 MB.
const LONG_JOURNAL: &str = "INSERT INTO journal (id, at, actor, act, subject) \
    SELECT 'alt-' || n, 0, 'person', 'sign_up', repeat('x', 100) FROM generate_series(1, 150000) n";

pub enum Disk {
    /// The folder as the server sees it, and the file that takes the room.
    Small { files: PathBuf, seed: Folder },
    /// The database.
    Limited { file: PathBuf },
    /// A server of the test's own, the address of its database, and the table that grows with each sign-up.
    Engine { postgres: Postgres, url: String, table: PathBuf },
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

    /// A PostgreSQL of its own, with a journal that is already longer than a piece of its log: the limit must not touch that.
    pub async fn engine() -> (Self, Served) {
        let postgres = Postgres::start().expect("a private PostgreSQL");
        let ground = Ground::at(postgres.url("postgres"), 0).await;
        let db = Db::open(&ground.url).await.expect("the database opens");
        let path: Result<Option<(String,)>> = db
            .write(|mut tx| {
                Box::pin(async move {
                    run!(tx, LONG_JOURNAL)?;
                    row!(tx, "SELECT pg_relation_filepath('journal')")
                })
            })
            .await;
        db.close().await;
        let (path,) = path.expect("the journal is long").expect("its file");
        let table = postgres.folder().join("data").join(path);
        let server = Served::start(ground.command());
        (Self::Engine { postgres, url: ground.url, table }, server)
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
                limit(server.pid(), &(now + spare).to_string());
            }
            Self::Engine { postgres, table, .. } => {
                let now = fs::metadata(table).expect("its size").len();
                for pid in processes_of(postgres) {
                    limit(pid, &(now + spare).to_string());
                }
            }
        }
    }

    /// Makes room.
    pub fn free(&self, server: &Served) {
        match self {
            Self::Small { files, .. } => fs::remove_file(files.join("filler")).expect("the file in the way"),
            Self::Limited { .. } => limit(server.pid(), "unlimited"),
            Self::Engine { postgres, .. } => {
                for pid in processes_of(postgres) {
                    limit(pid, "unlimited");
                }
            }
        }
    }

    /// Where the books lie; of a disk that nobody else sees a copy, taken while nobody presses.
    pub fn books(&self) -> String {
        let file = match self {
            Self::Engine { url, .. } => return url.clone(),
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

/// The soft limit alone: it may be raised again by whoever set it, who is the user that the process belongs to.
fn limit(pid: u32, bytes: &str) {
    let process = Path::new("/proc").join(pid.to_string());
    let Ok(owner) = fs::metadata(&process) else { return }; // It has just ended.
    let mut command = Command::new("prlimit");
    if fs::metadata("/proc/self").expect("ourselves").uid() != owner.uid() {
        command.uid(owner.uid()).gid(owner.gid());
    }
    let size = format!("--fsize={bytes}:");
    let set = command.args(["--pid", &pid.to_string(), &size]).output().expect("prlimit runs");
    assert!(set.status.success() || !process.exists(), "{set:?}");
}

/// The one that gives birth to all others first: who comes later has its limits.
fn processes_of(postgres: &Postgres) -> Vec<u32> {
    let said = fs::read_to_string(postgres.folder().join("data/postmaster.pid")).expect("a running server");
    let mother: u32 = said.lines().next().and_then(|pid| pid.trim().parse().ok()).expect("its pid");
    let children = fs::read_to_string(format!("/proc/{mother}/task/{mother}/children")).expect("its children");
    [mother].into_iter().chain(children.split_whitespace().filter_map(|pid| pid.parse().ok())).collect()
}
