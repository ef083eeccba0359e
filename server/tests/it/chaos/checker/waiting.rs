//! Judges the waiting lists, whose parties are one person each: no seat too many, none left free, nobody overtaken.

use super::stored::{Stored, StoredSignUp};
use super::{Fault, Flaw};
use crate::chaos::programme::SEATS;
use crate::chaos::visit::{Act, Outcome, Visit};
use std::collections::BTreeMap;

pub fn judge(event: &str, visits: &[Visit], stored: &Stored) -> Vec<Fault> {
    let mut faults = Vec::new();
    let rows = || stored.sign_ups.iter().filter(|row| row.event == event && row.cancelled_at.is_none());
    let taken: i64 = rows().filter(|row| row.queued.is_none()).map(|row| row.seats).sum();
    let waiting = rows().filter(|row| row.queued.is_some()).count();
    if taken > SEATS {
        faults.push(Fault::new(Flaw::Oversold, (event, taken)));
    }
    if taken < SEATS && waiting > 0 {
        faults.push(Fault::new(Flaw::SeatLeftFree, (event, taken, waiting)));
    }
    faults.extend(overtaken(&arrivals(event, visits, stored)));
    faults
}

/// The sign-ups that stand at the end, with the visits that made them.
fn arrivals<'a>(event: &str, visits: &'a [Visit], stored: &'a Stored) -> Vec<(&'a Visit, &'a StoredSignUp)> {
    let rows: BTreeMap<&str, &StoredSignUp> = stored.sign_ups.iter().map(|row| (row.contact.as_str(), row)).collect();
    let made = visits.iter().filter(|visit| visit.event == event && visit.act == Act::SignUp);
    let made = made.filter(|visit| visit.outcome == Outcome::Done);
    made.filter_map(|visit| rows.get(visit.contact.as_str()).map(|row| (visit, *row))).collect()
}

/// Each party that waited while a later one, which came after it had its answer, got a seat.
fn overtaken(arrivals: &[(&Visit, &StoredSignUp)]) -> Vec<Fault> {
    let has_seat = |row: &StoredSignUp| row.cancelled_at.is_none() && row.queued.is_none();
    let mut faults = Vec::new();
    for (visit, row) in arrivals {
        let later = arrivals.iter().filter(|(other, _)| visit.answered_at < other.invoked_at);
        let mut before = later.filter(|(_, other)| match (row.promoted_at, other.promoted_at) {
            _ if row.cancelled_at.is_none() && row.queued.is_some() => has_seat(other) || other.promoted_at.is_some(),
            (Some(own), Some(other)) => other < own,
            _ => false,
        });
        if let Some(other) = before.next() {
            faults.push(Fault::new(Flaw::Overtaken, (row, other)));
        }
    }
    faults
}
