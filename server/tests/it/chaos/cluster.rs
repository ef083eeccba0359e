//! Two real servers with their mailers on one database, each on a port that it keeps over restarts; and what the test does
//! to their processes, with the instants at which it did.

use super::gateway::Gateway;
use super::programme::programme;
use crate::crash::installation::Installation;
use crate::crash::server_process::ServerProcess;
use crate::faults::disk::RUN_WITHOUT_SIGXFSZ;
use crate::mailer::relay::reserved_port;
use backend::clock::Clock;
use backend::db::Db;
use backend::random::Random;
use backend::secret::Secret;
use backend::testing::database::{fresh, is_postgres};
use backend::testing::postgres::Postgres;
use backend::{AppContext, City, Settings};
use std::net::SocketAddr;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::Ordering;

pub const NODES: usize = 2;

pub struct Cluster {
    pub gateway: Arc<Gateway>,
    pub secret: Secret,
    pub installation: Installation,
    /// The database as the test reads it.
    pub ctx: AppContext,
    /// The nodes that were killed, and when, in milliseconds.
    pub kills: Vec<(String, i64)>,
    /// When the nodes could not use the database.
    pub outages: Vec<(i64, i64)>,
    relay_port: u16,
    pub nodes: Vec<ServerProcess>,
    pub postgres: Option<Postgres>,
}

/// The sender of the messages of a node, by which the relay tells the nodes apart.
pub fn sender(node: usize) -> String {
    format!("knoten-{node}@dabei.example")
}

pub fn now() -> i64 {
    Clock::System.now().0
}

impl Cluster {
    pub async fn start(relay_port: u16) -> Self {
        // A PostgreSQL of its own, since the test restarts it.
        let postgres = is_postgres().then(|| Postgres::start().expect("a private PostgreSQL"));
        let (url, database) = if let Some(postgres) = &postgres {
            (postgres.url("postgres"), None)
        } else {
            let (url, database) = fresh().await;
            (url, Some(database))
        };
        let installation = Installation::with(url, database, &programme()).await;
        let secret = Secret::load_or_create(&installation.secret_file(), [7; 32]).expect("a secret");
        let settings = Settings { public_url: String::new(), fixed_city: City::default(), has_limits: false };
        let db = Db::open(&installation.url).await.expect("the database opens");
        let ctx = AppContext::new(db, Clock::System, Random::seeded(6), secret.clone(), settings);
        let gateway = Gateway::new((0..NODES).map(|_| SocketAddr::from(([127, 0, 0, 1], reserved_port()))));
        let mut cluster = Self {
            gateway: Arc::new(gateway),
            secret,
            installation,
            ctx,
            kills: Vec::new(),
            outages: Vec::new(),
            relay_port,
            nodes: Vec::new(),
            postgres,
        };
        for node in 0..NODES {
            let server = ServerProcess::start(cluster.command(node));
            cluster.nodes.push(server);
            cluster.raise_epoch(node);
        }
        cluster
    }

    /// A command of `dabei` with the settings of the nodes.
    pub fn dabei(&self, mut command: Command) -> Command {
        self.installation.set_environment(&mut command, &self.installation.url);
        command.env("DABEI_PUBLIC_URL", "https://dabei.example");
        command
    }

    fn command(&self, node: usize) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", RUN_WITHOUT_SIGXFSZ, "sh", env!("CARGO_BIN_EXE_dabei"), "serve"]);
        let mut command = self.dabei(command);
        command.env("DABEI_LISTEN", self.gateway.nodes[node].address.to_string());
        command.env("DABEI_SMTP_URL", format!("smtp://127.0.0.1:{}", self.relay_port));
        command.env("DABEI_MAIL_FROM", sender(node));
        command
    }

    fn raise_epoch(&self, node: usize) {
        self.gateway.nodes[node].epoch.fetch_add(1, Ordering::SeqCst);
    }

    /// Kills a node and starts it again.
    pub fn kill(&mut self, node: usize) {
        self.raise_epoch(node);
        self.nodes[node].kill();
        self.kills.push((sender(node), now()));
        self.start_again(node);
    }

    /// Stops these nodes as a service manager does, and then starts them again.
    pub async fn terminate(&mut self, nodes: &[usize], while_stopped: impl AsyncFnOnce(&AppContext)) {
        for node in nodes {
            self.raise_epoch(*node);
            self.nodes[*node].terminate();
        }
        while_stopped(&self.ctx).await;
        for node in nodes {
            self.start_again(*node);
        }
    }

    fn start_again(&mut self, node: usize) {
        self.nodes[node] = ServerProcess::start(self.command(node));
        self.raise_epoch(node);
    }

    /// Freezes a node while `meanwhile` runs.
    pub fn freeze(&mut self, node: usize, meanwhile: impl FnOnce(&Gateway)) {
        self.nodes[node].signal("STOP");
        meanwhile(&self.gateway);
        self.nodes[node].signal("CONT");
    }

    /// Stops all nodes, and returns the database.
    pub fn stop(mut self) -> (AppContext, Installation, Option<Postgres>) {
        self.nodes.iter_mut().for_each(ServerProcess::terminate);
        (self.ctx, self.installation, self.postgres)
    }
}
