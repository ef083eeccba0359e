//! A `dabei serve` of one test: a child process, known by its pid, which ends with the test.

use super::http_client;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// The time limit for the start.
const START_TIMEOUT: Duration = Duration::from_secs(30);
/// The time limit for the end after SIGTERM: a message that a relay is receiving is awaited.
const STOP_TIMEOUT: Duration = Duration::from_mins(1);
const POLL_INTERVAL: Duration = Duration::from_millis(2);

pub struct ServerProcess {
    child: Child,
    pub address: SocketAddr,
    /// The lines of the log so far.
    log: Arc<Mutex<Vec<String>>>,
    /// The time from the start of the process to the first good response of `/health/ready`.
    pub ready_after: Duration,
}

impl ServerProcess {
    /// Starts the server on a free port and waits until it is ready.
    pub fn start(command: Command) -> Self {
        Self::start_with_log(command, |log, lines| {
            // The log is read to its end, because a full pipe would block the server; its lines belong to the test's output.
            for line in log.lines().map_while(Result::ok) {
                println!("{line}");
                lines.lock().expect("no panic").push(line);
            }
        })
    }

    /// Starts the server; `read_log` gets its log after the line with its address.
    pub fn start_with_log(
        mut command: Command,
        read_log: impl FnOnce(BufReader<ChildStderr>, &Mutex<Vec<String>>) + Send + 'static,
    ) -> Self {
        let started = Instant::now();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut child = child.expect("the binary starts");
        let mut reader = BufReader::new(child.stderr.take().expect("its log"));
        let (sender, receiver) = mpsc::channel();
        let log = Arc::<Mutex<Vec<String>>>::default();
        let lines = Arc::clone(&log);
        thread::spawn(move || {
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|length| length > 0) {
                if let Some(address) = line.trim_end().strip_prefix("dabei serves http://") {
                    sender.send(address.parse::<SocketAddr>().expect("an address")).ok();
                    return read_log(reader, &lines);
                }
                print!("{line}");
                lines.lock().expect("no panic").push(line.trim_end().to_owned());
                line.clear();
            }
        });
        let address = receiver.recv_timeout(START_TIMEOUT).unwrap_or_else(|error| {
            child.kill().ok();
            panic!("the server does not start ({error}): {:?}", child.wait())
        });
        let mut server = Self { child, address, log, ready_after: Duration::ZERO };
        server.wait_until_ready(started);
        server
    }

    /// Starts a server whose log the caller has taken, at an address that the command names.
    pub fn start_at(mut command: Command, address: SocketAddr) -> Self {
        let started = Instant::now();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("the binary starts");
        let mut server = Self { child, address, log: Arc::default(), ready_after: Duration::ZERO };
        server.wait_until_ready(started);
        server
    }

    fn wait_until_ready(&mut self, started: Instant) {
        while !self.is_ready() {
            assert!(started.elapsed() < START_TIMEOUT, "the server is not ready");
            thread::sleep(POLL_INTERVAL);
        }
        self.ready_after = started.elapsed();
    }

    /// The lines of the log so far, but for the one with the address.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().expect("no panic").clone()
    }

    pub fn is_ready(&self) -> bool {
        http_client::get(self.address, "/health/ready").is_ok_and(|response| response.status == 200)
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
        self.terminate();
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends a signal, such as `STOP`.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.pid().to_string()]).status();
        assert!(sent.is_ok_and(|status| status.success()), "the server runs");
    }

    /// Stops the server as a service manager does.
    pub fn terminate(&mut self) {
        self.signal("TERM");
        let started = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("the server is our child") {
                break status;
            }
            assert!(started.elapsed() < STOP_TIMEOUT, "the server does not stop");
            thread::sleep(POLL_INTERVAL);
        };
        assert!(status.success(), "the server stops without an error: {status}");
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
