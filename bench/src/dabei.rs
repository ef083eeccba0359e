//! The release binary as it ships, on a SQLite file of its own, with nothing lifted but the limits per network.

use crate::folder::Folder;
use crate::process::Process;
use anyhow::{Context as _, Result, bail};
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Not ready by then is broken.
const PATIENCE: Duration = Duration::from_secs(20);
/// How exactly "ready" is measured.
const LOOK_EVERY: Duration = Duration::from_micros(500);

/// Where a city's files lie.
pub struct City {
    binary: PathBuf,
    folder: Folder,
}

impl City {
    /// With an empty folder.
    pub fn found(binary: &Path, name: &str) -> Result<Self> {
        let binary = fs::canonicalize(binary).with_context(|| format!("there is no {}", binary.display()))?;
        Ok(Self { binary, folder: Folder::make(name)? })
    }

    /// Another one with the same binary, and nothing else.
    pub fn neighbour(&self, name: &str) -> Result<Self> {
        Self::found(&self.binary, name)
    }

    /// `dabei import`.
    pub fn import(&self, programme: &str) -> Result<()> {
        let file = self.folder.join("programme.toml");
        fs::write(&file, programme)?;
        let done = self.command().arg("import").arg(&file).output()?;
        if !done.status.success() {
            bail!("dabei import: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(())
    }

    /// Somebody who sees everything; gives back the link that lets them in.
    pub fn employ(&self) -> Result<String> {
        let mut add = self.command();
        add.args(["organizer", "add", "--email", "leitung@kornwestheim.example", "--name", "Birgit Öztürk"]);
        let done = add.args(["--role", "lead"]).stdout(Stdio::piped()).output()?;
        if !done.status.success() {
            bail!("dabei organizer add: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(String::from_utf8(done.stdout)?.trim().to_owned())
    }

    /// `dabei serve`; `relay` is where letters go, none leaves them in the box.
    pub fn serve(&self, relay: Option<SocketAddr>) -> Result<Dabei> {
        let log = self.folder.join("log");
        let mut command = self.command();
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        match relay {
            Some(relay) => command.env("DABEI_SMTP_URL", format!("smtp://{relay}")),
            None => command.arg("--without-mailman"),
        };
        command.stderr(File::create(&log)?);
        let began = Instant::now();
        let process =
            Process::of(command.spawn().with_context(|| format!("{} does not start", self.binary.display()))?);
        loop {
            if let Some(address) = said(&log)?
                && is_ready(address)?
            {
                return Ok(Dabei { process, address, ready_after: began.elapsed() });
            }
            if began.elapsed() > PATIENCE {
                bail!("dabei is not ready: {}", fs::read_to_string(&log)?);
            }
            sleep(LOOK_EVERY);
        }
    }

    /// The database, to look at from outside.
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

/// The running server.
pub struct Dabei {
    pub process: Process,
    pub address: SocketAddr,
    /// From its start to the first 200 of `/health/ready`.
    pub ready_after: Duration,
}

/// The address that the server has told its log.
fn said(log: &Path) -> Result<Option<SocketAddr>> {
    let text = fs::read_to_string(log)?;
    let line = text.lines().find_map(|line| line.strip_prefix("dabei serves http://"));
    // Half a line may be there.
    Ok(line.filter(|_| text.ends_with('\n')).and_then(|address| address.parse().ok()))
}

fn is_ready(address: SocketAddr) -> Result<bool> {
    let mut stream = match TcpStream::connect(address) {
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => return Ok(false),
        connected => connected?,
    };
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /health/ready HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer.starts_with("HTTP/1.1 200"))
}
