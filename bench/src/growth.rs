//! What a page and a sign-up cost as a town's book grows: the same measurements in a small house and in ever larger ones.

use crate::chart::Chart;
use crate::dabei::{City, Dabei};
use crate::figures::{float, largest, median};
use crate::filling::fill;
use crate::journey::Person;
use crate::load::one_thread;
use crate::programme::{evening, toml};
use crate::request::Encoding;
use crate::table::{Goal, Line, Unit};
use anyhow::Result;
use backend::clock::Clock;

/// Events that are coming, four a day, and a hundred sign-ups for each.
const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];
const SIGN_UPS_AN_EVENT: usize = 100;
const ROUNDS: usize = 5;
const ASKED: usize = 400;
/// The goal: the largest house, measured against the smallest.
const AT_MOST: f64 = 1.2;

/// People come to these, in every house.
const VISITED: usize = 10;

/// What is measured in each house, and whether it must cost the same in all: a start page that is written anew shows ten
/// events in the smallest house and fifty in the others.
const WHAT: [(&str, bool); 4] = [
    ("a whole sign-up", true),
    ("event page, written anew", true),
    ("start page, kept", true),
    ("start page, written anew", false),
];
const KEPT: usize = 2;

/// The table's lines, and a picture of the same figures.
pub fn measure(smallest: &City) -> Result<(Vec<Line>, String)> {
    let client = one_thread()?;
    let (mut figures, mut lines) = ([const { Vec::new() }; WHAT.len()], Vec::new());
    for events in SIZES {
        let city = smallest.neighbour(&format!("town-of-{events}"))?;
        let today = Clock::System.now().in_berlin().date();
        city.import(&toml(today, events, 0))?;
        fill(&city, events, SIGN_UPS_AN_EVENT)?;
        let dabei = city.serve(None)?;
        for (place, rounds) in client.block_on(rounds(&dabei))?.into_iter().enumerate() {
            let ((what, must_hold), cost) = (WHAT[place], median(&rounds));
            figures[place].push(cost);
            let name = format!("{what}, {events} events, {} sign-ups: CPU", events * SIGN_UPS_AN_EVENT);
            let line = Line::new(name, Unit::Milliseconds, cost).worst(largest(&rounds)).floor(figures[place][0]);
            let is_largest = events == SIZES[SIZES.len() - 1];
            lines.push(if must_hold && is_largest { line.goal(Goal::AtMostOfFloor(AT_MOST)) } else { line });
        }
    }
    let sizes = SIZES.map(|events| format!("{events} / {}", events * SIGN_UPS_AN_EVENT));
    let chart = Chart {
        title: "CPU of the server, in milliseconds",
        places: &sizes,
        below: "events / sign-ups in the database",
        series: WHAT.into_iter().zip(&figures).map(|((name, _), values)| (name, values.as_slice())).collect(),
    };
    Ok((lines, chart.svg()))
}

/// Milliseconds of CPU for one of each, a round.
async fn rounds(dabei: &Dabei) -> Result<[Vec<f64>; WHAT.len()]> {
    let mut person = Person::arrive(dabei.address, 0, Encoding::Browser).await?;
    let mut costs = [const { Vec::new() }; WHAT.len()];
    // One after the other, so that what one leaves behind in memory is not the next one's; sign-ups come first.
    for (what, costs) in costs.iter_mut().enumerate() {
        // The CPU's clock ticks every 10 ms: what costs little is asked for more often.
        let asked = if what == KEPT { 10 * ASKED } else { ASKED };
        // The first round only warms up.
        for round in 0..=ROUNDS {
            let before = dabei.process.cpu()?;
            for number in round * asked..(round + 1) * asked {
                let event = evening(number, VISITED);
                // An address that nobody asked for is not kept.
                match what {
                    0 => {
                        person.is_now(number);
                        person.sign_up(&event).await?;
                    }
                    1 => drop(person.look(&format!("/veranstaltungen/{event}?x={number}")).await?),
                    KEPT => drop(person.look("/").await?),
                    _ => drop(person.look(&format!("/?x={number}")).await?),
                }
            }
            if round > 0 {
                costs.push((dabei.process.cpu()? - before) / float(asked as u64));
            }
        }
    }
    Ok(costs)
}
