//! Free seats go to those who wait, as the model sees it.

use super::evening::Evening;
use super::party::{Party, State};
use domain::signups::{Placement, reach};

impl Evening {
    /// Gives out what is free, to the first that it fits, or only ever to the first.
    pub fn release(&mut self, turn: i64) {
        if self.is_off() || self.has_begun() {
            return;
        }
        loop {
            let free = self.free();
            let fits = |place: &usize| free > 0 && self.parties[*place].fewest() <= free;
            let Some(place) = self.next(self.line(), fits) else { break };
            self.move_up(place, free, turn);
        }
        for workshop in 0..2 {
            loop {
                let free = self.free_in(workshop);
                let fits = |place: &usize| free > 0 && self.parties[*place].wants(workshop) <= free;
                let Some(place) = self.next(self.line_for(workshop), fits) else { break };
                self.parties[place].waits.remove(&workshop);
                self.parties[place].revision += 1;
            }
        }
    }

    fn next(&self, line: Vec<usize>, fits: impl Fn(&usize) -> bool) -> Option<usize> {
        if self.is_strict { line.first().copied().filter(fits) } else { line.into_iter().find(fits) }
    }

    fn move_up(&mut self, place: usize, free: usize, turn: i64) {
        let mut party = self.parties[place].clone();
        let size = party.people.len();
        let others = party.people.split_off(size.min(free));
        if !others.is_empty() {
            self.parties.push(Party { id: None, people: others, revision: 0, ..party.clone() });
        }
        party.revision += 1;
        // Out of the line, so that it takes no seat of its own away.
        self.parties[place].state = State::Cancelled;
        for workshop in party.wanted() {
            if party.wants(workshop) > self.open_in(workshop) {
                party.waits.insert(workshop, turn);
            }
        }
        let reach = reach(&self.event, &party.contact, party.channel, self.now);
        party.is_unasked = reach.placement.is_open() && !reach.by_phone;
        party.state = match reach.placement {
            Placement::Held { until } => State::Held(until),
            Placement::Offered { until } => State::Offered(until),
            _ => State::Confirmed,
        };
        self.parties[place] = party;
    }
}
