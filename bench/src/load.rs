//! Many who ask for the same page, each as soon as the last answer is there. One thread: the server gets the other core.

use crate::figures::float;
use crate::wire::Wire;
use anyhow::{Context as _, Result, bail};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// Whoever waits longer than this after the end has no answer.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Load {
    pub requests: f64,
    pub seconds: f64,
}

/// The generator's one thread.
pub fn one_thread() -> Result<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

/// Asks over `connections` for so long; every answer must be a 200.
pub async fn run(address: SocketAddr, request: &[u8], connections: usize, duration: Duration) -> Result<Load> {
    let mut wires = Vec::new();
    for _ in 0..connections {
        wires.push(Wire::open(address).await?);
    }
    let began = Instant::now();
    let mut asking: JoinSet<Result<u64>> = JoinSet::new();
    for mut wire in wires {
        let request = request.to_vec();
        asking.spawn(async move {
            let mut answers = 0;
            while began.elapsed() < duration {
                let status = wire.hit(&request).await?;
                if status != 200 {
                    bail!("an answer was {status}");
                }
                answers += 1;
            }
            Ok(answers)
        });
    }
    let answers = timeout(duration + PATIENCE, asking.join_all()).await.context("an answer did not come")?;
    let seconds = began.elapsed().as_secs_f64();
    let requests = answers.into_iter().sum::<Result<u64>>()?;
    Ok(Load { requests: float(requests), seconds })
}
