//! The way of all requests to the nodes: it takes the next node for each, judges each answer, and counts.

use super::answers::Answers;
use crate::crash::http_client::{self, Response};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";
const POLL_INTERVAL: Duration = Duration::from_millis(5);
/// The requests for which the consequences of an outage may last.
const LATELY: usize = 60;
/// The time limit of an outage: the servers recover by themselves.
const CALM_WITHIN: Duration = Duration::from_secs(20);

pub struct Gateway {
    pub nodes: Vec<NodeAddress>,
    next: AtomicUsize,
    answered: AtomicUsize,
    /// Whether the test keeps all nodes from their database.
    is_out: AtomicBool,
    /// The number of answers at the end of the last outage.
    out_until: AtomicUsize,
    pub answers: Answers,
}

pub struct NodeAddress {
    pub address: SocketAddr,
    /// Raised when the test ends the process, and again when it is ready: odd while it is down.
    pub epoch: AtomicUsize,
}

impl NodeAddress {
    fn is_up(&self) -> bool {
        self.epoch.load(Ordering::SeqCst).is_multiple_of(2)
    }
}

impl Gateway {
    pub fn new(addresses: impl IntoIterator<Item = SocketAddr>) -> Self {
        let nodes = addresses.into_iter().map(|address| NodeAddress { address, epoch: AtomicUsize::new(1) }).collect();
        Self {
            nodes,
            next: AtomicUsize::default(),
            answered: AtomicUsize::default(),
            is_out: AtomicBool::default(),
            out_until: AtomicUsize::default(),
            answers: Answers::default(),
        }
    }

    pub fn get(&self, path: &str) -> Option<Response> {
        self.send("GET", path, FORM, "", None)
    }

    /// Submits a form. `typed` is a text that a 503 must show again.
    pub fn post(&self, path: &str, body: &str, typed: Option<&str>) -> Option<Response> {
        self.send("POST", path, FORM, body, typed)
    }

    /// Sends a request to the next node. None without an answer, or after a 503: whether it was done is unknown.
    pub fn send(&self, method: &str, path: &str, headers: &str, body: &str, typed: Option<&str>) -> Option<Response> {
        let node = self.next_node();
        let epoch = node.epoch.load(Ordering::SeqCst);
        let answer = http_client::exchange(node.address, method, path, headers, body);
        self.answered.fetch_add(1, Ordering::Relaxed);
        match answer {
            Ok(response) => {
                self.answers.record(method, path, &response, typed);
                Some(response).filter(|response| response.status < 500)
            }
            Err(error) => {
                if epoch.is_multiple_of(2) && node.epoch.load(Ordering::SeqCst) == epoch {
                    self.answers
                        .record_fault(format!("{method}, no answer of a running node"), format!("{path}: {error}"));
                }
                None
            }
        }
    }

    /// The next node that runs, as a proxy before the nodes finds it; the next one where none does.
    fn next_node(&self) -> &NodeAddress {
        let next = self.next.fetch_add(1, Ordering::Relaxed);
        let mut nodes = self.nodes.iter().cycle().skip(next % self.nodes.len()).take(self.nodes.len());
        nodes.find(|node| node.is_up()).unwrap_or(&self.nodes[next % self.nodes.len()])
    }

    /// Sends until there is an answer. Returns it, and whether it is the first attempt's.
    pub fn post_until_answered(&self, path: &str, body: &str, typed: Option<&str>) -> (Option<Response>, bool) {
        for attempt in 0..6 {
            if let Some(response) = self.post(path, body, typed) {
                return (Some(response), attempt == 0);
            }
            self.wait_until_calm();
        }
        (None, false)
    }

    pub fn answered(&self) -> usize {
        self.answered.load(Ordering::Relaxed)
    }

    pub fn set_out(&self, is_out: bool) {
        self.is_out.store(is_out, Ordering::SeqCst);
        self.out_until.store(self.answered(), Ordering::SeqCst);
    }

    /// Whether there was an outage during the last requests.
    pub fn was_out_lately(&self) -> bool {
        let since = self.answered().saturating_sub(self.out_until.load(Ordering::SeqCst));
        self.is_out.load(Ordering::SeqCst) || since < LATELY
    }

    /// Whether a node runs and may reach its database.
    fn is_calm(&self) -> bool {
        !self.is_out.load(Ordering::SeqCst) && self.nodes.iter().any(NodeAddress::is_up)
    }

    pub fn wait_until_calm(&self) {
        wait(CALM_WITHIN, || self.is_calm());
    }

    /// Waits until `more` requests have ended, but not longer than `limit`.
    pub fn wait_for(&self, more: usize, limit: Duration) {
        let goal = self.answered() + more;
        wait(limit, || self.answered() >= goal);
    }
}

/// Waits for a condition, but not longer than `limit`.
fn wait(limit: Duration, condition: impl Fn() -> bool) {
    let started = Instant::now();
    while !condition() && started.elapsed() < limit {
        thread::sleep(POLL_INTERVAL);
    }
}
