//! A real mail relay (npm's `smtp-server`) in a process of its own, and the events that it reports.

use super::certificate_authority::Identity;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::timeout;

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/support/relay-cli.mjs");
/// The time limit for the next event of a relay.
const TIMEOUT: Duration = Duration::from_secs(30);

pub struct Relay {
    process: Child,
    pub port: u16,
    receiver: UnboundedReceiver<Value>,
    /// All events so far.
    events: Vec<Value>,
}

/// How a relay encrypts: from the first byte, or after STARTTLS.
#[derive(Clone, Copy, Debug)]
pub enum Tls {
    Implicit,
    StartTls,
}

impl Relay {
    /// A relay without encryption and login.
    pub async fn plain() -> Self {
        Self::start(&json!({})).await
    }

    pub async fn with_tls(tls: Tls, identity: &Identity) -> Self {
        Self::start(&tls_options(tls, identity)).await
    }

    /// A relay that requires this login.
    pub async fn with_login(tls: Tls, identity: &Identity, user: &str, pass: &str) -> Self {
        Self::start(&login_options(tls, identity, user, pass)).await
    }

    pub async fn on(port: u16) -> Self {
        Self::start(&json!({ "port": port })).await
    }

    /// A relay that requires this login, on the port of an earlier relay.
    pub async fn with_login_on(port: u16, tls: Tls, identity: &Identity, user: &str, pass: &str) -> Self {
        let mut options = login_options(tls, identity, user, pass);
        options["port"] = port.into();
        Self::start(&options).await
    }

    async fn start(options: &Value) -> Self {
        let mut process = Command::new("node")
            .args([PROGRAM, &options.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node runs; `cargo xtask setup` says what is missing");
        let output = BufReader::new(process.stdout.take().unwrap());
        let (sender, receiver) = unbounded_channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                sender.send(serde_json::from_str(&line).expect("a line of JSON")).ok();
            }
        });
        let mut relay = Self { process, port: 0, receiver, events: Vec::new() };
        relay.port = relay.next_event("open").await["port"].as_u64().unwrap().try_into().unwrap();
        relay
    }

    /// Waits for the next event of this name.
    pub async fn next_event(&mut self, event: &str) -> Value {
        loop {
            let reported = timeout(TIMEOUT, self.receiver.recv()).await;
            let reported = reported.expect("an event in time").expect("the relay runs; its error is above");
            self.events.push(reported.clone());
            if reported["event"] == event {
                return reported;
            }
        }
    }

    /// Sets the replies from now on; see `relay-cli.mjs`.
    pub async fn configure(&mut self, replies: Value) {
        writeln!(self.process.stdin.as_mut().unwrap(), "{replies}").unwrap();
        self.next_event("told").await;
    }

    /// All events of this name so far.
    pub async fn events(&mut self, event: &str) -> Vec<Value> {
        self.configure(json!({})).await;
        self.events.iter().filter(|reported| reported["event"] == event).cloned().collect()
    }

    /// The number of events of this name that were received so far.
    pub fn count(&self, event: &str) -> usize {
        self.events.iter().filter(|reported| reported["event"] == event).count()
    }

    /// Kills the relay. Returns all its events: each was written before the client got the reply.
    pub async fn stop(mut self) -> Vec<Value> {
        self.process.kill().expect("the relay runs");
        while let Some(reported) = self.receiver.recv().await {
            self.events.push(reported);
        }
        std::mem::take(&mut self.events)
    }

    /// The one message that it accepted.
    pub async fn only_message(&mut self) -> Value {
        let mut messages = self.events("taken").await;
        assert_eq!(messages.len(), 1, "the relay accepted one message");
        messages.remove(0)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// A free port outside the range from which the kernel chooses ports, so that no other process takes it while the relay
/// is down.
pub fn reserved_port() -> u16 {
    static COUNTER: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + u16::try_from(std::process::id() % 10_000).unwrap();
    loop {
        let port = first + COUNTER.fetch_add(1, Ordering::Relaxed);
        assert!(port < 32_000, "no port is free");
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

fn tls_options(tls: Tls, identity: &Identity) -> Value {
    json!({ "secure": matches!(tls, Tls::Implicit), "key": identity.key, "cert": identity.certificate })
}

fn login_options(tls: Tls, identity: &Identity, user: &str, pass: &str) -> Value {
    let mut options = tls_options(tls, identity);
    options["login"] = json!({ "user": user, "pass": pass });
    options
}
