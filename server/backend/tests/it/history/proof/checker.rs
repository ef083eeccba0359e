//! Judges what was heard while it went on: never more held than there is, and nobody refused without need.

use super::observer::Observation;
use super::operation::{Operation, Outcome};
use super::programme::{Places, SEATS};
use super::timeline::{Held, Timeline, each};
use super::verdict::{Fault, Flaw};

/// `operations` in the order of asking; `end` is the first instant at which nothing happened any more.
pub fn judge(operations: &[Operation], observations: &[Observation], end: usize) -> Vec<Fault> {
    let timeline = Timeline::of(operations, end);
    let mut faults = Vec::new();
    for (at, held) in timeline.instants.iter().enumerate() {
        if let Some(area) = overfull(held.least) {
            let words = format!("at {at}, in area {area}");
            faults.push(Fault { flaw: Flaw::Oversold(held.least[area]), words });
        }
    }
    for (operation, own) in operations.iter().zip(&timeline.own) {
        let mut meanwhile = timeline.instants[operation.invoked_at..operation.answered_at].iter();
        if let Outcome::Full(told) = operation.outcome
            && !meanwhile.any(|held| may_be_refused(without(*held, *own), operation.press.party.places(), told))
        {
            faults.push(Fault { flaw: Flaw::RefusedWithoutNeed, words: format!("{operation:?}") });
        }
    }
    for seen in observations {
        let mut meanwhile = timeline.instants[seen.invoked_at..seen.answered_at].iter();
        if let Some(area) = overfull(seen.taken) {
            faults.push(Fault { flaw: Flaw::SeenOversold(seen.taken[area]), words: format!("{seen:?}") });
        } else if !meanwhile.any(|held| may_be_seen(*held, seen.taken)) {
            faults.push(Fault { flaw: Flaw::SeenImpossible, words: format!("{seen:?}") });
        }
    }
    faults
}

fn overfull(places: Places) -> Option<usize> {
    (0..places.len()).find(|area| places[*area] > SEATS[*area])
}

fn without(all: Held, own: Held) -> Held {
    Held { least: each(all.least, own.least, |a, b| a - b), most: each(all.most, own.most, |a, b| a - b) }
}

/// Whether the party might not have fitted beside the `others`, and the free seats that it was told might have been so.
fn may_be_refused(others: Held, wanted: Places, told: Option<(usize, i64)>) -> bool {
    match told {
        None => (0..wanted.len()).any(|area| wanted[area] > 0 && others.most[area] + wanted[area] > SEATS[area]),
        Some((area, free)) => {
            let taken = SEATS[area] - free;
            wanted[area] > free && (others.least[area]..=others.most[area]).contains(&taken)
        }
    }
}

fn may_be_seen(held: Held, taken: Places) -> bool {
    (0..taken.len()).all(|area| (held.least[area]..=held.most[area]).contains(&taken[area]))
}
