//! How soon the server is there, and how little it holds while nobody asks.

use crate::dabei::City;
use crate::figures::{largest, median, milliseconds};
use crate::journey::Person;
use crate::load::one_thread;
use crate::programme::LOOKED_AT;
use crate::request::Encoding;
use crate::table::{Goal, Line, Unit};
use anyhow::Result;
use std::thread::sleep;
use std::time::Duration;

const STARTS: usize = 15;
const REST: Duration = Duration::from_secs(2);
/// The goals.
const READY_MILLISECONDS: f64 = 150.0;
const IDLE_MEGABYTES: f64 = 30.0;

pub fn measure(city: &City) -> Result<Vec<Line>> {
    // A city without a database yet.
    let first = milliseconds(city.neighbour("empty")?.serve(None)?.ready_after);
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(milliseconds(city.serve(None)?.ready_after));
    }
    let dabei = city.serve(None)?;
    sleep(REST);
    let fresh = dabei.process.megabytes("VmRSS")?;
    // One person has been here: every page was rendered once.
    one_thread()?
        .block_on(async { Person::arrive(dabei.address, 0, Encoding::Browser).await?.sign_up(LOOKED_AT).await })?;
    sleep(REST);
    let idle = dabei.process.megabytes("VmRSS")?;
    Ok(vec![
        Line::new("start to ready", Unit::Milliseconds, median(&times))
            .worst(largest(&times))
            .goal(Goal::AtMost(READY_MILLISECONDS)),
        Line::new("start to ready, the very first (makes the database)", Unit::Milliseconds, first),
        Line::new("memory, just started (VmRSS)", Unit::Megabytes, fresh),
        Line::new("memory, idle after one sign-up (VmRSS)", Unit::Megabytes, idle).goal(Goal::AtMost(IDLE_MEGABYTES)),
    ])
}
