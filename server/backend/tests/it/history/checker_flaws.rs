//! Tests of the checker: it finds each kind of flaw in a history made by hand, and reports none where there is none.

use super::proof::operation::{Command, History, Operation, Outcome, Request};
use super::proof::programme::{Party, Person};
use super::proof::stored::{StoredData, StoredSignUp};
use super::proof::verdict::{Flaw, Verdict};
use domain::ids::SignUpId;

const NO_WORKSHOP: Person = [None, None];
const FIRST_WORKSHOP: Person = [Some(0), None];

fn request(n: u8, people: &[Person]) -> Request {
    let party =
        Party { contact: format!("Gast {n}"), email: Some("gast@example.org".to_owned()), people: people.into() };
    Request { party, command: Command::SignUp { form: [n; 12] } }
}

fn signed_up(n: u8) -> Outcome {
    Outcome::Done(SignUpId([n; 16]))
}

/// Records an operation that begins after the one before has ended.
fn record(history: &History, request: Request, outcome: Outcome) {
    let (invoked_at, answered_at) = (history.tick(), history.tick());
    history.record(Operation { request, outcome, invoked_at, answered_at });
}

/// The rows and messages of correct sign-ups.
fn found(parties: &[(u8, &[Person])]) -> StoredData {
    let mut found = StoredData::default();
    for (n, people) in parties {
        let (id, email) = (SignUpId([*n; 16]).to_text(), "gast@example.org".to_owned());
        found.messages.insert(id.clone(), vec![(0, "confirmation".to_owned(), email.clone())]);
        let seats = i64::try_from(people.len()).unwrap();
        let contact = format!("Gast {n}");
        let (email, people) = (Some(email), people.to_vec());
        found.sign_ups.push(StoredSignUp { id, contact, email, seats, people, revision: 0, is_cancelled: false });
    }
    found
}

fn flaws(history: &History, found: &StoredData) -> Vec<Flaw> {
    Verdict::of(0, history, found).faults.into_iter().map(|fault| fault.flaw).collect()
}

#[test]
fn one_seat_too_many_is_found_in_the_event_and_in_a_workshop() {
    for (most, person) in [(19, NO_WORKSHOP), (7, FIRST_WORKSHOP)] {
        for guests in [most, most + 1] {
            let (history, people) = (History::default(), [person]);
            (0..guests).for_each(|n| record(&history, request(n, &people), signed_up(n)));
            let stored: Vec<(u8, &[Person])> = (0..guests).map(|n| (n, &people[..])).collect();
            let is_found = flaws(&history, &found(&stored)).contains(&Flaw::Oversold(i64::from(most) + 1));
            assert_eq!(is_found, guests > most, "{guests} of {most}");
        }
    }
}

#[test]
fn a_refusal_needs_an_instant_at_which_the_party_might_not_have_fitted() {
    let full = Outcome::Full(Some((0, 3)));
    for (others, is_right) in [(4, true), (3, false)] {
        let history = History::default();
        let stored: Vec<(u8, &[Person])> = (0..others).map(|n| (n, &[NO_WORKSHOP; 4][..])).collect();
        for (n, people) in &stored {
            record(&history, request(*n, people), signed_up(*n));
        }
        record(&history, request(9, &[NO_WORKSHOP; 4]), full.clone());
        let expected = if is_right { vec![] } else { vec![Flaw::RefusedWithoutNeed] };
        assert_eq!(flaws(&history, &found(&stored)), expected, "beside {others}");
    }
    let history = History::default();
    let stored: Vec<(u8, &[Person])> = (0..3).map(|n| (n, &[NO_WORKSHOP; 4][..])).collect();
    for (n, people) in &stored {
        record(&history, request(*n, people), signed_up(*n));
    }
    record(&history, request(8, &[NO_WORKSHOP; 4]), Outcome::Unknown);
    record(&history, request(9, &[NO_WORKSHOP; 4]), full);
    assert_eq!(flaws(&history, &found(&stored)), [], "a request without an answer may hold the seats");
}

#[test]
fn a_confirmed_sign_up_must_be_stored_once_and_as_requested() {
    let people: &[Person] = &[NO_WORKSHOP, FIRST_WORKSHOP];
    let endings: [&[(u8, &[Person])]; 4] =
        [&[(1, people)], &[], &[(1, &[NO_WORKSHOP, NO_WORKSHOP])], &[(1, people), (1, people)]];
    for (stored, expected) in
        endings.into_iter().zip([vec![], vec![Flaw::FinalState], vec![Flaw::FinalState], vec![Flaw::FinalState]])
    {
        let history = History::default();
        record(&history, request(1, people), signed_up(1));
        assert_eq!(flaws(&history, &found(stored)), expected, "{stored:?}");
    }
}

#[test]
fn a_refused_sign_up_must_not_be_stored_and_an_unknown_one_at_most_once() {
    let people: &[Person] = &[NO_WORKSHOP];
    let endings: [&[(u8, &[Person])]; 3] = [&[], &[(1, people)], &[(1, people), (1, people)]];
    for (times, stored) in endings.into_iter().enumerate() {
        let history = History::default();
        record(&history, request(1, people), Outcome::Unknown);
        assert_eq!(flaws(&history, &found(stored)).contains(&Flaw::FinalState), times > 1, "{times} times");
        record(&history, request(2, people), Outcome::Full(None));
        let refused = flaws(&history, &found(&[(2, people)]));
        assert!(refused.contains(&Flaw::NeverRequested) || refused.contains(&Flaw::FinalState), "{refused:?}");
    }
}

#[test]
fn a_missing_message_and_a_duplicate_message_are_found() {
    let people: &[Person] = &[NO_WORKSHOP];
    for count in [0, 1, 2] {
        let history = History::default();
        record(&history, request(1, people), signed_up(1));
        let mut found = found(&[(1, people)]);
        let written = found.messages.values_mut().next().unwrap();
        *written = vec![written[0].clone(); count];
        assert_eq!(flaws(&history, &found).contains(&Flaw::Messages), count != 1, "{count} messages");
    }
}
