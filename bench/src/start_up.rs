//! The start-up time of the server, and its memory while idle.

use crate::installation::Installation;
use crate::load::one_thread;
use crate::programme::MEASURED_EVENT;
use crate::request::Encoding;
use crate::statistics::{largest, median, milliseconds};
use crate::table::{Goal, Row, Unit};
use crate::visitor::Visitor;
use anyhow::Result;
use std::thread::sleep;
use std::time::Duration;

const STARTS: usize = 15;
const PAUSE: Duration = Duration::from_secs(2);
/// The goals.
const READY_MILLISECONDS: f64 = 150.0;
const IDLE_MEGABYTES: f64 = 30.0;

pub fn measure(installation: &Installation) -> Result<Vec<Row>> {
    // An installation without a database.
    let first = milliseconds(installation.sibling("empty")?.serve(None)?.ready_after);
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(milliseconds(installation.serve(None)?.ready_after));
    }
    let server = installation.serve(None)?;
    sleep(PAUSE);
    let fresh = server.process.megabytes("VmRSS")?;
    // One sign-up, so that every page was rendered once.
    one_thread()?.block_on(async {
        Visitor::connect(server.address, 0, Encoding::Browser).await?.sign_up(MEASURED_EVENT).await
    })?;
    sleep(PAUSE);
    let idle = server.process.megabytes("VmRSS")?;
    Ok(vec![
        Row::new("start to ready", Unit::Milliseconds, median(&times))
            .worst(largest(&times))
            .goal(Goal::AtMost(READY_MILLISECONDS)),
        Row::new("start to ready, the first (creates the database)", Unit::Milliseconds, first),
        Row::new("memory, just started (VmRSS)", Unit::Megabytes, fresh),
        Row::new("memory, idle after one sign-up (VmRSS)", Unit::Megabytes, idle).goal(Goal::AtMost(IDLE_MEGABYTES)),
    ])
}
