//! How often what the rules are about came about in the histories.

use super::evening::Evening;
use super::model::Step;
use super::party::{Party, State};

#[derive(Debug, Default)]
pub struct Seen {
    pub steps: usize,
    waiting: usize,
    moved_up: usize,
    offered: usize,
    held: usize,
    confirmed: usize,
    lapsed: usize,
    split: usize,
    in_workshop_lines: usize,
    at_once: usize,
    called: usize,
    /// The city wrote another day, or that it is off, or on again.
    replanned: usize,
    after_the_start: usize,
}

impl Seen {
    pub fn count(&mut self, before: &Evening, steps: &[Step], after: &Evening) {
        self.steps += steps.len();
        self.at_once += usize::from(steps.len() > 1);
        self.called += usize::from(matches!(steps, [Step::Call(..)]));
        self.replanned += usize::from(before.is_off() != after.is_off() || before.event.dates != after.event.dates);
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
        self.moved_up += usize::from(waited && party.state == State::Confirmed);
        self.offered += usize::from(waited && matches!(party.state, State::Offered(_)));
        self.held += usize::from(!was_open && matches!(party.state, State::Held(_)));
        self.confirmed += usize::from(was_open && party.state == State::Confirmed);
        self.lapsed += usize::from(had != Some(State::Lapsed) && party.state == State::Lapsed);
        self.in_workshop_lines += usize::from(!party.waits.is_empty() && had != Some(party.state));
        let twins = after.parties.iter().filter(|other| other.name() == party.name()).count();
        self.split += usize::from(had.is_none() && twins > 1);
    }

    /// Whether enough of each happened to prove anything.
    pub fn is_telling(&self) -> bool {
        let often = [self.waiting, self.moved_up, self.offered, self.held, self.confirmed, self.at_once];
        let less = [self.lapsed, self.split, self.in_workshop_lines, self.called, self.replanned, self.after_the_start];
        often.iter().all(|times| times * 200 > self.steps) && less.iter().all(|times| times * 500 > self.steps)
    }
}
