//! The use case `backend::signups::sign_up` without HTTP, against the baseline of one-row commits, in turns on the same
//! disk.

use crate::commit_baseline::CommitBaseline;
use crate::context;
use crate::postgres::Postgres;
use crate::programme::evening;
use crate::sqlx_pool::SqlxPool;
use crate::statistics::{float, median, smallest};
use crate::table::{Goal, Row, Unit};
use crate::temp_dir::TempDir;
use anyhow::{Context as _, Result};
use backend::{AppContext, events};
use domain::events::Listing;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::timeout;

const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_millis(1500);
const TIMEOUT: Duration = Duration::from_secs(20);
const FEW: usize = 1;
const MANY: usize = 64;
/// The sign-ups are spread over these events, so that none is larger than in practice.
const EVENTS: usize = 1_000;
/// The goal of many callers on SQLite.
const OF_BASELINE: f64 = 1.0;

pub fn measure() -> Result<Vec<Row>> {
    let folder = TempDir::create("use-case")?;
    let baseline = CommitBaseline::open(&folder.join("baseline.db"))?;
    let url = format!("sqlite://{}", folder.join("dabei.db").display());
    let mut rows = on_engine("SQLite", &url, &baseline, Some(OF_BASELINE))?;
    rows.push(through_pool(&folder.join("pool.db"), &baseline)?);
    match Postgres::start_on_disk() {
        Ok(server) => rows.extend(on_engine("PostgreSQL", &server.url("postgres"), &baseline, None)?),
        Err(error) => eprintln!("PostgreSQL is skipped: {error}"),
    }
    Ok(rows)
}

fn on_engine(name: &str, url: &str, baseline: &CommitBaseline, goal: Option<f64>) -> Result<Vec<Row>> {
    let runtime: Runtime = Builder::new_multi_thread().enable_all().build()?;
    let ctx = runtime.block_on(context::open(url, EVENTS))?;
    let listings = Arc::new(runtime.block_on(listings(&ctx))?);
    let (mut baselines, mut few, mut many) = (Vec::new(), Vec::new(), Vec::new());
    let visitors = Arc::new(AtomicUsize::new(0));
    for _ in 0..ROUNDS {
        baselines.push(baseline.run(ROUND)?);
        few.push(runtime.block_on(sign_ups(&ctx, &listings, FEW, &visitors))?);
        many.push(runtime.block_on(sign_ups(&ctx, &listings, MANY, &visitors))?);
    }
    runtime.block_on(ctx.db.close());
    let row = |callers: &str, measured: &[f64]| {
        let ratios: Vec<f64> =
            measured.iter().zip(&baselines).map(|(measured, baseline)| measured / baseline).collect();
        Row::new(format!("the use case on {name}, {callers}: sign-ups/s"), Unit::PerSecond, median(measured))
            .worst(smallest(measured))
            .ratio(median(&baselines), median(&ratios))
    };
    let many = row("64 callers", &many);
    Ok(vec![row("1 caller", &few), if let Some(goal) = goal { many.goal(Goal::OfBaseline(goal)) } else { many }])
}

/// The same number of rows through sqlx's pool, which the SQLite threads replace.
fn through_pool(file: &Path, baseline: &CommitBaseline) -> Result<Row> {
    let runtime = Builder::new_multi_thread().enable_all().build()?;
    let pool = runtime.block_on(SqlxPool::open(file))?;
    let (mut baselines, mut measured) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        baselines.push(baseline.run(ROUND)?);
        measured.push(runtime.block_on(pool.run(MANY, ROUND))?);
    }
    let ratio = median(&measured) / median(&baselines);
    let name = "a dozen rows through sqlx's pool on SQLite, 64 callers: transactions/s";
    let row = Row::new(name, Unit::PerSecond, median(&measured)).worst(smallest(&measured));
    Ok(row.ratio(median(&baselines), ratio))
}

async fn listings(ctx: &AppContext) -> Result<Vec<Listing>> {
    let mut listings = Vec::new();
    for number in 0..EVENTS {
        listings.push(events::event(ctx, &evening(number, EVENTS)).await?);
    }
    Ok(listings)
}

/// Sign-ups per second; every one must succeed. Each is a new visitor's: who signs up twice gets another message.
async fn sign_ups(
    ctx: &AppContext,
    listings: &Arc<Vec<Listing>>,
    callers: usize,
    visitors: &Arc<AtomicUsize>,
) -> Result<f64> {
    let first = visitors.load(Ordering::Relaxed);
    let mut tasks: JoinSet<Result<()>> = JoinSet::new();
    let started = Instant::now();
    for _ in 0..callers {
        let (ctx, listings, visitors) = (ctx.clone(), Arc::clone(listings), Arc::clone(visitors));
        tasks.spawn(async move {
            while started.elapsed() < ROUND {
                let number = visitors.fetch_add(1, Ordering::Relaxed);
                context::sign_up(&ctx, number, &listings[number % EVENTS].event.slug).await?;
            }
            Ok(())
        });
    }
    let results = timeout(ROUND + TIMEOUT, tasks.join_all()).await.context("a sign-up did not end")?;
    let seconds = started.elapsed().as_secs_f64();
    results.into_iter().collect::<Result<()>>()?;
    Ok(float((visitors.load(Ordering::Relaxed) - first) as u64) / seconds)
}
