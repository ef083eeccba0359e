//! A real mail relay (npm's `smtp-server`) as a process of its own, and what it has to tell. Used by the mail tests.

use super::authority::Identity;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/support/relay-cli.mjs");
/// A relay that says nothing for so long has failed the test.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Relay {
    process: Child,
    pub port: u16,
    said: UnboundedReceiver<Value>,
    /// All that it has told so far.
    heard: Vec<Value>,
}

/// The ways in which a relay can be spoken to.
#[derive(Clone, Copy, Debug)]
pub enum Door {
    Implicit,
    StartTls,
}

impl Relay {
    pub async fn plain() -> Self {
        Self::open(json!({})).await
    }

    pub async fn behind(door: Door, identity: &Identity) -> Self {
        Self::open(with_identity(door, identity)).await
    }

    /// Asks everybody for this login.
    pub async fn behind_login(door: Door, identity: &Identity, user: &str, pass: &str) -> Self {
        Self::open(with_login(door, identity, user, pass)).await
    }

    pub async fn on(port: u16) -> Self {
        Self::open(json!({ "port": port })).await
    }

    /// Behind a login, where another relay was.
    pub async fn behind_login_on(port: u16, door: Door, identity: &Identity, user: &str, pass: &str) -> Self {
        let mut how = with_login(door, identity, user, pass);
        how["port"] = port.into();
        Self::open(how).await
    }

    async fn open(how: Value) -> Self {
        let mut process = Command::new("node")
            .args([PROGRAM, &how.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node runs; `cargo xtask setup` says what is missing");
        let output = BufReader::new(process.stdout.take().unwrap());
        let (tell, said) = unbounded_channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                tell.send(serde_json::from_str(&line).expect("a line of JSON")).ok();
            }
        });
        let mut relay = Self { process, port: 0, said, heard: Vec::new() };
        relay.port = relay.next("open").await["port"].as_u64().unwrap().try_into().unwrap();
        relay
    }

    /// Waits for the next event of this name.
    pub async fn next(&mut self, event: &str) -> Value {
        loop {
            let told = timeout(PATIENCE, self.said.recv()).await;
            let told = told.expect("the relay tells in time").expect("the relay runs; see its words above");
            self.heard.push(told.clone());
            if told["event"] == event {
                return told;
            }
        }
    }

    /// How to answer from now on; see `relay-cli.mjs`.
    pub async fn tell(&mut self, how: Value) {
        writeln!(self.process.stdin.as_mut().unwrap(), "{how}").unwrap();
        self.next("told").await;
    }

    /// All events of this name so far.
    pub async fn all(&mut self, event: &str) -> Vec<Value> {
        self.tell(json!({})).await;
        self.heard.iter().filter(|told| told["event"] == event).cloned().collect()
    }

    /// The one letter that it took.
    pub async fn only_letter(&mut self) -> Value {
        let mut letters = self.all("taken").await;
        assert_eq!(letters.len(), 1, "the relay took one letter");
        letters.remove(0)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Free, and outside of what the kernel gives to those who do not ask for one: nobody takes it while the relay is down.
pub fn port_to_come_back_to() -> u16 {
    static GIVEN: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + u16::try_from(std::process::id() % 10_000).unwrap();
    loop {
        let port = first + GIVEN.fetch_add(1, Ordering::Relaxed);
        assert!(port < 32_000, "no port is free");
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

fn with_identity(door: Door, identity: &Identity) -> Value {
    json!({ "secure": matches!(door, Door::Implicit), "key": identity.key, "cert": identity.certificate })
}

fn with_login(door: Door, identity: &Identity, user: &str, pass: &str) -> Value {
    let mut how = with_identity(door, identity);
    how["login"] = json!({ "user": user, "pass": pass });
    how
}
