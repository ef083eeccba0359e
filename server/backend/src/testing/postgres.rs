//! A private PostgreSQL from Debian's packages, for tests: own data, own port, gone with the process that started it,
//! even when that is killed. It stands alone (std only), so that xtask can take this file as it is.

use std::{
    fs,
    io::{self, BufRead as _, BufReader, Read as _},
    net::TcpListener,
    os::unix::{fs::MetadataExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// Other processes may take the port that was free a moment ago.
const TRIES: usize = 3;

/// A database is made for each test: 20 ms in memory and 250 on a disk, to remove it 5 and 500.
const IN_MEMORY: &str = "/dev/shm";
const ON_DISK: &str = "/tmp";

/// Waits for the end of its input, which comes when our process ends, however it ends; then stops its own server.
const KEEPER: &str = r#"
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

/// A server that runs as long as this process, or until this is dropped.
pub struct Postgres {
    /// Its input is the thread on which the server's life hangs.
    keeper: Child,
    port: u16,
    folder: PathBuf,
}

impl Postgres {
    /// Starts a server for tests, or says why it can't. Its data lie in memory where there is room. Takes a second.
    pub fn start() -> io::Result<Self> {
        Self::start_in(IN_MEMORY)
    }

    /// Starts a server for measurements: its commits wait for a disk.
    pub fn start_on_disk() -> io::Result<Self> {
        Self::start_in(ON_DISK)
    }

    fn start_in(folder: &str) -> io::Result<Self> {
        let programs = programs()?;
        let mut tried = Self::try_start(&programs, folder);
        for _ in 1..TRIES {
            if tried.is_err() {
                tried = Self::try_start(&programs, folder);
            }
        }
        tried
    }

    fn try_start(programs: &Path, folder: &str) -> io::Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut keeper = as_someone_else_than_root()?
            .args(["sh", "-c", KEEPER])
            .env("BIN", programs)
            .env("PORT", port.to_string())
            .env("FOLDER", folder)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own: Ctrl-C reaches us, and the end of us the keeper.
            .process_group(0)
            .spawn()?;
        let mut said = String::new();
        if let Some(output) = keeper.stdout.take() {
            let mut output = BufReader::new(output);
            output.read_line(&mut said)?;
            if let Some(folder) = said.strip_prefix("ready ") {
                return Ok(Self { keeper, port, folder: PathBuf::from(folder.trim_end()) });
            }
            output.read_to_string(&mut said)?;
        }
        keeper.wait()?;
        Err(io::Error::other(format!("PostgreSQL did not start: {said}")))
    }

    /// The address of a database on it, through loopback; `postgres` is the one for the administrator.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}?sslmode=disable", self.port)
    }

    /// Where its unix socket lies: `psql -h FOLDER -p PORT -U postgres`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        self.keeper.wait().ok();
    }
}

/// Debian's newest, else what the path has.
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

/// PostgreSQL refuses to run as root; its package brings a user.
fn as_someone_else_than_root() -> io::Result<Command> {
    if fs::metadata("/proc/self")?.uid() == 0 {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]);
        Ok(command)
    } else {
        Ok(Command::new("env"))
    }
}
