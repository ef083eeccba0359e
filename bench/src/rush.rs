//! A thousand people, each with the form open, press at the same moment for 190 seats.

use crate::dabei::{City, Dabei};
use crate::figures::{float, largest, median, milliseconds, percentile, smallest};
use crate::journey::{Filled, Person};
use crate::load::one_thread;
use crate::programme::{RUSH_SEATS, rush};
use crate::request::Encoding;
use crate::table::{Goal, Line, Unit};
use anyhow::{Result, bail};
use rusqlite::{Connection, OpenFlags};
use std::time::Instant;
use tokio::task::JoinSet;

/// Each on an event of its own.
pub const ROUNDS: usize = 5;
const PEOPLE: usize = 1_000;
/// The goals; the seats are the third.
const P99_MILLISECONDS: f64 = 500.0;
const PEAK_MEGABYTES: f64 = 100.0;

/// What one rush showed.
struct Round {
    signed_up: f64,
    answered: f64,
    p50: f64,
    p99: f64,
    last: f64,
}

pub fn measure(city: &City) -> Result<Vec<Line>> {
    let client = one_thread()?;
    let dabei = city.serve(None)?;
    let mut rounds = Vec::new();
    for number in 0..ROUNDS {
        let event = rush(number);
        let found = client.block_on(round(&dabei, &event))?;
        let written = places(city, &event)?;
        if off(found.signed_up, written) > 0.5 {
            bail!("{written} places are written down, {} were promised", found.signed_up);
        }
        rounds.push(found);
    }
    let all = |figure: fn(&Round) -> f64| rounds.iter().map(figure).collect::<Vec<_>>();
    let line = |what: &str, unit, values: &[f64]| {
        Line::new(format!("1,000 for {RUSH_SEATS} seats: {what}"), unit, median(values))
    };
    let (signed_up, answered) = (all(|round| round.signed_up), all(|round| round.answered));
    // The round that is farthest off, whichever way.
    let seats = float(RUSH_SEATS as u64);
    let farthest =
        signed_up.iter().copied().max_by(|a, b| off(*a, seats).total_cmp(&off(*b, seats))).unwrap_or_default();
    let (p50, p99, last) = (all(|round| round.p50), all(|round| round.p99), all(|round| round.last));
    Ok(vec![
        line("signed up", Unit::Count, &[farthest]).worst(farthest).goal(Goal::Exactly(seats)),
        line("answered", Unit::Count, &[smallest(&answered)]).goal(Goal::Exactly(float(PEOPLE as u64))),
        line("answer, p50", Unit::Milliseconds, &p50).worst(largest(&p50)),
        line("answer, p99", Unit::Milliseconds, &p99).worst(largest(&p99)).goal(Goal::AtMost(P99_MILLISECONDS)),
        line("answer, last", Unit::Milliseconds, &last).worst(largest(&last)),
        line("memory at most (VmHWM)", Unit::Megabytes, &[dabei.process.megabytes("VmHWM")?])
            .goal(Goal::AtMost(PEAK_MEGABYTES)),
        line("memory afterwards (VmRSS)", Unit::Megabytes, &[dabei.process.megabytes("VmRSS")?]),
    ])
}

fn off(found: f64, right: f64) -> f64 {
    (found - right).abs()
}

async fn round(dabei: &Dabei, event: &str) -> Result<Round> {
    let mut ready: Vec<(Person, Filled)> = Vec::new();
    for number in 0..PEOPLE {
        let mut person = Person::arrive(dabei.address, number, Encoding::Browser).await?;
        let form = person.fill_in(event).await?;
        ready.push((person, form));
    }
    // Whoever takes long over a form finds the connection closed; a browser then opens another.
    for (person, _) in &mut ready {
        person.arrive_again(dabei.address).await?;
    }
    let mut pressing: JoinSet<Result<(u16, f64)>> = JoinSet::new();
    let began = Instant::now();
    for (mut person, form) in ready {
        pressing.spawn(async move {
            let pressed = person.press(&form).await?;
            let took = milliseconds(began.elapsed());
            if pressed.status == 303 {
                person.read(&pressed).await?;
            }
            Ok((pressed.status, took))
        });
    }
    let answers = pressing.join_all().await.into_iter().collect::<Result<Vec<_>>>()?;
    let count = |wanted: u16| float(answers.iter().filter(|(status, _)| *status == wanted).count() as u64);
    let times: Vec<f64> = answers.iter().map(|(_, took)| *took).collect();
    Ok(Round {
        signed_up: count(303),
        answered: count(303) + count(409),
        p50: percentile(&times, 0.5),
        p99: percentile(&times, 0.99),
        last: largest(&times),
    })
}

/// Places that are taken, as the file says.
fn places(city: &City, event: &str) -> Result<f64> {
    let file = Connection::open_with_flags(city.database(), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let sum = "SELECT COALESCE(SUM(places), 0) FROM sign_ups WHERE event = ?1 AND cancelled_at IS NULL";
    let places: u32 = file.query_row(sum, [event], |row| row.get(0))?;
    Ok(f64::from(places))
}
