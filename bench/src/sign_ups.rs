//! Complete sign-ups over HTTP, and the server's CPU per sign-up: one visitor after another, and many at once.

use crate::installation::{Installation, Server};
use crate::load::one_thread;
use crate::programme::{LISTED, evening};
use crate::relay::Relay;
use crate::request::Encoding;
use crate::statistics::{float, largest, median};
use crate::table::{Goal, Row, Unit};
use crate::visitor::Visitor;
use anyhow::{Context as _, Result};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

const ROUNDS: usize = 3;
const VISITORS: usize = 400;
const AT_ONCE: usize = 16;
/// Messages may be delivered, and their delivery recorded, after the responses.
const DELIVERY_TIMEOUT: Duration = Duration::from_secs(30);
const RECORDING_TIME: Duration = Duration::from_millis(300);
/// The goal.
const CPU_MILLISECONDS: f64 = 1.5;

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    let client = one_thread()?;
    client.block_on(async {
        let mut rows = Vec::new();
        let server = installation.serve(None)?;
        for (name, encoding, at_once) in [
            ("one after another, identity", Encoding::Identity, 1),
            ("one after another, as a browser asks", Encoding::Browser, 1),
            ("16 at once, as a browser asks", Encoding::Browser, AT_ONCE),
        ] {
            rows.push(row_with_goal(name, &rounds(&server, None, encoding, at_once).await?));
        }
        drop(server);
        let relay = Relay::start().await?;
        let server = installation.serve(Some(relay.address))?;
        let costs = rounds(&server, Some(&relay), Encoding::Browser, 1).await?;
        rows.push(row("one after another, as a browser asks, each message delivered to a relay", &costs));
        Ok(rows)
    })
}

fn row_with_goal(name: &str, costs: &[f64]) -> Row {
    row(name, costs).goal(Goal::AtMost(CPU_MILLISECONDS))
}

fn row(name: &str, costs: &[f64]) -> Row {
    Row::new(format!("a complete sign-up, {name}: CPU"), Unit::Milliseconds, median(costs)).worst(largest(costs))
}

/// Milliseconds of CPU per sign-up, round by round.
async fn rounds(server: &Server, relay: Option<&Relay>, encoding: Encoding, at_once: usize) -> Result<Vec<f64>> {
    visit(server, encoding, at_once, at_once.max(20)).await?;
    let mut costs = Vec::new();
    for _ in 0..ROUNDS {
        wait_for_recording(relay).await?;
        let (before, messages) = (server.process.cpu()?, relay.map_or(0, Relay::accepted));
        visit(server, encoding, at_once, VISITORS).await?;
        if let Some(relay) = relay {
            let all_accepted = async {
                while relay.accepted() < messages + VISITORS as u64 {
                    sleep(Duration::from_millis(5)).await;
                }
            };
            timeout(DELIVERY_TIMEOUT, all_accepted).await.context("messages are missing")?;
        }
        wait_for_recording(relay).await?;
        costs.push((server.process.cpu()? - before) / float(VISITORS as u64));
    }
    Ok(costs)
}

/// Waits until the deliveries of the last messages are recorded.
async fn wait_for_recording(relay: Option<&Relay>) -> Result<()> {
    if relay.is_some() {
        sleep(RECORDING_TIME).await;
    }
    Ok(())
}

async fn visit(server: &Server, encoding: Encoding, at_once: usize, visitors: usize) -> Result<()> {
    let mut tasks: JoinSet<Result<()>> = JoinSet::new();
    for first in 0..at_once {
        let mut visitor = Visitor::connect(server.address, first, encoding).await?;
        tasks.spawn(async move {
            for number in (first..visitors).step_by(at_once) {
                visitor.set_number(number);
                visitor.sign_up(&evening(number, LISTED)).await?;
            }
            Ok(())
        });
    }
    tasks.join_all().await.into_iter().collect()
}
