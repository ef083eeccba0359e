//! A temporary PostgreSQL server from Debian's packages, for tests: it has its own data and port, and ends with the process
//! that started it, even if that is killed. It uses std only, so that the crate `bench` can include this file.

use std::{
    fs,
    io::{self, BufRead as _, BufReader, Read as _},
    net::TcpListener,
    os::unix::{fs::MetadataExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// More than one, because another process may take the port that was just found free.
const MAX_ATTEMPTS: usize = 3;

/// Creating a database for each test takes 20 ms in memory and 250 on a disk, dropping it 5 and 500.
const IN_MEMORY: &str = "/dev/shm";
const ON_DISK: &str = "/tmp";

/// Executes the rest with a small disk of its own on `FOLDER`, in namespaces that end with it, so that nothing must be
/// unmounted: as the user that it has outside, since PostgreSQL refuses to be root.
const WITH_A_SMALL_DISK: &str = r#"exec unshare --user --map-root-user --mount sh -c '
    mount -t tmpfs -o "size=$1" dabei "$FOLDER" && cd / && shift && exec unshare --user "$@"
' sh "$SIZE" "--map-user=$(id -u)" "--map-group=$(id -g)" sh -c "$SUPERVISOR""#;

/// The supervisor: starts a server and waits for the end of its input, which comes when this process ends, however it ends.
/// Then it stops the server.
const SUPERVISOR: &str = r#"
[ "$(df -k --output=avail "$FOLDER" | tail -n 1)" -gt 1000000 ] || FOLDER=/tmp
here=$(mktemp -d "$FOLDER/dabei-postgres-XXXXXX") || exit 1
data="$here/data"
fail() { cat "$here/log"; rm -rf "$here"; exit 1; }
"$BIN/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$here/log" 2>&1 || fail
"$BIN/pg_ctl" -D "$data" -l "$here/log" -w -t 60 start >/dev/null 2>&1 -o "-p $PORT -k $here \
    -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=on -c max_wal_size=128MB" || fail
echo "ready $here"
cat >/dev/null
"$BIN/pg_ctl" -D "$data" -m immediate -w stop >/dev/null 2>&1
rm -rf "$here"
"#;

/// A server that runs until this is dropped, or until the process ends.
pub struct Postgres {
    /// The process that stops the server when its input is closed.
    supervisor: Child,
    port: u16,
    folder: PathBuf,
}

impl Postgres {
    /// Starts a server for tests, in about a second. Its data are in memory if there is room.
    ///
    /// # Errors
    /// An I/O error with the output of the failed start.
    pub fn start() -> io::Result<Self> {
        Self::start_in(IN_MEMORY, None)
    }

    /// Starts a server on a disk of this size, such as `200m`, which its own processes see alone: below [`Self::root`].
    ///
    /// # Errors
    /// As [`Self::start`], also where the machine forbids namespaces.
    pub fn start_on_small_disk(size: &str) -> io::Result<Self> {
        Self::start_in(ON_DISK, Some(size))
    }

    /// Starts a server for benchmarks, whose commits wait for a disk.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn start_on_disk() -> io::Result<Self> {
        Self::start_in(ON_DISK, None)
    }

    fn start_in(folder: &str, size: Option<&str>) -> io::Result<Self> {
        let programs = programs()?;
        let mut started = Self::try_start(&programs, folder, size);
        for _ in 1..MAX_ATTEMPTS {
            if started.is_err() {
                started = Self::try_start(&programs, folder, size);
            }
        }
        started
    }

    fn try_start(programs: &Path, folder: &str, size: Option<&str>) -> io::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut supervisor = unprivileged_command()?
            .args(["sh", "-c", if size.is_some() { WITH_A_SMALL_DISK } else { SUPERVISOR }])
            .env("SUPERVISOR", SUPERVISOR)
            .env("SIZE", size.unwrap_or_default())
            .env("BIN", programs)
            .env("PORT", port.to_string())
            .env("FOLDER", folder)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // In its own process group, so that Ctrl-C ends only this process, and its end stops the supervisor.
            .process_group(0)
            .spawn()?;
        let mut printed = String::new();
        if let Some(output) = supervisor.stdout.take() {
            let mut output = BufReader::new(output);
            output.read_line(&mut printed)?;
            if let Some(folder) = printed.strip_prefix("ready ") {
                return Ok(Self { supervisor, port, folder: PathBuf::from(folder.trim_end()) });
            }
            output.read_to_string(&mut printed)?;
        }
        supervisor.wait()?;
        Err(io::Error::other(format!("PostgreSQL did not start: {printed}")))
    }

    /// The URL of a database on this server, through loopback; `postgres` is the administrator's database.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}?sslmode=disable", self.port)
    }

    /// The root directory as its processes see it.
    pub fn root(&self) -> PathBuf {
        Path::new("/proc").join(self.supervisor.id().to_string()).join("root")
    }

    /// The folder of its Unix socket: `psql -h FOLDER -p PORT -U postgres`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.supervisor.stdin.take());
        self.supervisor.wait().ok();
    }
}

/// The folder of PostgreSQL's programs: Debian's newest version, otherwise the one in PATH.
fn programs() -> io::Result<PathBuf> {
    let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = installed
        .map(|version| version.path())
        .filter(|version| version.join("bin/initdb").exists())
        .max_by_key(|version| version.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok()));
    if let Some(version) = newest {
        return Ok(version.join("bin"));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .find(|folder| folder.join("initdb").exists())
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no PostgreSQL here: apt-get install postgresql"))
}

/// A command that does not run as root, which PostgreSQL refuses, but as the package's user `postgres`.
fn unprivileged_command() -> io::Result<Command> {
    if fs::metadata("/proc/self")?.uid() == 0 {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]);
        Ok(command)
    } else {
        Ok(Command::new("env"))
    }
}
