//! Ways to keep a file from growing, none of which needs root or leaves anything behind.
//!
//! A small disk: a tmpfs in a mount namespace of the server process, which any user may create where the kernel allows it
//! (Debian's does) and which ends with the server, so that nothing must be unmounted. Writing fails with `ENOSPC`.
//! And a limit on the size of files (`RLIMIT_FSIZE`), which works everywhere, in containers too: writing fails with `EFBIG`.
//! SQLite reports the first as "full" and the second as an I/O error, so both are tested. Where a container forbids
//! namespaces, the limit replaces the small disk.
//!
//! PostgreSQL is tested with the limit, on every process of a private server: its tables cannot grow, its log can. If
//! the log cannot grow, PostgreSQL itself ends; the tests of restarts cover that. Its readiness is tested on a small disk.

use crate::crash::installation::{Folder, Installation};
use crate::crash::server_process::ServerProcess;
use backend::db::{Db, Result};
use backend::testing::postgres::Postgres;
use backend::{row, run};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The options of the tmpfs, which has room for the sign-ups of all rounds with their messages.
const MOUNT_OPTIONS: &str = "size=64m,mode=700";
/// Mounts a tmpfs, copies the database to it, and executes the server.
const RUN_ON_TMPFS: &str = r#"mount -t tmpfs -o "$1" dabei "$2" && cp "$3" "$2/dabei.db" && shift 3 && exec "$@""#;
/// Ignores SIGXFSZ, which otherwise ends the process that writes beyond the limit, and executes the server.
pub const RUN_WITHOUT_SIGXFSZ: &str = r#"trap "" XFSZ; exec "$@""#;

/// Fills the audit log with about 30 MB.
const FILL_AUDIT_LOG: &str = "INSERT INTO audit_log (id, at, principal, action, subject) \
    SELECT 'alt-' || n, 0, 'person', 'sign_up', repeat('x', 100) FROM generate_series(1, 150000) n";

pub enum Disk {
    /// A tmpfs: the path to the server's folder, and the folder with the first copy of the database.
    Small { files: PathBuf, seed: Folder },
    /// A limit on the size of the database file.
    Limited { file: PathBuf },
    /// A limit on a private PostgreSQL: the URL of its database, and the file of the table that grows with each sign-up.
    Postgres { postgres: Postgres, url: String, table: PathBuf },
}

impl Disk {
    /// A small disk, or a limit where namespaces are forbidden.
    pub fn small(installation: &Installation) -> (Self, ServerProcess) {
        if !can_create_namespaces() {
            return Self::limited(installation);
        }
        let seed = Folder::new();
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", RUN_ON_TMPFS, "sh", MOUNT_OPTIONS]);
        command.arg(&seed.0).arg(file_of(installation)).arg(env!("CARGO_BIN_EXE_dabei"));
        let url = format!("sqlite://{}/dabei.db", seed.0.display());
        let server = ServerProcess::start(installation.command_with_wrapper(command, &url));
        let files =
            Path::new("/proc").join(server.pid().to_string()).join("root").join(seed.0.strip_prefix("/").unwrap());
        (Self::Small { files, seed }, server)
    }

    pub fn limited(installation: &Installation) -> (Self, ServerProcess) {
        let mut command = Command::new("sh");
        command.args(["-c", RUN_WITHOUT_SIGXFSZ, "sh", env!("CARGO_BIN_EXE_dabei")]);
        (
            Self::Limited { file: file_of(installation) },
            ServerProcess::start(installation.command_with_wrapper(command, &installation.url)),
        )
    }

    /// A private PostgreSQL whose audit log is already longer than a segment of its log: the limit must not affect segments.
    pub async fn postgres() -> (Self, ServerProcess) {
        let postgres = Postgres::start().expect("a private PostgreSQL");
        let installation = Installation::create_at(postgres.url("postgres"), 0).await;
        let db = Db::open(&installation.url).await.expect("the database opens");
        let path: Result<Option<(String,)>> = db
            .write(|mut tx| {
                Box::pin(async move {
                    run!(tx, FILL_AUDIT_LOG)?;
                    row!(tx, "SELECT pg_relation_filepath('audit_log')")
                })
            })
            .await;
        db.close().await;
        let (path,) = path.expect("the audit log is filled").expect("its file");
        let table = postgres.folder().join("data").join(path);
        let server = ServerProcess::start(installation.command());
        (Self::Postgres { postgres, url: installation.url, table }, server)
    }

