//! The database fails: PostgreSQL is restarted, or no file of SQLite's can grow.

use super::cluster::{Cluster, now};
use super::gateway::Gateway;
use crate::faults::disk::limit;
use crate::faults::restarted::restart;
use std::fs;

/// Keeps all nodes from their database: restarts PostgreSQL, or lets no file of theirs grow while `meanwhile` runs.
pub fn break_database(cluster: &mut Cluster, is_crash: bool, meanwhile: impl FnOnce(&Gateway)) {
    let since = now();
    cluster.gateway.set_out(true);
    if let Some(postgres) = &cluster.postgres {
        restart(postgres, if is_crash { "immediate" } else { "fast" });
    } else {
        let file = cluster.installation.url.strip_prefix("sqlite://").expect("a file");
        let sizes =
            [file.to_owned(), format!("{file}-wal")].map(|file| fs::metadata(file).map_or(0, |file| file.len()));
        let size = if is_crash { sizes[0] } else { sizes[1] };
        cluster.nodes.iter().for_each(|node| limit(node.pid(), &size.to_string()));
        meanwhile(&cluster.gateway);
        cluster.nodes.iter().for_each(|node| limit(node.pid(), "unlimited"));
    }
    cluster.gateway.set_out(false);
    cluster.outages.push((since, now()));
}
