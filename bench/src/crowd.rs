//! A crowd: a thousand visitors submit the form at the same moment for 190 seats.

use crate::installation::{Installation, Server};
use crate::load::one_thread;
use crate::programme::{CROWD_SEATS, crowd_event};
use crate::request::Encoding;
use crate::statistics::{float, largest, median, milliseconds, percentile, smallest};
use crate::table::{Goal, Row, Unit};
use crate::visitor::{FilledForm, Visitor};
use anyhow::{Result, bail};
use rusqlite::{Connection, OpenFlags};
use std::time::Instant;
use tokio::task::JoinSet;

/// Each round has an event of its own.
pub const ROUNDS: usize = 5;
const VISITORS: usize = 1_000;
/// The goals, besides the number of seats.
const P99_MILLISECONDS: f64 = 500.0;
const PEAK_MEGABYTES: f64 = 100.0;

/// The figures of a round.
struct Round {
    signed_up: f64,
    answered: f64,
    p50: f64,
    p99: f64,
    last: f64,
}

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    let client = one_thread()?;
    let server = installation.serve(None)?;
    let mut rounds = Vec::new();
    for number in 0..ROUNDS {
        let event = crowd_event(number);
        let figures = client.block_on(round(&server, &event))?;
        let taken = taken_seats(installation, &event)?;
        if distance(figures.signed_up, taken) > 0.5 {
            bail!("{taken} seats are taken in the database, {} were confirmed", figures.signed_up);
        }
        rounds.push(figures);
    }
    let all = |figure: fn(&Round) -> f64| rounds.iter().map(figure).collect::<Vec<_>>();
    let row = |what: &str, unit, values: &[f64]| {
        Row::new(format!("1,000 for {CROWD_SEATS} seats: {what}"), unit, median(values))
    };
    let (signed_up, answered) = (all(|round| round.signed_up), all(|round| round.answered));
    // The round whose result is farthest from the seats, above or below.
    let seats = float(CROWD_SEATS as u64);
    let farthest = signed_up
        .iter()
        .copied()
        .max_by(|a, b| distance(*a, seats).total_cmp(&distance(*b, seats)))
        .unwrap_or_default();
    let (p50, p99, last) = (all(|round| round.p50), all(|round| round.p99), all(|round| round.last));
    Ok(vec![
        row("signed up", Unit::Count, &[farthest]).worst(farthest).goal(Goal::Exactly(seats)),
        row("answered", Unit::Count, &[smallest(&answered)]).goal(Goal::Exactly(float(VISITORS as u64))),
        row("response, p50", Unit::Milliseconds, &p50).worst(largest(&p50)),
        row("response, p99", Unit::Milliseconds, &p99).worst(largest(&p99)).goal(Goal::AtMost(P99_MILLISECONDS)),
        row("response, last", Unit::Milliseconds, &last).worst(largest(&last)),
        row("memory at most (VmHWM)", Unit::Megabytes, &[server.process.megabytes("VmHWM")?])
            .goal(Goal::AtMost(PEAK_MEGABYTES)),
        row("memory afterwards (VmRSS)", Unit::Megabytes, &[server.process.megabytes("VmRSS")?]),
    ])
}

fn distance(found: f64, expected: f64) -> f64 {
    (found - expected).abs()
}

async fn round(server: &Server, event: &str) -> Result<Round> {
    let mut ready: Vec<(Visitor, FilledForm)> = Vec::new();
    for number in 0..VISITORS {
        let mut visitor = Visitor::connect(server.address, number, Encoding::Browser).await?;
        let form = visitor.fill_in(event).await?;
        ready.push((visitor, form));
    }
    // The server closes a connection that is idle while a form is filled in; a browser then opens another.
    for (visitor, _) in &mut ready {
        visitor.reconnect(server.address).await?;
    }
    let mut submissions: JoinSet<Result<(u16, f64)>> = JoinSet::new();
    let started = Instant::now();
    for (mut visitor, form) in ready {
        submissions.spawn(async move {
            let response = visitor.submit(&form).await?;
            let time = milliseconds(started.elapsed());
            if response.status == 303 {
                visitor.follow(&response).await?;
            }
            Ok((response.status, time))
        });
    }
    let responses = submissions.join_all().await.into_iter().collect::<Result<Vec<_>>>()?;
    let count = |wanted: u16| float(responses.iter().filter(|(status, _)| *status == wanted).count() as u64);
    let times: Vec<f64> = responses.iter().map(|(_, time)| *time).collect();
    Ok(Round {
        signed_up: count(303),
        answered: count(303) + count(409),
        p50: percentile(&times, 0.5),
        p99: percentile(&times, 0.99),
        last: largest(&times),
    })
}

/// The taken seats of an event, from the database.
fn taken_seats(installation: &Installation, event: &str) -> Result<f64> {
    let file = Connection::open_with_flags(installation.database(), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let sum = "SELECT COALESCE(SUM(seats), 0) FROM sign_ups WHERE event = ?1 AND cancelled_at IS NULL";
    let seats: u32 = file.query_row(sum, [event], |row| row.get(0))?;
    Ok(f64::from(seats))
}
