//! Everything at once: visitors, check-in and imports at two servers on one database, while processes are killed and frozen,
//! the relay changes its mood and the database fails. Afterwards a checker judges what clients saw, what is stored, and what
//! the relay received. `DABEI_TEST_CHAOS` sets the number of requests, `DABEI_TEST_SEED` the seed.

mod afternoon;
mod answers;
mod checker;
mod cluster;
mod disturbance;
mod door;
mod gateway;
mod importer;
mod mail;
mod outage;
mod programme;
mod unordered;
mod visit;
mod visitor;

use crate::nodes::proof::client::Client;
use crate::nodes::proof::operation::History;
use crate::nodes::proof::stored::StoredData;
use crate::nodes::proof::verdict::{Flaw, Verdict};
use afternoon::Afternoon;
use backend::random::Random;
use checker::messages::Circumstances;
use checker::stored::Stored;
use checker::{Story, orphans};
use cluster::Cluster;
use disturbance::{disturb, drain};
use door::Door;
use importer::Importer;
use mail::Mail;
use std::collections::BTreeMap;
use std::env;
use std::mem::take;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use visit::{Act, Outcome};
use visitor::Visitor;

/// The number of requests, unless `DABEI_TEST_CHAOS` sets another.
const REQUESTS: usize = 800;
/// The requests of one database. Each has its own seed.
const REQUESTS_PER_DATABASE: usize = 6_000;
/// The clients of the afternoon, and the visitors of the lists.
const CLIENTS: usize = 6;
const VISITORS: usize = 6;

fn setting(name: &str, default: usize) -> usize {
    env::var(name).map_or(default, |value| value.parse().expect("a number"))
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_ends_freezes_or_fails_nothing_acknowledged_is_lost_and_nothing_is_sent_twice() {
    let (requests, mut seed) = (setting("DABEI_TEST_CHAOS", REQUESTS), setting("DABEI_TEST_SEED", 1) as u64);
    let (mut all, mut faults) = (0, Vec::new());
    while all < requests {
        let (answered, found) = run(seed, requests.min(REQUESTS_PER_DATABASE)).await;
        faults.extend(found.into_iter().map(|fault| format!("seed {seed}: {fault}")));
        (all, seed) = (all + answered, seed + 1);
    }
    assert!(faults.is_empty(), "{}", summary(&faults));
}

/// The number of faults of each kind, with its first examples.
fn summary(faults: &[String]) -> String {
    let mut kinds: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for fault in faults {
        kinds.entry(fault.splitn(3, ": ").nth(1).unwrap_or_default()).or_default().push(fault);
    }
    let shown = kinds.into_iter().map(|(kind, found)| {
        let examples = found.iter().take(3).map(|fault| fault.chars().take(1_500).collect::<String>());
        format!("{} × {kind}\n{}", found.len(), examples.collect::<Vec<_>>().join("\n"))
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// Runs the story with about this many requests. Returns their number and the faults.
async fn run(seed: u64, requests: usize) -> (usize, Vec<String>) {
    let started = Instant::now();
    let mut mail = Mail::open().await;
    let mut cluster = Cluster::start(mail.port).await;
    let (history, arrivals) = (Arc::new(History::default()), Arc::default());
    // A visitor sends up to two requests in each step, everybody else one.
    let steps = requests.div_ceil(CLIENTS + VISITORS + 1);

    let service = Arc::new(Afternoon::new(&cluster));
    let clients = (0..CLIENTS).map(|number| {
        let client = Client::new(number, seed, Arc::clone(&service), Arc::clone(&history));
        spawn_blocking(move || Handle::current().block_on(client.run(steps)))
    });
    let visitors = (0..VISITORS).map(|number| {
        let visitor = Visitor::new(number, seed, &cluster.gateway, &history, &arrivals);
        spawn_blocking(move || visitor.run(steps))
    });
    let (clients, visitors): (Vec<_>, Vec<_>) = (clients.collect(), visitors.collect());
    let door = Door::open(&cluster, seed, &arrivals);
    let door = spawn_blocking(move || door.run(steps));
    let (importer, is_stopped) = (Importer::new(&cluster, seed), Arc::new(AtomicBool::default()));
    let stop = Arc::clone(&is_stopped);
    let importer = spawn_blocking(move || importer.run(&stop));

    let has_ended =
        || clients.iter().all(|client| client.is_finished()) && visitors.iter().all(|one| one.is_finished());
    let disturbances = disturb(&mut cluster, &mut mail, &Random::seeded(seed), has_ended).await;
    is_stopped.store(true, Ordering::SeqCst);
    let imported = importer.await.expect("an import ends");
    let check_ins = door.await.expect("the check-in ends");
    let mut visited = Vec::new();
    for visitor in visitors {
        visited.extend(visitor.await.expect("a visitor never panics"));
    }
    for client in clients {
        client.await.expect("a client never panics");
    }
    drain(&mut cluster, &mut mail).await;

    let answered = cluster.gateway.answered();
    let (statuses, mut faults) = cluster.gateway.answers.report();
    let circumstances = Circumstances { kills: take(&mut cluster.kills), outages: take(&mut cluster.outages) };
    let (ctx, _installation, _postgres) = cluster.stop();
    let story = Story { visited, check_ins, imported, accepted: mail.close().await, circumstances };
    let stored = Stored::read(&ctx).await;
    let mut verdict = Verdict::of(seed, &history, &StoredData::sign_ups(&ctx).await);
    // The messages have a checker of their own, since mailers send them meanwhile.
    verdict.faults.retain(|fault| fault.flaw != Flaw::Messages);
    let mut found = checker::judge(&story, &stored);
    found.extend(orphans::find(&ctx).await);
    ctx.db.close().await;
    faults.extend(verdict.faults.iter().map(|fault| format!("{:?}: {}", fault.flaw, fault.details)));
    faults.extend(verdict.failures.iter().map(|failure| format!("Failure: {failure}")));
    faults.extend(found.iter().map(ToString::to_string));
    let taken = story.visited.iter().filter(|visit| visit.act == Act::Accept && visit.outcome == Outcome::Done);
    let (offers_taken, checked_in) = (taken.count(), story.check_ins.acknowledged.len());
    println!(
        "{verdict}\n  {answered} requests {statuses:?}; {} visits, {} offers taken, {} check-ins, {} imports, {} messages, {} accepted; \
         {disturbances:?}; {} faults; {:.1} s",
        story.visited.len(),
        offers_taken,
        checked_in,
        story.imported.len(),
        stored.messages.len(),
        story.accepted.len(),
        faults.len(),
        started.elapsed().as_secs_f64()
    );
    if !verdict.is_meaningful() || offers_taken == 0 || checked_in == 0 || story.imported.len() < 2 {
        faults.push("TooLittle: the story proves nothing".to_owned());
    }
    (answered, faults)
}
