//! Everything at once: visitors, check-in and imports at two servers on one database, while processes are killed and frozen,
//! the relay changes its mood and the database fails. Afterwards a checker judges what clients saw, what is stored, and what
//! the relay received. `DABEI_TEST_CHAOS` sets the number of requests, `DABEI_TEST_SEED` the seed.

mod afternoon;
mod answers;
mod checker;
mod cluster;
mod crowd;
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

use crate::nodes::proof::operation::History;
use crate::nodes::proof::stored::StoredData;
use crate::nodes::proof::verdict::{Flaw, Verdict};
use backend::random::Random;
use checker::messages::Circumstances;
use checker::stored::Stored;
use checker::{Story, orphans};
use cluster::Cluster;
use crowd::Crowd;
use disturbance::{disturb, drain};
use mail::Mail;
use std::collections::BTreeMap;
use std::env;
use std::mem::take;
use std::sync::Arc;
use std::time::Instant;
use visit::{Act, Outcome};

/// The number of requests, unless `DABEI_TEST_CHAOS` sets another.
const REQUESTS: usize = 800;
/// The requests of one database. Each has its own seed.
const REQUESTS_PER_DATABASE: usize = 6_000;

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
        kinds.entry(fault.split(": ").nth(1).unwrap_or_default()).or_default().push(fault);
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
    let history = Arc::new(History::default());
    let crowd = Crowd::start(&cluster, &history, seed, requests);
    let disturbances = disturb(&mut cluster, &mut mail, &Random::seeded(seed), || crowd.has_ended()).await;
    let (visited, check_ins, imported) = crowd.stop().await;
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
