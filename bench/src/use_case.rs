//! `backend::signups::sign_up` without HTTP, against the floor of one-row commits, in turns on the same disk.

use crate::commits::Commits;
use crate::figures::{float, median, smallest};
use crate::folder::Folder;
use crate::house;
use crate::postgres::Postgres;
use crate::programme::evening;
use crate::table::{Goal, Line, Unit};
use anyhow::{Context as _, Result};
use backend::{House, events};
use domain::events::Listing;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::timeout;

const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_millis(1500);
const PATIENCE: Duration = Duration::from_secs(20);
const FEW: usize = 1;
const MANY: usize = 64;
/// Taken in turns, so that none grows beyond what towns have.
const EVENTS: usize = 1_000;
/// The goal, of many on SQLite.
const OF_FLOOR: f64 = 1.0;

pub fn measure() -> Result<Vec<Line>> {
    let folder = Folder::make("use-case")?;
    let floor = Commits::to(&folder.join("floor.db"))?;
    let url = format!("sqlite://{}", folder.join("dabei.db").display());
    let mut lines = on_engine("SQLite", &url, &floor, Some(OF_FLOOR))?;
    match Postgres::start_on_disk() {
        Ok(server) => lines.extend(on_engine("PostgreSQL", &server.url("postgres"), &floor, None)?),
        Err(error) => eprintln!("PostgreSQL is left out: {error}"),
    }
    Ok(lines)
}

fn on_engine(name: &str, url: &str, floor: &Commits, goal: Option<f64>) -> Result<Vec<Line>> {
    let runtime: Runtime = Builder::new_multi_thread().enable_all().build()?;
    let house = runtime.block_on(house::open(url, EVENTS))?;
    let listings = Arc::new(runtime.block_on(evenings(&house))?);
    let (mut floors, mut few, mut many) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        floors.push(floor.run(ROUND)?);
        few.push(runtime.block_on(sign_ups(&house, &listings, FEW))?);
        many.push(runtime.block_on(sign_ups(&house, &listings, MANY))?);
    }
    runtime.block_on(house.db.close());
    let line = |callers: &str, found: &[f64]| {
        let ratios: Vec<f64> = found.iter().zip(&floors).map(|(ours, floor)| ours / floor).collect();
        Line::new(format!("the use case on {name}, {callers}: sign-ups/s"), Unit::ASecond, median(found))
            .worst(smallest(found))
            .ratio(median(&floors), median(&ratios))
    };
    let many = line("64 callers", &many);
    Ok(vec![line("1 caller", &few), if let Some(goal) = goal { many.goal(Goal::OfFloor(goal)) } else { many }])
}

async fn evenings(house: &House) -> Result<Vec<Listing>> {
    let mut listings = Vec::new();
    for number in 0..EVENTS {
        listings.push(events::event(house, &evening(number, EVENTS)).await?);
    }
    Ok(listings)
}

/// Sign-ups a second; every one must succeed.
async fn sign_ups(house: &House, listings: &Arc<Vec<Listing>>, callers: usize) -> Result<f64> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut calling: JoinSet<Result<()>> = JoinSet::new();
    let began = Instant::now();
    for _ in 0..callers {
        let (house, listings, next) = (house.clone(), Arc::clone(listings), Arc::clone(&next));
        calling.spawn(async move {
            while began.elapsed() < ROUND {
                let number = next.fetch_add(1, Ordering::Relaxed);
                house::sign_up(&house, number, &listings[number % EVENTS].event.slug).await?;
            }
            Ok(())
        });
    }
    let ends = timeout(ROUND + PATIENCE, calling.join_all()).await.context("a sign-up did not end")?;
    let seconds = began.elapsed().as_secs_f64();
    ends.into_iter().collect::<Result<()>>()?;
    Ok(float(next.load(Ordering::Relaxed) as u64) / seconds)
}
