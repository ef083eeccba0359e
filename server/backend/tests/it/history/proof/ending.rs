//! Judges the stored data after all clients have ended: all that was confirmed is stored, nothing that was refused, and
//! each revision has its message.

use super::operation::{Command, Operation, Outcome};
use super::programme::Party;
use super::stored::{StoredData, StoredSignUp};
use super::verdict::{Fault, Flaw};
use std::collections::{BTreeMap, BTreeSet};

/// A possible state of a stored sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    party: Party,
    revision: i64,
    is_cancelled: bool,
}

pub fn judge(operations: &[Operation], found: &StoredData) -> Vec<Fault> {
    let mut requested: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        requested.entry(&operation.request.party.contact).or_default().push(operation);
    }
    let mut stored: BTreeMap<&str, Vec<&StoredSignUp>> = BTreeMap::new();
    for sign_up in &found.sign_ups {
        stored.entry(&sign_up.contact).or_default().push(sign_up);
    }
    let mut faults = Vec::new();
    for (contact, operations) in &requested {
        let rows = stored.remove(contact).unwrap_or_default();
        let possible = possible_states(operations);
        let is_right = match rows.as_slice() {
            [] => possible.contains(&None),
            [row] => {
                let is_possible = possible.iter().flatten().any(|state| is_in_state(row, state));
                is_possible && answered_ids(operations).all(|id| id == row.id)
            }
            _ => false,
        };
        if !is_right {
            faults.push(Fault {
                flaw: Flaw::FinalState,
                details: format!("{contact}: {rows:?}, not one of {possible:?}"),
            });
        }
        for row in rows.iter().filter(|row| !has_its_messages(row, found)) {
            let messages = found.messages.get(&row.id);
            faults.push(Fault { flaw: Flaw::Messages, details: format!("{messages:?} for {row:?}") });
        }
    }
    faults.extend(stored.into_keys().map(|contact| Fault { flaw: Flaw::NeverRequested, details: contact.to_owned() }));
    let known: BTreeSet<&String> = found.sign_ups.iter().map(|row| &row.id).collect();
    let strays = found.messages.keys().filter(|id| !known.contains(id));
    faults.extend(strays.map(|id| Fault { flaw: Flaw::Messages, details: format!("{id}, which is no sign-up") }));
    faults
}

/// Every state that is possible after the answers that the client got; `None` is no sign-up.
fn possible_states(operations: &[&Operation]) -> Vec<Option<State>> {
    let mut states = vec![None];
    for operation in operations {
        let done = states.iter().map(|state| after(state.as_ref(), operation));
        states = match operation.outcome {
            Outcome::Done(_) => done.collect(),
            Outcome::Full(_) => states,
            Outcome::Unknown => done.chain(states.clone()).collect(),
        };
    }
    states
}

fn after(state: Option<&State>, operation: &Operation) -> Option<State> {
    let party = operation.request.party.clone();
    match (&operation.request.command, state) {
        (Command::SignUp { .. }, None) => Some(State { party, revision: 0, is_cancelled: false }),
        (Command::Change { .. }, Some(state)) => {
            Some(State { party, revision: state.revision + 1, is_cancelled: false })
        }
        (Command::Cancel { .. }, Some(state)) => {
            Some(State { party: state.party.clone(), revision: state.revision + 1, is_cancelled: true })
        }
        (_, state) => state.cloned(),
    }
}

fn is_in_state(row: &StoredSignUp, state: &State) -> bool {
    row.people == state.party.people
        && row.seats == state.party.seats()[0]
        && row.email == state.party.email
        && (row.revision, row.is_cancelled) == (state.revision, state.is_cancelled)
}

fn answered_ids(operations: &[&Operation]) -> impl Iterator<Item = String> {
    operations.iter().filter_map(|operation| match operation.outcome {
        Outcome::Done(id) => Some(id.to_text()),
        Outcome::Full(_) | Outcome::Unknown => None,
    })
}

/// Whether there is one message for each revision, of the right kind, to this address; none without an address.
fn has_its_messages(row: &StoredSignUp, found: &StoredData) -> bool {
    let messages = found.messages.get(&row.id).map_or(&[][..], Vec::as_slice);
    let Some(email) = &row.email else { return messages.is_empty() };
    let expected = (0..=row.revision).map(|revision| {
        let kind = match revision {
            0 => "confirmation",
            last if row.is_cancelled && last == row.revision => "cancellation",
            _ => "change",
        };
        (revision, kind.to_owned(), email.clone())
    });
    expected.eq(messages.iter().cloned())
}
