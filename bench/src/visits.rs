//! Whole sign-ups over HTTP, and what one costs the server in CPU: one person after another, and many at once.

use crate::dabei::{City, Dabei};
use crate::figures::{float, largest, median};
use crate::journey::Person;
use crate::load::one_thread;
use crate::programme::{LISTED, evening};
use crate::relay::Relay;
use crate::request::Encoding;
use crate::table::{Goal, Line, Unit};
use anyhow::{Context as _, Result};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

const ROUNDS: usize = 3;
const PEOPLE: usize = 400;
const AT_ONCE: usize = 16;
/// Letters and their settling may come after the answers.
const LETTERS_WITHIN: Duration = Duration::from_secs(30);
const SETTLED_WITHIN: Duration = Duration::from_millis(300);
/// The goal.
const CPU_MILLISECONDS: f64 = 1.5;

pub fn measure(city: &City) -> Result<Vec<Line>> {
    let client = one_thread()?;
    client.block_on(async {
        let mut lines = Vec::new();
        let dabei = city.serve(None)?;
        for (name, encoding, at_once) in [
            ("one after another, identity", Encoding::Identity, 1),
            ("one after another, as a browser asks", Encoding::Browser, 1),
            ("16 at once, as a browser asks", Encoding::Browser, AT_ONCE),
        ] {
            lines.push(line(name, &rounds(&dabei, None, encoding, at_once).await?));
        }
        drop(dabei);
        let relay = Relay::open().await?;
        let dabei = city.serve(Some(relay.address))?;
        let costs = rounds(&dabei, Some(&relay), Encoding::Browser, 1).await?;
        lines.push(cost("one after another, as a browser asks, each letter brought to a relay", &costs));
        Ok(lines)
    })
}

fn line(name: &str, costs: &[f64]) -> Line {
    cost(name, costs).goal(Goal::AtMost(CPU_MILLISECONDS))
}

fn cost(name: &str, costs: &[f64]) -> Line {
    Line::new(format!("a whole sign-up, {name}: CPU"), Unit::Milliseconds, median(costs)).worst(largest(costs))
}

/// Milliseconds of CPU a person, a round.
async fn rounds(dabei: &Dabei, relay: Option<&Relay>, encoding: Encoding, at_once: usize) -> Result<Vec<f64>> {
    visit(dabei, encoding, at_once, at_once.max(20)).await?;
    let mut costs = Vec::new();
    for _ in 0..ROUNDS {
        settled(relay).await?;
        let (before, letters) = (dabei.process.cpu()?, relay.map_or(0, Relay::taken));
        visit(dabei, encoding, at_once, PEOPLE).await?;
        if let Some(relay) = relay {
            let all_there = async {
                while relay.taken() < letters + PEOPLE as u64 {
                    sleep(Duration::from_millis(5)).await;
                }
            };
            timeout(LETTERS_WITHIN, all_there).await.context("letters are missing")?;
        }
        settled(relay).await?;
        costs.push((dabei.process.cpu()? - before) / float(PEOPLE as u64));
    }
    Ok(costs)
}

/// What the relay took is written down.
async fn settled(relay: Option<&Relay>) -> Result<()> {
    if relay.is_some() {
        sleep(SETTLED_WITHIN).await;
    }
    Ok(())
}

async fn visit(dabei: &Dabei, encoding: Encoding, at_once: usize, people: usize) -> Result<()> {
    let mut visiting: JoinSet<Result<()>> = JoinSet::new();
    for first in 0..at_once {
        let mut person = Person::arrive(dabei.address, first, encoding).await?;
        visiting.spawn(async move {
            for number in (first..people).step_by(at_once) {
                person.is_now(number);
                person.sign_up(&evening(number, LISTED)).await?;
            }
            Ok(())
        });
    }
    visiting.join_all().await.into_iter().collect()
}
