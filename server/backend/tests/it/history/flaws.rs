//! The checker itself: each kind of flaw, made by hand, is caught, and what only looks like one is not.

use super::proof::found::{Found, Stored};
use super::proof::operation::{Ask, History, Operation, Outcome, Press};
use super::proof::programme::{Party, Person};
use super::proof::verdict::{Flaw, Verdict};
use domain::ids::SignUpId;

const NOBODY_CHOSE: Person = [None, None];
const FIRST_WORKSHOP: Person = [Some(0), None];

fn press(n: u8, people: &[Person]) -> Press {
    let party =
        Party { contact: format!("Gast {n}"), email: Some("gast@example.org".to_owned()), people: people.into() };
    Press { party, ask: Ask::SignUp { form: [n; 12] } }
}

fn placed(n: u8) -> Outcome {
    Outcome::Done(SignUpId([n; 16]))
}

/// One operation after the other.
fn told(history: &History, press: Press, outcome: Outcome) {
    let (invoked_at, answered_at) = (history.tick(), history.tick());
    history.note(Operation { press, outcome, invoked_at, answered_at });
}

/// The rows and letters of sign-ups that went well.
fn found(presses: &[(u8, &[Person])]) -> Found {
    let mut found = Found::default();
    for (n, people) in presses {
        let (id, email) = (SignUpId([*n; 16]).to_text(), "gast@example.org".to_owned());
        found.letters.insert(id.clone(), vec![(0, "confirmation".to_owned(), email.clone())]);
        let places = i64::try_from(people.len()).unwrap();
        let contact = format!("Gast {n}");
        let (email, people) = (Some(email), people.to_vec());
        found.sign_ups.push(Stored { id, contact, email, places, people, revision: 0, is_cancelled: false });
    }
    found
}

fn flaws(history: &History, found: &Found) -> Vec<Flaw> {
    Verdict::of(0, history, found).faults.into_iter().map(|fault| fault.flaw).collect()
}

#[test]
fn one_too_many_is_caught_in_the_event_and_in_a_workshop() {
    for (most, person) in [(19, NOBODY_CHOSE), (7, FIRST_WORKSHOP)] {
        for guests in [most, most + 1] {
            let (history, people) = (History::default(), [person]);
            (0..guests).for_each(|n| told(&history, press(n, &people), placed(n)));
            let stored: Vec<(u8, &[Person])> = (0..guests).map(|n| (n, &people[..])).collect();
            let caught = flaws(&history, &found(&stored)).contains(&Flaw::Oversold(i64::from(most) + 1));
            assert_eq!(caught, guests > most, "{guests} of {most}");
        }
    }
}

#[test]
fn a_refusal_needs_a_moment_in_which_it_might_not_have_fitted() {
    let full = Outcome::Full(Some((0, 3)));
    for (others, is_right) in [(4, true), (3, false)] {
        let history = History::default();
        let stored: Vec<(u8, &[Person])> = (0..others).map(|n| (n, &[NOBODY_CHOSE; 4][..])).collect();
        for (n, people) in &stored {
            told(&history, press(*n, people), placed(*n));
        }
        told(&history, press(9, &[NOBODY_CHOSE; 4]), full.clone());
        let expected = if is_right { vec![] } else { vec![Flaw::RefusedWithoutNeed] };
        assert_eq!(flaws(&history, &found(&stored)), expected, "beside {others}");
    }
    let history = History::default();
    let stored: Vec<(u8, &[Person])> = (0..3).map(|n| (n, &[NOBODY_CHOSE; 4][..])).collect();
    for (n, people) in &stored {
        told(&history, press(*n, people), placed(*n));
    }
    told(&history, press(8, &[NOBODY_CHOSE; 4]), Outcome::Unknown);
    told(&history, press(9, &[NOBODY_CHOSE; 4]), full);
    assert_eq!(flaws(&history, &found(&stored)), [], "whoever never heard may hold the seats");
}

#[test]
fn what_was_acknowledged_must_be_there_once_and_as_it_was_asked() {
    let people: &[Person] = &[NOBODY_CHOSE, FIRST_WORKSHOP];
    let endings: [&[(u8, &[Person])]; 4] =
        [&[(1, people)], &[], &[(1, &[NOBODY_CHOSE, NOBODY_CHOSE])], &[(1, people), (1, people)]];
    for (stored, expected) in
        endings.into_iter().zip([vec![], vec![Flaw::Ending], vec![Flaw::Ending], vec![Flaw::Ending]])
    {
        let history = History::default();
        told(&history, press(1, people), placed(1));
        assert_eq!(flaws(&history, &found(stored)), expected, "{stored:?}");
    }
}

#[test]
fn what_was_refused_must_be_absent_and_the_unknown_there_once_at_most() {
    let people: &[Person] = &[NOBODY_CHOSE];
    let endings: [&[(u8, &[Person])]; 3] = [&[], &[(1, people)], &[(1, people), (1, people)]];
    for (times, stored) in endings.into_iter().enumerate() {
        let history = History::default();
        told(&history, press(1, people), Outcome::Unknown);
        assert_eq!(flaws(&history, &found(stored)).contains(&Flaw::Ending), times > 1, "{times} times");
        told(&history, press(2, people), Outcome::Full(None));
        let refused = flaws(&history, &found(&[(2, people)]));
        assert!(refused.contains(&Flaw::NeverAsked) || refused.contains(&Flaw::Ending), "{refused:?}");
    }
}

#[test]
fn a_letter_too_few_or_too_many_is_caught() {
    let people: &[Person] = &[NOBODY_CHOSE];
    for letters in [0, 1, 2] {
        let history = History::default();
        told(&history, press(1, people), placed(1));
        let mut found = found(&[(1, people)]);
        let written = found.letters.values_mut().next().unwrap();
        *written = vec![written[0].clone(); letters];
        assert_eq!(flaws(&history, &found).contains(&Flaw::Letters), letters != 1, "{letters} letters");
    }
}
