//! The messages of check-in, one sentence each: for the status line of the page, and for the answers to the island.

use super::address::LastCheckIn;
use super::names::{count, guest_name, party_name};
use backend::attendance::{CheckInList, CheckInOutcome, CheckInTarget};
use domain::attendance::{Guest, Party};
use domain::signups::Refusal;
use domain::time::Instant;
use text::{Words, say};

/// The result of a check-in that was answered with JSON. `None` if its target is no longer on the list.
pub fn check_in_message(words: Words, list: &CheckInList, target: CheckInTarget) -> Option<String> {
    let subject = match target {
        CheckInTarget::Person(person) => LastCheckIn::Person(person),
        CheckInTarget::Party(party) => LastCheckIn::Party(party),
    };
    status_message(words, list, subject)
}

/// The status line of a page that was loaded after a check-in. `None` if its target is no longer on the list.
pub(super) fn status_message(words: Words, list: &CheckInList, subject: LastCheckIn) -> Option<String> {
    match subject {
        LastCheckIn::Person(person) => {
            let party = list.parties.iter().find(|party| party.sign_up == person.sign_up)?;
            let guest = party.guests.iter().find(|guest| guest.person == person)?;
            Some(guest_message(words, party, guest))
        }
        LastCheckIn::Party(id) => {
            let party = list.parties.iter().find(|party| party.sign_up == id)?;
            match party.guests.as_slice() {
                [only] => Some(guest_message(words, party, only)),
                guests => {
                    let present = guests.iter().filter(|guest| guest.since.is_some()).count();
                    Some(say!(words, "check-in-result-party", name = party_name(words, party), there = count(present)))
                }
            }
        }
        LastCheckIn::Heads => list.heads.map(|heads| say!(words, "check-in-result-counted", people = heads.people)),
    }
}

fn guest_message(words: Words, party: &Party, guest: &Guest) -> String {
    let name = guest_name(words, party, guest);
    match guest.since {
        Some(since) => {
            let clock = words.clock(since.in_berlin().time());
            say!(words, "check-in-result-there", name = name, clock = clock)
        }
        None => say!(words, "check-in-result-not-there", name = name),
    }
}

/// The text beside the name of a guest who is present.
pub fn present_since(words: Words, since: Instant) -> String {
    say!(words, "check-in-since", clock = words.clock(since.in_berlin().time()))
}

/// Why a check-in was not recorded; `None` if it was.
pub fn check_in_refusal(words: Words, outcome: &CheckInOutcome) -> Option<String> {
    match outcome {
        CheckInOutcome::Recorded => None,
        CheckInOutcome::Refused(Refusal::SignUpCancelled) => Some(say!(words, "check-in-refused-cancelled")),
        CheckInOutcome::Refused(_) | CheckInOutcome::NotFound => Some(say!(words, "check-in-refused-other")),
    }
}
