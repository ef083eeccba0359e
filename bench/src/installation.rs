//! An installation of the release binary, on a SQLite file of its own, with all limits on except the rate limits per
//! network.

use crate::process::Process;
use crate::temp_dir::TempDir;
use anyhow::{Context as _, Result, bail};
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The time after which a start has failed.
const TIMEOUT: Duration = Duration::from_secs(20);
/// The precision of the measured start-up time.
const POLL_INTERVAL: Duration = Duration::from_micros(500);

/// The binary and the folder with its database, secret and log.
pub struct Installation {
    binary: PathBuf,
    folder: TempDir,
}

impl Installation {
    /// Creates an installation with an empty folder.
    pub fn create(binary: &Path, name: &str) -> Result<Self> {
        let binary = fs::canonicalize(binary).with_context(|| format!("there is no {}", binary.display()))?;
        Ok(Self { binary, folder: TempDir::create(name)? })
    }

    /// Creates another installation with the same binary.
    pub fn sibling(&self, name: &str) -> Result<Self> {
        Self::create(&self.binary, name)
    }

    /// Runs `dabei import`.
    pub fn import(&self, programme: &str) -> Result<()> {
        let file = self.folder.join("programme.toml");
        fs::write(&file, programme)?;
        let output = self.command().arg("import").arg(&file).output()?;
        if !output.status.success() {
            bail!("dabei import: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(())
    }

    /// Creates an account with the role lead; returns its login link.
    pub fn add_organizer(&self) -> Result<String> {
        let mut add = self.command();
        add.args(["organizer", "add", "--email", "leitung@kornwestheim.example", "--name", "Birgit Öztürk"]);
        let output = add.args(["--role", "lead"]).stdout(Stdio::piped()).output()?;
        if !output.status.success() {
            bail!("dabei organizer add: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }

    /// Runs `dabei serve`. The mailer delivers to `relay`; without one, messages stay in the queue.
    pub fn serve(&self, relay: Option<SocketAddr>) -> Result<Server> {
        let log = self.folder.join("log");
        let mut command = self.command();
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        match relay {
            Some(relay) => command.env("DABEI_SMTP_URL", format!("smtp://{relay}")),
            None => command.arg("--without-mailer"),
        };
        command.stderr(File::create(&log)?);
        let started = Instant::now();
        let process =
            Process::of(command.spawn().with_context(|| format!("{} does not start", self.binary.display()))?);
        loop {
            if let Some(address) = listen_address(&log)?
                && is_ready(address)?
            {
                return Ok(Server { process, address, ready_after: started.elapsed() });
            }
            if started.elapsed() > TIMEOUT {
                bail!("dabei is not ready: {}", fs::read_to_string(&log)?);
            }
            sleep(POLL_INTERVAL);
        }
    }

    /// The path of the database file.
    pub fn database(&self) -> PathBuf {
        self.folder.join("dabei.db")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command.env_clear().current_dir(self.folder.path()).stdin(Stdio::null()).stdout(Stdio::null());
        command.env("DABEI_DATABASE_URL", format!("sqlite://{}", self.database().display()));
        command.env("DABEI_SECRET_FILE", self.folder.join("secret"));
        command.env("DABEI_PUBLIC_URL", "http://127.0.0.1").env("DABEI_RATE_LIMITS", "off");
        command.env("DABEI_CITY_NAME", "Stadt Kornwestheim").env("DABEI_CITY_PHONE", "07154 000-100");
        command
    }
}

/// A running server.
pub struct Server {
    pub process: Process,
    pub address: SocketAddr,
    /// The time from the start to the first 200 of `/health/ready`.
    pub ready_after: Duration,
}

/// The address that the server has logged.
fn listen_address(log: &Path) -> Result<Option<SocketAddr>> {
    let text = fs::read_to_string(log)?;
    let line = text.lines().find_map(|line| line.strip_prefix("dabei serves http://"));
    // The last line may be incomplete.
    Ok(line.filter(|_| text.ends_with('\n')).and_then(|address| address.parse().ok()))
}

fn is_ready(address: SocketAddr) -> Result<bool> {
    let mut stream = match TcpStream::connect(address) {
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => return Ok(false),
        connected => connected?,
    };
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.write_all(b"GET /health/ready HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer.starts_with("HTTP/1.1 200"))
}
