//! A server in a process of its own, on a free port.

use crate::crash::installation::PHONE;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

pub struct Node {
    pub address: SocketAddr,
    child: Child,
    log: Option<JoinHandle<Vec<String>>>,
}

impl Node {
    /// Starts a server. When it returns, the server accepts connections.
    pub fn start(database_url: &str, secret: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dabei"))
            .args(["serve", "--without-mailer"])
            .env_clear()
            .env("DABEI_DATABASE_URL", database_url)
            .env("DABEI_LISTEN", "127.0.0.1:0")
            .env("DABEI_PUBLIC_URL", "https://dabei.example")
            .env("DABEI_SECRET_FILE", secret)
            .env("DABEI_RATE_LIMITS", "off")
            .env("DABEI_CITY_PHONE", PHONE)
            // sqlx warns of statements that wait long for a lock, which is expected here.
            .env("DABEI_LOG", "warn,sqlx::query=error")
            .stderr(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut lines = BufReader::new(child.stderr.take().expect("its standard error")).lines().map_while(Result::ok);
        let mut before = Vec::new();
        let address = lines.by_ref().find_map(|line| {
            let address = line.strip_prefix("dabei serves http://").and_then(|address| address.parse().ok());
            before.push(line);
            address
        });
        let Some(address) = address else { panic!("the server did not start: {before:?}") };
        Self { address, child, log: Some(thread::spawn(|| lines.collect())) }
    }

    /// Sends a signal to the process.
    pub fn signal(&self, signal: &str) {
        let signalled = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(signalled.is_ok_and(|status| status.success()), "the server is running");
    }

    /// Stops the server as a service manager does. Returns the lines of its log.
    pub fn stop(mut self) -> Vec<String> {
        self.signal("-TERM");
        assert!(self.child.wait().is_ok_and(|status| status.success()), "the server stops without an error");
        self.log.take().map(|log| log.join().expect("the log is read")).unwrap_or_default()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // The process has ended already, unless the test failed.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
