//! Start page and event page against the floor, in turns: requests a second, and what one costs the server.

use crate::dabei::City;
use crate::figures::{largest, median, smallest};
use crate::floor;
use crate::folder::Folder;
use crate::load::{self, one_thread};
use crate::process::Process;
use crate::programme::LOOKED_AT;
use crate::request::{Encoding, get};
use crate::table::{Goal, Line, Unit};
use crate::wire::Wire;
use anyhow::{Result, bail};
use std::net::SocketAddr;
use std::time::Duration;

const CONNECTIONS: usize = 32;
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_millis(1200);
/// Before the first round, and not counted.
const WARM_UP: Duration = Duration::from_millis(400);
/// The goals.
const OF_FLOOR: f64 = 0.6;
const CPU_MILLISECONDS: f64 = 0.05;

/// What one round showed.
struct Round {
    a_second: f64,
    cpu: f64,
}

pub fn measure(city: &City) -> Result<Vec<Line>> {
    let dabei = city.serve(None)?;
    let answers = Folder::make("answers")?;
    let event = format!("/veranstaltungen/{LOOKED_AT}");
    let pages = [("start page", "/"), ("event page", event.as_str())];
    let variants: Vec<_> =
        pages.iter().flat_map(|page| [Encoding::Identity, Encoding::Brotli].map(|how| (page, how))).collect();
    let client = one_thread()?;
    for (number, ((_, path), how)) in variants.iter().enumerate() {
        client.block_on(keep(&answers, number, dabei.address, path, *how))?;
    }
    let (floor_process, floor) = floor::start(&answers)?;
    let mut lines = Vec::new();
    for (number, ((name, path), how)) in variants.iter().enumerate() {
        let (asked, below) = (get(path, *how), get(&format!("/{number}"), *how));
        client.block_on(is_same(floor, &below, dabei.address, &asked))?;
        let (mut ours, mut floors) = (Vec::new(), Vec::new());
        client.block_on(load::run(dabei.address, &asked, CONNECTIONS, WARM_UP))?;
        client.block_on(load::run(floor, &below, CONNECTIONS, WARM_UP))?;
        for _ in 0..ROUNDS {
            floors.push(client.block_on(round(&floor_process, floor, &below))?);
            ours.push(client.block_on(round(&dabei.process, dabei.address, &asked))?);
        }
        lines.extend(table(&format!("{name}, {}", how.name()), &ours, &floors));
    }
    Ok(lines)
}

fn table(name: &str, ours: &[Round], floors: &[Round]) -> [Line; 2] {
    let all = |rounds: &[Round], figure: fn(&Round) -> f64| rounds.iter().map(figure).collect::<Vec<_>>();
    let (fast, floor_fast) = (all(ours, |round| round.a_second), all(floors, |round| round.a_second));
    let (cpu, floor_cpu) = (all(ours, |round| round.cpu), all(floors, |round| round.cpu));
    // Neighbours in time are compared, then the rounds.
    let ratios: Vec<f64> = fast.iter().zip(&floor_fast).map(|(ours, floor)| ours / floor).collect();
    [
        Line::new(format!("{name}: requests/s"), Unit::ASecond, median(&fast))
            .worst(smallest(&fast))
            .ratio(median(&floor_fast), median(&ratios))
            .goal(Goal::OfFloor(OF_FLOOR)),
        Line::new(format!("{name}: CPU a request"), Unit::Milliseconds, median(&cpu))
            .worst(largest(&cpu))
            .floor(median(&floor_cpu))
            .goal(Goal::AtMost(CPU_MILLISECONDS)),
    ]
}

async fn round(process: &Process, address: SocketAddr, request: &[u8]) -> Result<Round> {
    let before = process.cpu()?;
    let load = load::run(address, request, CONNECTIONS, ROUND).await?;
    Ok(Round { a_second: load.requests / load.seconds, cpu: (process.cpu()? - before) / load.requests })
}

/// Leaves an answer where the floor finds it.
async fn keep(folder: &Folder, number: usize, address: SocketAddr, path: &str, how: Encoding) -> Result<()> {
    let answer = Wire::open(address).await?.ask(&get(path, how)).await?;
    if answer.status != 200 || answer.header("content-encoding").is_some() != (how == Encoding::Brotli) {
        bail!("{path} was not to be had as {}: {}", how.name(), answer.head);
    }
    floor::keep(folder, number, &answer)
}

async fn is_same(floor: SocketAddr, below: &[u8], ours: SocketAddr, asked: &[u8]) -> Result<()> {
    let (floor, ours) = (Wire::open(floor).await?.ask(below).await?, Wire::open(ours).await?.ask(asked).await?);
    let size = |head: &str| head.lines().filter(|line| !line.starts_with("date")).map(str::len).sum::<usize>();
    if floor.body.len() != ours.body.len() || size(&floor.head) != size(&ours.head) {
        bail!("the floor answers differently:\n{}\n{}", floor.head, ours.head);
    }
    Ok(())
}
