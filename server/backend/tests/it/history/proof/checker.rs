//! Judges the answers of a history: never more seats held than there are, and no party refused that fitted.

use super::observer::Observation;
use super::operation::{Operation, Outcome};
use super::programme::{CAPACITY, Seats};
use super::timeline::{Held, Timeline, each};
use super::verdict::{Fault, Flaw};

/// The faults of a history. `operations` are in the order of their requests; `end` is the first instant after the last
/// event.
pub fn judge(operations: &[Operation], observations: &[Observation], end: usize) -> Vec<Fault> {
    let timeline = Timeline::of(operations, end);
    let mut faults = Vec::new();
    for (at, held) in timeline.instants.iter().enumerate() {
        if let Some(area) = overfull(held.least) {
            let details = format!("at {at}, in area {area}");
            faults.push(Fault { flaw: Flaw::Oversold(held.least[area]), details });
        }
    }
    for (operation, own) in operations.iter().zip(&timeline.own) {
        let mut during = timeline.instants[operation.invoked_at..operation.answered_at].iter();
        if let Outcome::Full(reported) = operation.outcome
            && !during.any(|held| may_be_refused(without(*held, *own), operation.request.party.seats(), reported))
        {
            faults.push(Fault { flaw: Flaw::RefusedWithoutNeed, details: format!("{operation:?}") });
        }
    }
    for observation in observations {
        let mut during = timeline.instants[observation.invoked_at..observation.answered_at].iter();
        if let Some(area) = overfull(observation.taken) {
            faults
                .push(Fault { flaw: Flaw::SeenOversold(observation.taken[area]), details: format!("{observation:?}") });
        } else if !during.any(|held| may_be_seen(*held, observation.taken)) {
            faults.push(Fault { flaw: Flaw::SeenImpossible, details: format!("{observation:?}") });
        }
    }
    faults
}

fn overfull(seats: Seats) -> Option<usize> {
    (0..seats.len()).find(|area| seats[*area] > CAPACITY[*area])
}

fn without(all: Held, own: Held) -> Held {
    Held { least: each(all.least, own.least, |a, b| a - b), most: each(all.most, own.most, |a, b| a - b) }
}

/// Whether the party might not have fitted beside the `others`, and the reported free seats might have been correct.
fn may_be_refused(others: Held, wanted: Seats, reported: Option<(usize, i64)>) -> bool {
    match reported {
        None => (0..wanted.len()).any(|area| wanted[area] > 0 && others.most[area] + wanted[area] > CAPACITY[area]),
        Some((area, free)) => {
            let taken = CAPACITY[area] - free;
            wanted[area] > free && (others.least[area]..=others.most[area]).contains(&taken)
        }
    }
}

fn may_be_seen(held: Held, taken: Seats) -> bool {
    (0..taken.len()).all(|area| (held.least[area]..=held.most[area]).contains(&taken[area]))
}
