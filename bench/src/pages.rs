//! Start page and event page against the baseline, in turns: requests per second, and the server's CPU per request.

use crate::http_baseline;
use crate::http_connection::HttpConnection;
use crate::installation::Installation;
use crate::load::{self, one_thread};
use crate::process::Process;
use crate::programme::MEASURED_EVENT;
use crate::request::{Encoding, get};
use crate::statistics::{largest, median, smallest};
use crate::table::{Goal, Row, Unit};
use crate::temp_dir::TempDir;
use anyhow::{Result, bail};
use std::net::SocketAddr;
use std::time::Duration;

const CONNECTIONS: usize = 32;
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_millis(1200);
/// The load before the first round, which is not counted.
const WARM_UP: Duration = Duration::from_millis(400);
/// The goals.
const OF_BASELINE: f64 = 0.6;
const CPU_MILLISECONDS: f64 = 0.05;

/// The figures of a round.
struct Round {
    per_second: f64,
    cpu: f64,
}

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    let server = installation.serve(None)?;
    let responses = TempDir::create("responses")?;
    let event = format!("/veranstaltungen/{MEASURED_EVENT}");
    let pages = [("start page", "/"), ("event page", event.as_str())];
    let variants: Vec<_> =
        pages.iter().flat_map(|page| [Encoding::Identity, Encoding::Brotli].map(|encoding| (page, encoding))).collect();
    let client = one_thread()?;
    for (number, ((_, path), encoding)) in variants.iter().enumerate() {
        client.block_on(save(&responses, number, server.address, path, *encoding))?;
    }
    let (baseline_process, baseline) = http_baseline::start(&responses)?;
    let mut rows = Vec::new();
    for (number, ((name, path), encoding)) in variants.iter().enumerate() {
        let (request, baseline_request) = (get(path, *encoding), get(&format!("/{number}"), *encoding));
        client.block_on(check_same(baseline, &baseline_request, server.address, &request))?;
        let (mut measured, mut baselines) = (Vec::new(), Vec::new());
        client.block_on(load::run(server.address, &request, CONNECTIONS, WARM_UP))?;
        client.block_on(load::run(baseline, &baseline_request, CONNECTIONS, WARM_UP))?;
        for _ in 0..ROUNDS {
            baselines.push(client.block_on(round(&baseline_process, baseline, &baseline_request))?);
            measured.push(client.block_on(round(&server.process, server.address, &request))?);
        }
        rows.extend(rows_of(&format!("{name}, {}", encoding.name()), &measured, &baselines));
    }
    Ok(rows)
}

fn rows_of(name: &str, measured: &[Round], baselines: &[Round]) -> [Row; 2] {
    let all = |rounds: &[Round], figure: fn(&Round) -> f64| rounds.iter().map(figure).collect::<Vec<_>>();
    let (rate, baseline_rate) = (all(measured, |round| round.per_second), all(baselines, |round| round.per_second));
    let (cpu, baseline_cpu) = (all(measured, |round| round.cpu), all(baselines, |round| round.cpu));
    // The ratio of each round, measured one after the other; then the median of the rounds.
    let ratios: Vec<f64> = rate.iter().zip(&baseline_rate).map(|(measured, baseline)| measured / baseline).collect();
    [
        Row::new(format!("{name}: requests/s"), Unit::PerSecond, median(&rate))
            .worst(smallest(&rate))
            .ratio(median(&baseline_rate), median(&ratios))
            .goal(Goal::OfBaseline(OF_BASELINE)),
        Row::new(format!("{name}: CPU per request"), Unit::Milliseconds, median(&cpu))
            .worst(largest(&cpu))
            .baseline(median(&baseline_cpu))
            .goal(Goal::AtMost(CPU_MILLISECONDS)),
    ]
}

async fn round(process: &Process, address: SocketAddr, request: &[u8]) -> Result<Round> {
    let before = process.cpu()?;
    let load = load::run(address, request, CONNECTIONS, ROUND).await?;
    Ok(Round { per_second: load.requests / load.seconds, cpu: (process.cpu()? - before) / load.requests })
}

/// Saves a response of dabei for the baseline server.
async fn save(folder: &TempDir, number: usize, address: SocketAddr, path: &str, encoding: Encoding) -> Result<()> {
    let response = HttpConnection::open(address).await?.request(&get(path, encoding)).await?;
    if response.status != 200 || response.header("content-encoding").is_some() != (encoding == Encoding::Brotli) {
        bail!("{path} as {}: unexpected response\n{}", encoding.name(), response.head);
    }
    http_baseline::save(folder, number, &response)
}

/// Fails unless both servers send responses of the same size.
async fn check_same(baseline: SocketAddr, baseline_request: &[u8], server: SocketAddr, request: &[u8]) -> Result<()> {
    let baseline = HttpConnection::open(baseline).await?.request(baseline_request).await?;
    let measured = HttpConnection::open(server).await?.request(request).await?;
    let size = |head: &str| head.lines().filter(|line| !line.starts_with("date")).map(str::len).sum::<usize>();
    if baseline.body.len() != measured.body.len() || size(&baseline.head) != size(&measured.head) {
        bail!("the baseline's response differs:\n{}\n{}", baseline.head, measured.head);
    }
    Ok(())
}
