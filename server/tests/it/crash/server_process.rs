//! A `dabei serve` of one test: a child process, known by its pid, which ends with the test.

use super::http_client;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// The time limit for the start.
const START_TIMEOUT: Duration = Duration::from_secs(30);
const POLL_INTERVAL: Duration = Duration::from_millis(2);

pub struct ServerProcess {
    child: Child,
    pub address: SocketAddr,
    /// The time from the start of the process to the first good response of `/health/ready`.
    pub ready_after: Duration,
    log: Arc<Mutex<Vec<String>>>,
}

impl ServerProcess {
    /// Starts the server on a free port and waits until it is ready.
    pub fn start(mut command: Command) -> Self {
        let started = Instant::now();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut child = child.expect("the binary starts");
        let log = BufReader::new(child.stderr.take().expect("its log"));
        let (sender, receiver) = mpsc::channel();
        let lines = Arc::new(Mutex::new(Vec::new()));
        let written = Arc::clone(&lines);
        // The log is read to its end, because a full pipe would block the server; its lines belong to the test's output.
        thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("dabei serves http://") {
                    sender.send(address.parse::<SocketAddr>().expect("an address")).ok();
                } else {
                    println!("{line}");
                    written.lock().expect("no panic").push(line);
                }
            }
        });
        let address = receiver.recv_timeout(START_TIMEOUT).unwrap_or_else(|error| {
            child.kill().ok();
            panic!("the server does not start ({error}): {:?}", child.wait())
        });
        let mut server = Self { child, address, ready_after: Duration::ZERO, log: lines };
        while !server.is_ready() {
            assert!(started.elapsed() < START_TIMEOUT, "the server is not ready");
            thread::sleep(POLL_INTERVAL);
        }
        server.ready_after = started.elapsed();
        server
    }

    pub fn is_ready(&self) -> bool {
        http_client::get(self.address, "/health/ready").is_ok_and(|response| response.status == 200)
    }

    /// The lines of the log so far.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().expect("no panic").clone()
    }

    /// The status and the text of `/health/ready`.
    pub fn readiness(&self) -> (u16, String) {
        let response = http_client::get(self.address, "/health/ready").expect("an answer");
        (response.status, response.body)
    }

    /// Waits until `/health/ready` has this status. Returns its text.
    pub fn wait_for_readiness(&self, status: u16, timeout: Duration) -> String {
        let started = Instant::now();
        loop {
            let (found, text) = self.readiness();
            if found == status {
                return text;
            }
            assert!(started.elapsed() < timeout, "still {found} after {timeout:?}: {text}");
            thread::sleep(POLL_INTERVAL);
        }
    }

    /// Stops the server with SIGTERM, as a service manager does.
    pub fn stop(mut self) {
        let signalled = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status();
        assert!(signalled.is_ok_and(|status| status.success()), "the server was running");
        assert!(self.child.wait().is_ok_and(|status| status.success()), "the server stops without an error");
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends SIGKILL, after which the process cannot finish anything.
    pub fn kill(&mut self) {
        self.child.kill().expect("the server runs");
        self.child.wait().expect("the server has ended");
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        // Both fail harmlessly if the process has ended already.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
