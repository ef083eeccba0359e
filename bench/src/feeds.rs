//! Calendar, API and embed with ten thousand events: the time of an uncached response, and the CPU of a response 304.

use crate::http_baseline;
use crate::http_connection::HttpConnection;
use crate::installation::{Installation, Server};
use crate::load::one_thread;
use crate::process::Process;
use crate::programme::toml;
use crate::statistics::{float, largest, median, milliseconds};
use crate::table::{Goal, Row, Unit};
use crate::temp_dir::TempDir;
use anyhow::{Context as _, Result, ensure};
use backend::clock::Clock;
use std::time::Instant;

const EVENTS: usize = 10_000;
const ROUNDS: usize = 7;
/// Requests per measurement: the kernel counts CPU time in ticks of 10 ms.
const REQUESTS: usize = 2_000;
/// The goal of an unchanged response, in milliseconds of CPU.
const UNCHANGED: f64 = 0.2;

/// Name, address, and the goal of an uncached response in milliseconds.
const FEEDS: [(&str, &str, f64); 3] = [
    ("the calendar of all events", "/kalender.ics", 200.0),
    ("the API's first page", "/api/v1/events", 10.0),
    ("the embedded list", "/einbetten/liste", 10.0),
];

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    let installation = installation.sibling("feeds")?;
    let today = Clock::System.now().in_berlin().date();
    installation.import(&toml(today, EVENTS, 0))?;
    let (server, client) = (installation.serve(None)?, one_thread()?);
    let mut rows = Vec::new();
    for (name, path, at_most) in FEEDS {
        rows.extend(client.block_on(one(&server, name, path, at_most))?);
    }
    Ok(rows)
}

/// Measures one feed against a bare axum server that serves the same bytes.
async fn one(server: &Server, name: &str, path: &str, at_most: f64) -> Result<[Row; 2]> {
    let mut connection = HttpConnection::open(server.address).await?;
    let response = connection.request(&get(path, "")).await?;
    let tag =
        response.header("etag").with_context(|| format!("{path} has no ETag: status {}", response.status))?.to_owned();
    let conditional = get(path, &format!("if-none-match: {tag}\r\n"));
    let unchanged = connection.request(&conditional).await?;
    ensure!(unchanged.status == 304, "{path}: status {} for the current ETag", unchanged.status);
    let folder = TempDir::create("feed-responses")?;
    http_baseline::save(&folder, 0, &response)?;
    http_baseline::save(&folder, 1, &unchanged)?;
    let (baseline_process, baseline) = http_baseline::start(&folder)?;
    let (baseline_full, baseline_unchanged) = (get("/0", ""), get("/1", ""));
    let [mut full_times, mut baseline_times, mut unchanged_costs, mut baseline_costs] = [const { Vec::new() }; 4];
    let mut baseline_connection = HttpConnection::open(baseline).await?;
    for round in 0..ROUNDS {
        // All events end before that day, so that the response is complete; the address is not cached yet.
        let uncached = get(&format!("{path}?bis=2199-12-{:02}", round + 1), "");
        full_times.push(time(&mut connection, &uncached, response.body.len()).await?);
        baseline_times.push(time(&mut baseline_connection, &baseline_full, response.body.len()).await?);
        unchanged_costs.push(cpu(&server.process, &mut connection, &conditional, 304).await?);
        baseline_costs.push(cpu(&baseline_process, &mut baseline_connection, &baseline_unchanged, 200).await?);
    }
    Ok([
        Row::new(format!("{name}: complete, not cached"), Unit::Milliseconds, median(&full_times))
            .worst(largest(&full_times))
            .baseline(median(&baseline_times))
            .goal(Goal::AtMost(at_most)),
        Row::new(format!("{name}: unchanged, CPU"), Unit::Milliseconds, median(&unchanged_costs))
            .worst(largest(&unchanged_costs))
            .baseline(median(&baseline_costs))
            .goal(Goal::AtMost(UNCHANGED)),
    ])
}

/// Milliseconds until the response is complete. Its size is about `bytes`: it may contain its own address.
async fn time(connection: &mut HttpConnection, request: &[u8], bytes: usize) -> Result<f64> {
    let started = Instant::now();
    let response = connection.request(request).await?;
    let time = milliseconds(started.elapsed());
    ensure!(response.status == 200, "a response has status {}: {}", response.status, response.text()?);
    ensure!(response.body.len().abs_diff(bytes) < 1_000, "{} bytes instead of {bytes}", response.body.len());
    Ok(time)
}

/// Milliseconds of CPU of one response, as the mean of many.
async fn cpu(process: &Process, connection: &mut HttpConnection, request: &[u8], status: u16) -> Result<f64> {
    let before = process.cpu()?;
    for _ in 0..REQUESTS {
        let response = connection.request(request).await?;
        ensure!(response.status == status, "a response has status {}", response.status);
    }
    Ok((process.cpu()? - before) / float(REQUESTS as u64))
}

fn get(path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n{headers}\r\n").into_bytes()
}
