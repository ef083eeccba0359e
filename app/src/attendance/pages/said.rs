//! What is so after a press, in one sentence: for the status line of the page, and for whoever pressed without loading it anew.

use super::called::{contact, name, number};
use super::visit::Last;
use crate::attendance::islands::{DoorWords, HERE};
use backend::attendance::{Door, Outcome, Whom};
use domain::attendance::{Guest, Party};
use domain::signups::Refusal;
use domain::time::Instant;
use text::{Words, say};

/// None where nobody of whom it speaks is on the list any more.
pub(super) fn said(words: Words, door: &Door, last: Last) -> Option<String> {
    match last {
        Last::Person(person) => {
            let party = door.parties.iter().find(|party| party.sign_up == person.sign_up)?;
            let guest = party.guests.iter().find(|guest| guest.person == person)?;
            Some(of_guest(words, party, guest))
        }
        Last::Party(id) => {
            let party = door.parties.iter().find(|party| party.sign_up == id)?;
            match party.guests.as_slice() {
                [only] => Some(of_guest(words, party, only)),
                guests => {
                    let there = guests.iter().filter(|guest| guest.since.is_some()).count();
                    Some(say!(words, "door-said-party", name = contact(words, party), there = number(there)))
                }
            }
        }
        Last::Heads => door.heads.map(|heads| say!(words, "door-said-counted", people = heads.people)),
    }
}

fn of_guest(words: Words, party: &Party, guest: &Guest) -> String {
    let name = name(words, party, guest);
    match guest.since {
        Some(since) => {
            let clock = words.clock(since.in_berlin().time());
            say!(words, "door-said-there", name = name, clock = clock)
        }
        None => say!(words, "door-said-not-there", name = name),
    }
}

/// The same for a press that was answered without a page.
pub fn door_said(words: Words, door: &Door, whom: Whom) -> Option<String> {
    let last = match whom {
        Whom::Person(person) => Last::Person(person),
        Whom::Party(party) => Last::Party(party),
    };
    said(words, door, last)
}

/// What stands beside the name of somebody who is there.
pub fn door_since(words: Words, since: Instant) -> String {
    say!(words, "door-since", clock = words.clock(since.in_berlin().time()))
}

/// Why a press was not noted; none where it was.
pub fn door_refusal(words: Words, outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Noted => None,
        Outcome::Refused(Refusal::SignUpCancelled) => Some(say!(words, "door-refused-cancelled")),
        Outcome::Refused(_) | Outcome::NotFound => Some(say!(words, "door-refused-other")),
    }
}

/// What the island says by itself.
pub(super) fn door_words(words: Words) -> DoorWords {
    DoorWords {
        come: say!(words, "door-come"),
        come_who: say!(words, "door-come-who", name = HERE),
        undo: say!(words, "door-undo"),
        undo_who: say!(words, "door-undo-who", name = HERE),
        here: say!(words, "door-here"),
        there: say!(words, "door-there", present = HERE, expected = HERE),
        found: say!(words, "door-found-now", people = HERE),
        more: format!(" {}", say!(words, "door-found-more", people = HERE)),
        unsent: say!(words, "door-unsent", presses = HERE),
        outdated: say!(words, "door-outdated"),
    }
}
