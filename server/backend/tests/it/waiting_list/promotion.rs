//! The model of a promotion run: free seats go to waiting parties.

use super::evening::Evening;
use super::party::{Party, State};
use domain::events::EventVersion;
use domain::signups::requires_confirmation;
use domain::waiting_list::{Placement, Promoted, promote};

impl Evening {
    /// Gives free seats to the first party that fits or, in strict order, only to the first party.
    pub fn promote_waiting(&mut self, version: EventVersion) {
        if self.is_cancelled() || self.has_begun() {
            return;
        }
        loop {
            let free = self.free();
            let fits = |index: &usize| free > 0 && self.parties[*index].min_seats() <= free;
            let Some(index) = self.next(self.queue(), fits) else { break };
            self.promote(index, free, version);
        }
        for workshop in 0..2 {
            loop {
                let free = self.free_in(workshop);
                let fits = |index: &usize| free > 0 && self.parties[*index].wants(workshop) <= free;
                let Some(index) = self.next(self.queue_for(workshop), fits) else { break };
                self.parties[index].waits.remove(&workshop);
                self.parties[index].revision += 1;
            }
        }
    }

    fn next(&self, queue: Vec<usize>, fits: impl Fn(&usize) -> bool) -> Option<usize> {
        if self.is_strict { queue.first().copied().filter(fits) } else { queue.into_iter().find(fits) }
    }

    fn promote(&mut self, index: usize, free: usize, version: EventVersion) {
        let mut party = self.parties[index].clone();
        let size = party.people.len();
        let others = party.people.split_off(size.min(free));
        if !others.is_empty() {
            self.parties.push(Party { id: None, people: others, revision: 0, ..party.clone() });
        }
        party.revision += 1;
        // Takes the party out of the list, so that its own wait does not close the workshops.
        self.parties[index].state = State::Cancelled;
        for workshop in party.wanted() {
            // Those who wait for the workshop are looked at later.
            if party.wants(workshop) > self.free_in(workshop) || !self.queue_for(workshop).is_empty() {
                party.waits.insert(workshop, version);
            }
        }
        let must_confirm = requires_confirmation(&self.event, party.channel);
        let Promoted { placement, by_phone } = promote(&self.event, party.contact.means(), must_confirm, self.now);
        party.has_unsent_question = placement.awaits_answer() && !by_phone;
        party.state = match placement {
            Placement::Held { until } => State::Held(until),
            Placement::Offered { until } => State::Offered(until),
            _ => State::Confirmed,
        };
        self.parties[index] = party;
    }
}
