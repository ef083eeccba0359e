//! A real server in a process of its own, on a port that the system chooses.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

pub struct Node {
    pub address: SocketAddr,
    child: Child,
    said: Option<JoinHandle<Vec<String>>>,
}

impl Node {
    /// Serves once this returns.
    pub fn start(database_url: &str, secret: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dabei"))
            .args(["serve", "--without-mailman"])
            .env_clear()
            .env("DABEI_DATABASE_URL", database_url)
            .env("DABEI_LISTEN", "127.0.0.1:0")
            .env("DABEI_PUBLIC_URL", "https://dabei.example")
            .env("DABEI_SECRET_FILE", secret)
            .env("DABEI_RATE_LIMITS", "off")
            // Waiting long in line for a seat is no surprise, though sqlx warns of it.
            .env("DABEI_LOG", "warn,sqlx::query=error")
            .stderr(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut lines = BufReader::new(child.stderr.take().expect("its words")).lines().map_while(Result::ok);
        let mut before = Vec::new();
        let address = lines.by_ref().find_map(|line| {
            let address = line.strip_prefix("dabei serves http://").and_then(|address| address.parse().ok());
            before.push(line);
            address
        });
        let Some(address) = address else { panic!("the server did not start: {before:?}") };
        Self { address, child, said: Some(thread::spawn(|| lines.collect())) }
    }

    /// Ends it as a service manager does, and gives back what it had to say.
    pub fn stop(mut self) -> Vec<String> {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(told.is_ok_and(|status| status.success()), "the server was there until now");
        assert!(self.child.wait().is_ok_and(|status| status.success()), "the server ends well");
        self.said.take().map(|said| said.join().expect("its words were heard")).unwrap_or_default()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // Has ended long ago, unless the test failed.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
