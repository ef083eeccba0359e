//! What others take over from a house of ten thousand events: made for whoever asks first, and "as you know it" for the rest.

use crate::dabei::{City, Dabei};
use crate::figures::{float, largest, median, milliseconds};
use crate::floor;
use crate::folder::Folder;
use crate::load::one_thread;
use crate::process::Process;
use crate::programme::toml;
use crate::table::{Goal, Line, Unit};
use crate::wire::Wire;
use anyhow::{Context as _, Result, ensure};
use backend::clock::Clock;
use std::time::Instant;

const EVENTS: usize = 10_000;
const ROUNDS: usize = 7;
/// What costs little is asked for so often: the CPU's clock ticks every 10 ms.
const ASKED: usize = 2_000;
/// The goal for what has not changed, in milliseconds of CPU.
const UNCHANGED: f64 = 0.2;

/// What it is called, its address, and how long it may take when nobody asked before, in milliseconds.
const WHAT: [(&str, &str, f64); 3] = [
    ("the calendar of all events", "/kalender.ics", 200.0),
    ("the API's first page", "/api/v1/events", 10.0),
    ("the list in a frame", "/einbetten/liste", 10.0),
];

pub fn measure(smallest: &City) -> Result<Vec<Line>> {
    let city = smallest.neighbour("afar")?;
    let today = Clock::System.now().in_berlin().date();
    city.import(&toml(today, EVENTS, 0))?;
    let (dabei, client) = (city.serve(None)?, one_thread()?);
    let mut lines = Vec::new();
    for (name, path, at_most) in WHAT {
        lines.extend(client.block_on(one(&dabei, name, path, at_most))?);
    }
    Ok(lines)
}

/// Each against a bare axum server that has the same bytes ready.
async fn one(dabei: &Dabei, name: &str, path: &str, at_most: f64) -> Result<[Line; 2]> {
    let mut wire = Wire::open(dabei.address).await?;
    let answer = wire.ask(&get(path, "")).await?;
    let tag = answer.header("etag").with_context(|| format!("{path} has no tag, but {}", answer.status))?.to_owned();
    let known = get(path, &format!("if-none-match: {tag}\r\n"));
    let unchanged = wire.ask(&known).await?;
    ensure!(unchanged.status == 304, "{path} is {} for whoever knows it", unchanged.status);
    let folder = Folder::make("afar-answers")?;
    floor::keep(&folder, 0, &answer)?;
    floor::keep(&folder, 1, &unchanged)?;
    let (floor_process, floor) = floor::start(&folder)?;
    let (below, same_below) = (get("/0", ""), get("/1", ""));
    let [mut made, mut floors, mut again, mut floors_again] = [const { Vec::new() }; 4];
    let mut below_wire = Wire::open(floor).await?;
    for round in 0..ROUNDS {
        // All end before that day, so that the answer is whole; and nobody asked for this address before.
        let anew = get(&format!("{path}?bis=2199-12-{:02}", round + 1), "");
        made.push(time(&mut wire, &anew, answer.body.len()).await?);
        floors.push(time(&mut below_wire, &below, answer.body.len()).await?);
        again.push(cpu(&dabei.process, &mut wire, &known, 304).await?);
        floors_again.push(cpu(&floor_process, &mut below_wire, &same_below, 200).await?);
    }
    Ok([
        Line::new(format!("{name}: whole, made anew"), Unit::Milliseconds, median(&made))
            .worst(largest(&made))
            .floor(median(&floors))
            .goal(Goal::AtMost(at_most)),
        Line::new(format!("{name}: unchanged, CPU"), Unit::Milliseconds, median(&again))
            .worst(largest(&again))
            .floor(median(&floors_again))
            .goal(Goal::AtMost(UNCHANGED)),
    ])
}

/// Milliseconds until the whole answer is there, of about so many bytes: it may name its own address.
async fn time(wire: &mut Wire, request: &[u8], bytes: usize) -> Result<f64> {
    let began = Instant::now();
    let answer = wire.ask(request).await?;
    let time = milliseconds(began.elapsed());
    ensure!(answer.status == 200, "an answer was {}: {}", answer.status, answer.text()?);
    ensure!(answer.body.len().abs_diff(bytes) < 1_000, "{} bytes instead of {bytes}", answer.body.len());
    Ok(time)
}

/// Milliseconds that one of many answers costs a server.
async fn cpu(process: &Process, wire: &mut Wire, request: &[u8], status: u16) -> Result<f64> {
    let before = process.cpu()?;
    for _ in 0..ASKED {
        let answer = wire.ask(request).await?;
        ensure!(answer.status == status, "an answer was {}", answer.status);
    }
    Ok((process.cpu()? - before) / float(ASKED as u64))
}

fn get(path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n{headers}\r\n").into_bytes()
}
