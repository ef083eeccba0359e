//! Imports of changing programme files while the nodes serve; some are killed.

use super::cluster::Cluster;
use super::gateway::Gateway;
use super::programme::{changes, summary};
use super::visit::Outcome;
use super::visitor::below;
use backend::random::Random;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The requests between two imports.
const INTERVAL: usize = 80;
const INTERVAL_LIMIT: Duration = Duration::from_secs(5);

pub struct Importer {
    gateway: Arc<Gateway>,
    random: Random,
    file: PathBuf,
    command: Box<dyn Fn() -> Command + Send>,
}

impl Importer {
    pub fn new(cluster: &Cluster, seed: u64) -> Self {
        let file = cluster.installation.folder().join("changes.toml");
        let (environment, path) = (cluster.dabei(Command::new("env")), file.clone());
        let environment: Vec<_> =
            environment.get_envs().filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned()))).collect();
        let command = move || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_dabei"));
            command.env_clear().envs(environment.iter().map(|(name, value)| (name, value)));
            command.arg("import").arg(&path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
            command
        };
        let gateway = Arc::clone(&cluster.gateway);
        Self { gateway, random: Random::seeded(seed + 7), file, command: Box::new(command) }
    }

    /// Imports until it is stopped. Returns the text that each file set, and the outcome.
    pub fn run(self, is_stopped: &AtomicBool) -> Vec<(String, Outcome)> {
        let mut imported = Vec::new();
        while !is_stopped.load(Ordering::SeqCst) {
            fs::write(&self.file, changes(imported.len())).expect("the file is written");
            let mut child = (self.command)().spawn().expect("the binary starts");
            let is_killed = below(&self.random, 4) == 0;
            if is_killed {
                let until = Instant::now() + Duration::from_millis(below(&self.random, 200) as u64);
                while Instant::now() < until && child.try_wait().expect("our child").is_none() {
                    std::thread::yield_now();
                }
                child.kill().ok();
            }
            let output = child.wait_with_output().expect("our child");
            let outcome = match output.status.code() {
                Some(0) => Outcome::Done,
                Some(_) => Outcome::Refused,
                None => Outcome::Unknown,
            };
            if outcome == Outcome::Refused && !self.gateway.was_out_lately() {
                let error = String::from_utf8_lossy(&output.stderr).into_owned();
                self.gateway.answers.record_fault("an import failed".to_owned(), error);
            }
            imported.push((summary(imported.len()), outcome));
            self.gateway.wait_for(INTERVAL, INTERVAL_LIMIT);
        }
        imported
    }
}
