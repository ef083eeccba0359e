//! The cost of pages and sign-ups as the database grows: the same measurements in installations of increasing size.

use crate::chart::Chart;
use crate::installation::{Installation, Server};
use crate::load::one_thread;
use crate::programme::{evening, toml};
use crate::request::Encoding;
use crate::seed::fill;
use crate::statistics::{float, largest, median};
use crate::table::{Goal, Row, Unit};
use crate::visitor::Visitor;
use anyhow::Result;
use backend::clock::Clock;

/// Upcoming events, four a day, with a hundred sign-ups each.
const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
const SIGN_UPS_AN_EVENT: usize = 100;
const ROUNDS: usize = 5;
const REQUESTS: usize = 400;
/// The goal: the largest installation, relative to the smallest.
const AT_MOST: f64 = 1.2;

/// The number of events that the visitors request, in every installation.
const VISITED: usize = 10;

/// What is measured in each installation, and whether its cost must stay the same: an uncached start page shows ten events
/// in the smallest installation and fifty in the others.
const MEASUREMENTS: [(&str, bool); 4] = [
    ("a complete sign-up", true),
    ("event page, not cached", true),
    ("start page, cached", true),
    ("start page, not cached", false),
];
const CACHED: usize = 2;

/// The table's rows, and a chart of the same figures.
pub fn measure(installation: &Installation) -> Result<(Vec<Row>, String)> {
    let client = one_thread()?;
    let (mut figures, mut rows) = ([const { Vec::new() }; MEASUREMENTS.len()], Vec::new());
    for events in SIZES {
        let installation = installation.sibling(&format!("growth-{events}"))?;
        let today = Clock::System.now().in_berlin().date();
        installation.import(&toml(today, events, 0))?;
        fill(&installation, events, SIGN_UPS_AN_EVENT)?;
        let server = installation.serve(None)?;
        for (index, rounds) in client.block_on(rounds(&server))?.into_iter().enumerate() {
            let ((name, must_hold), cost) = (MEASUREMENTS[index], median(&rounds));
            figures[index].push(cost);
            let name = format!("{name}, {events} events, {} sign-ups: CPU", events * SIGN_UPS_AN_EVENT);
            let row = Row::new(name, Unit::Milliseconds, cost).worst(largest(&rounds)).baseline(figures[index][0]);
            let is_largest = events == SIZES[SIZES.len() - 1];
            rows.push(if must_hold && is_largest { row.goal(Goal::AtMostOfBaseline(AT_MOST)) } else { row });
        }
    }
    let sizes = SIZES.map(|events| format!("{events} / {}", events * SIGN_UPS_AN_EVENT));
    let chart = Chart {
        title: "CPU of the server, in milliseconds",
        labels: &sizes,
        x_title: "events / sign-ups in the database",
        series: MEASUREMENTS.into_iter().zip(&figures).map(|((name, _), values)| (name, values.as_slice())).collect(),
    };
    Ok((rows, chart.svg()))
}

/// For each measurement, milliseconds of CPU of one request, round by round.
async fn rounds(server: &Server) -> Result<[Vec<f64>; MEASUREMENTS.len()]> {
    let mut visitor = Visitor::connect(server.address, 0, Encoding::Browser).await?;
    let mut costs = [const { Vec::new() }; MEASUREMENTS.len()];
    // One measurement after the other, so that one does not change the memory state of the next; sign-ups come first.
    for (index, costs) in costs.iter_mut().enumerate() {
        // The kernel counts CPU time in ticks of 10 ms, so that a cheap request is repeated more often.
        let requests = if index == CACHED { 10 * REQUESTS } else { REQUESTS };
        // The first round is a warm-up.
        for round in 0..=ROUNDS {
            let before = server.process.cpu()?;
            for number in round * requests..(round + 1) * requests {
                let event = evening(number, VISITED);
                // An address that was not requested before is not cached.
                match index {
                    0 => {
                        visitor.set_number(number);
                        visitor.sign_up(&event).await?;
                    }
                    1 => drop(visitor.open(&format!("/veranstaltungen/{event}?x={number}")).await?),
                    CACHED => drop(visitor.open("/").await?),
                    _ => drop(visitor.open(&format!("/?x={number}")).await?),
                }
            }
            if round > 0 {
                costs.push((server.process.cpu()? - before) / float(requests as u64));
            }
        }
    }
    Ok(costs)
}
