//! Judges what is left when all is quiet: everything acknowledged, nothing refused, each state with its letter.

use super::found::{Found, Stored};
use super::operation::{Ask, Operation, Outcome};
use super::programme::Party;
use super::verdict::{Fault, Flaw};
use std::collections::{BTreeMap, BTreeSet};

/// A state in which a sign-up may be found.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    party: Party,
    revision: i64,
    is_cancelled: bool,
}

pub fn judge(operations: &[Operation], found: &Found) -> Vec<Fault> {
    let mut asked: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        asked.entry(&operation.press.party.contact).or_default().push(operation);
    }
    let mut stored: BTreeMap<&str, Vec<&Stored>> = BTreeMap::new();
    for sign_up in &found.sign_ups {
        stored.entry(&sign_up.contact).or_default().push(sign_up);
    }
    let mut faults = Vec::new();
    for (contact, operations) in &asked {
        let rows = stored.remove(contact).unwrap_or_default();
        let possible = possible_states(operations);
        let is_right = match rows.as_slice() {
            [] => possible.contains(&None),
            [row] => {
                let is_known = possible.iter().flatten().any(|state| is_as(row, state));
                is_known && answered_ids(operations).all(|id| id == row.id)
            }
            _ => false,
        };
        if !is_right {
            faults.push(Fault { flaw: Flaw::Ending, words: format!("{contact}: {rows:?}, not one of {possible:?}") });
        }
        for row in rows.iter().filter(|row| !has_its_letters(row, found)) {
            let letters = found.letters.get(&row.id);
            faults.push(Fault { flaw: Flaw::Letters, words: format!("{letters:?} for {row:?}") });
        }
    }
    faults.extend(stored.into_keys().map(|contact| Fault { flaw: Flaw::NeverAsked, words: contact.to_owned() }));
    let known: BTreeSet<&String> = found.sign_ups.iter().map(|row| &row.id).collect();
    let strays = found.letters.keys().filter(|about| !known.contains(about));
    faults.extend(strays.map(|about| Fault { flaw: Flaw::Letters, words: format!("{about}, which is nobody") }));
    faults
}

/// Every state that fits what the client heard; `None` is no sign-up at all.
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
    let party = operation.press.party.clone();
    match (&operation.press.ask, state) {
        (Ask::SignUp { .. }, None) => Some(State { party, revision: 0, is_cancelled: false }),
        (Ask::Change { .. }, Some(state)) => Some(State { party, revision: state.revision + 1, is_cancelled: false }),
        (Ask::Cancel { .. }, Some(state)) => {
            Some(State { party: state.party.clone(), revision: state.revision + 1, is_cancelled: true })
        }
        (_, state) => state.cloned(),
    }
}

fn is_as(row: &Stored, state: &State) -> bool {
    row.people == state.party.people
        && row.places == state.party.places()[0]
        && row.email == state.party.email
        && (row.revision, row.is_cancelled) == (state.revision, state.is_cancelled)
}

fn answered_ids(operations: &[&Operation]) -> impl Iterator<Item = String> {
    operations.iter().filter_map(|operation| match operation.outcome {
        Outcome::Done(id) => Some(id.to_text()),
        Outcome::Full(_) | Outcome::Unknown => None,
    })
}

/// One letter for each revision, of the right kind, to this address; none where there is no address.
fn has_its_letters(row: &Stored, found: &Found) -> bool {
    let letters = found.letters.get(&row.id).map_or(&[][..], Vec::as_slice);
    let Some(email) = &row.email else { return letters.is_empty() };
    let expected = (0..=row.revision).map(|revision| {
        let kind = match revision {
            0 => "confirmation",
            last if row.is_cancelled && last == row.revision => "cancellation",
            _ => "change",
        };
        (revision, kind.to_owned(), email.clone())
    });
    expected.eq(letters.iter().cloned())
}