    /// Leaves `spare` bytes.
    pub fn fill(&self, server: &ServerProcess, spare: u64) {
        match self {
            Self::Small { files, .. } => {
                let mut filler = File::create(files.join("filler")).expect("a file on the server's disk");
                let chunk = vec![1; 64 * 1024];
                let full = loop {
                    if let Err(error) = filler.write(&chunk) {
                        break error;
                    }
                };
                assert_eq!(full.kind(), ErrorKind::StorageFull);
                let size = filler.metadata().expect("its size").len();
                filler.set_len(size.saturating_sub(spare)).expect("a smaller file");
            }
            Self::Limited { file } => {
                // If the log is longer already, or reaches the limit later, no checkpoint can shorten it.
                let size = fs::metadata(file).expect("its size").len();
                limit(server.pid(), &(size + spare).to_string());
            }
            Self::Postgres { postgres, table, .. } => {
                let size = fs::metadata(table).expect("its size").len();
                for pid in processes_of(postgres) {
                    limit(pid, &(size + spare).to_string());
                }
            }
        }
    }

    /// Lets the files grow again.
    pub fn free(&self, server: &ServerProcess) {
        match self {
            Self::Small { files, .. } => fs::remove_file(files.join("filler")).expect("the filler"),
            Self::Limited { .. } => limit(server.pid(), "unlimited"),
            Self::Postgres { postgres, .. } => {
                for pid in processes_of(postgres) {
                    limit(pid, "unlimited");
                }
            }
        }
    }

    /// The URL of the database; for the tmpfs, that of a copy, which is taken while no client runs.
    pub fn database_url(&self) -> String {
        let file = match self {
            Self::Postgres { url, .. } => return url.clone(),
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

fn file_of(installation: &Installation) -> PathBuf {
    installation.url.strip_prefix("sqlite://").expect("a file").into()
}

pub fn can_create_namespaces() -> bool {
    let mount = ["--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "dabei", "/tmp"];
    Command::new("unshare").args(mount).output().is_ok_and(|output| output.status.success())
}

/// Sets the soft limit of a process as the user who owns it; the same user may raise it again.
pub fn limit(pid: u32, bytes: &str) {
    let process = Path::new("/proc").join(pid.to_string());
    let Ok(mut command) = command_of_owner("prlimit", &process) else { return }; // The process has just ended.
    let size = format!("--fsize={bytes}:");
    let result = command.args(["--pid", &pid.to_string(), &size]).output().expect("prlimit runs");
    assert!(result.status.success() || !process.exists(), "{result:?}");
}

/// A command that runs as the user to whom a file or a process belongs.
pub fn command_of_owner(program: impl AsRef<OsStr>, path: &Path) -> io::Result<Command> {
    let (owner, own) = (fs::metadata(path)?, fs::metadata("/proc/self")?);
    let mut command = Command::new(program);
    if own.uid() != owner.uid() {
        command.uid(owner.uid()).gid(owner.gid());
    }
    Ok(command)
}

/// The processes of a server, its main process first: new processes inherit its limits.
fn processes_of(postgres: &Postgres) -> Vec<u32> {
    let pid_file = fs::read_to_string(postgres.folder().join("data/postmaster.pid")).expect("a running server");
    let main: u32 = pid_file.lines().next().and_then(|pid| pid.trim().parse().ok()).expect("its pid");
    let children = fs::read_to_string(format!("/proc/{main}/task/{main}/children")).expect("its children");
    [main].into_iter().chain(children.split_whitespace().filter_map(|pid| pid.parse().ok())).collect()
}
