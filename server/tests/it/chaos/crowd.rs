//! Everybody who sends requests: the clients of the histories, the visitors of the lists, the check-in and the imports.

use super::afternoon::Afternoon;
use super::cluster::Cluster;
use super::door::{CheckIns, Door};
use super::importer::Importer;
use super::visit::{Outcome, Visit};
use super::visitor::Visitor;
use crate::nodes::proof::client::Client;
use crate::nodes::proof::operation::History;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::runtime::Handle;
use tokio::task::{JoinHandle, spawn_blocking};

const CLIENTS: usize = 6;
const VISITORS: usize = 6;

pub struct Crowd {
    clients: Vec<JoinHandle<()>>,
    visitors: Vec<JoinHandle<Vec<Visit>>>,
    door: JoinHandle<CheckIns>,
    importer: JoinHandle<Vec<(String, Outcome)>>,
    is_over: Arc<AtomicBool>,
}

impl Crowd {
    /// Starts everybody, who send about this many requests together.
    pub fn start(cluster: &Cluster, history: &Arc<History>, seed: u64, requests: usize) -> Self {
        // A visitor sends up to two requests in each step, everybody else one.
        let steps = requests.div_ceil(CLIENTS + VISITORS + 1);
        let (arrivals, service, is_over) = (Arc::default(), Arc::new(Afternoon::new(cluster)), Arc::default());
        let door = Door::open(cluster, seed, &arrivals);
        let clients = (0..CLIENTS).map(|number| {
            let client = Client::new(number, seed, Arc::clone(&service), Arc::clone(history));
            spawn_blocking(move || Handle::current().block_on(client.run(steps)))
        });
        let visitors = (0..VISITORS).map(|number| {
            let visitor = Visitor::new(number, seed, &cluster.gateway, history, &arrivals);
            spawn_blocking(move || visitor.run(steps))
        });
        let (clients, visitors) = (clients.collect(), visitors.collect());
        let (importer, is_stopped) = (Importer::new(cluster, seed), Arc::clone(&is_over));
        let importer = spawn_blocking(move || importer.run(&is_stopped));
        Self { clients, visitors, door: spawn_blocking(move || door.run(steps)), importer, is_over }
    }

    /// Whether all clients and visitors have ended.
    pub fn has_ended(&self) -> bool {
        self.clients.iter().all(JoinHandle::is_finished) && self.visitors.iter().all(JoinHandle::is_finished)
    }

    /// Stops the imports, and returns what everybody saw.
    pub async fn stop(self) -> (Vec<Visit>, CheckIns, Vec<(String, Outcome)>) {
        self.is_over.store(true, Ordering::SeqCst);
        for client in self.clients {
            client.await.expect("a client never panics");
        }
        let mut visited = Vec::new();
        for visitor in self.visitors {
            visited.extend(visitor.await.expect("a visitor never panics"));
        }
        let check_ins = self.door.await.expect("the check-in never panics");
        (visited, check_ins, self.importer.await.expect("an import ends"))
    }
}
