//! A `dabei serve` of a test's own: a child process, known by its pid, gone with the test.

use super::visitor;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// A server that is not ready by then never will be.
const PATIENCE: Duration = Duration::from_secs(30);
const ASK_AGAIN: Duration = Duration::from_millis(2);

pub struct Served {
    child: Child,
    pub to: SocketAddr,
    /// From its start until `/health/ready` said so.
    pub ready_after: Duration,
}

impl Served {
    /// Starts it on a port of its own choice and waits until it is ready.
    pub fn start(mut command: Command) -> Self {
        let began = Instant::now();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut child = child.expect("the binary starts");
        let log = BufReader::new(child.stderr.take().expect("its log"));
        let (tell, told) = mpsc::channel();
        // The log is read to its end, or the server would wait for its reader; what it says belongs to the test's output.
        thread::spawn(move || {
            for line in log.lines().map_while(Result::ok) {
                match line.strip_prefix("dabei serves http://") {
                    Some(to) => drop(tell.send(to.parse::<SocketAddr>().expect("an address"))),
                    None => println!("{line}"),
                }
            }
        });
        let to = told.recv_timeout(PATIENCE).unwrap_or_else(|error| {
            child.kill().ok();
            panic!("the server does not start ({error}): {:?}", child.wait())
        });
        let mut server = Self { child, to, ready_after: Duration::ZERO };
        while !server.is_ready() {
            assert!(began.elapsed() < PATIENCE, "the server is not ready");
            thread::sleep(ASK_AGAIN);
        }
        server.ready_after = began.elapsed();
        server
    }

    pub fn is_ready(&self) -> bool {
        visitor::get(self.to, "/health/ready").is_ok_and(|reply| reply.status == 200)
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL: it can finish nothing.
    pub fn kill(&mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it has ended");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Killed before, or ended by itself: then there is nothing to do.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
