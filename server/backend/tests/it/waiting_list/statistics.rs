//! Counts how often each case of the rules occurs in the histories.

use super::evening::Evening;
use super::party::{Party, State};
use super::step::Step;

#[derive(Debug, Default)]
pub struct Statistics {
    pub steps: usize,
    waiting: usize,
    promoted: usize,
    offered: usize,
    held: usize,
    confirmed: usize,
    lapsed: usize,
    split: usize,
    in_workshop_queues: usize,
    concurrent: usize,
    called: usize,
    /// The event was moved, cancelled or restored.
    changed: usize,
    after_the_start: usize,
}

impl Statistics {
    pub fn count(&mut self, before: &Evening, steps: &[Step], after: &Evening) {
        self.steps += steps.len();
        self.concurrent += usize::from(steps.len() > 1);
        self.called += usize::from(matches!(steps, [Step::Call(..)]));
        self.changed +=
            usize::from(before.is_cancelled() != after.is_cancelled() || before.event.dates != after.event.dates);
        self.after_the_start += usize::from(before.has_begun());
        for party in &after.parties {
            self.count_party(party, before, after);
        }
    }

    fn count_party(&mut self, party: &Party, before: &Evening, after: &Evening) {
        let had = before.parties.iter().find(|old| old.id == party.id).map(|old| old.state);
        let waited = matches!(had, Some(State::Waiting(_)));
        let was_open = had.is_some_and(State::is_open);
        self.waiting += usize::from(had.is_none() && matches!(party.state, State::Waiting(_)));
        self.promoted += usize::from(waited && party.state == State::Confirmed);
        self.offered += usize::from(waited && matches!(party.state, State::Offered(_)));
        self.held += usize::from(!was_open && matches!(party.state, State::Held(_)));
        self.confirmed += usize::from(was_open && party.state == State::Confirmed);
        self.lapsed += usize::from(had != Some(State::Lapsed) && party.state == State::Lapsed);
        self.in_workshop_queues += usize::from(!party.waits.is_empty() && had != Some(party.state));
        let twins = after.parties.iter().filter(|other| other.name() == party.name()).count();
        self.split += usize::from(had.is_none() && twins > 1);
    }

    /// Whether each case occurred often enough for a verdict.
    pub fn is_meaningful(&self) -> bool {
        let often = [self.waiting, self.promoted, self.offered, self.held, self.confirmed, self.concurrent];
        let seldom =
            [self.lapsed, self.split, self.in_workshop_queues, self.called, self.changed, self.after_the_start];
        often.iter().all(|times| times * 200 > self.steps) && seldom.iter().all(|times| times * 500 > self.steps)
    }
}
