//! A load generator: many connections request the same page, each as soon as the last response is complete. It has one
//! thread, so that the server has the other core.

use crate::http_connection::HttpConnection;
use crate::statistics::float;
use anyhow::{Context as _, Result, bail};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// The time after the end in which the last responses must arrive.
const TIMEOUT: Duration = Duration::from_secs(10);

pub struct Load {
    pub requests: f64,
    pub seconds: f64,
}

/// The runtime of the load generator, with one thread.
pub fn one_thread() -> Result<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

/// Sends requests over `connections` for `duration`; every response must have the status 200.
pub async fn run(address: SocketAddr, request: &[u8], connections: usize, duration: Duration) -> Result<Load> {
    let mut clients = Vec::new();
    for _ in 0..connections {
        clients.push(HttpConnection::open(address).await?);
    }
    let started = Instant::now();
    let mut tasks: JoinSet<Result<u64>> = JoinSet::new();
    for mut client in clients {
        let request = request.to_vec();
        tasks.spawn(async move {
            let mut responses = 0;
            while started.elapsed() < duration {
                let status = client.request_status(&request).await?;
                if status != 200 {
                    bail!("a response has status {status}");
                }
                responses += 1;
            }
            Ok(responses)
        });
    }
    let counts = timeout(duration + TIMEOUT, tasks.join_all()).await.context("a response did not arrive")?;
    let seconds = started.elapsed().as_secs_f64();
    let requests = counts.into_iter().sum::<Result<u64>>()?;
    Ok(Load { requests: float(requests), seconds })
}
