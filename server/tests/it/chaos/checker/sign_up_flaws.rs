//! The checkers of sign-ups and waiting lists find each kind of flaw in a story made by hand, and none where there is none.

use super::message_flaws::{flaws, queue};
use super::stored::{Stored, StoredMessage, StoredSignUp};
use super::{Flaw, told, visits, waiting};
use crate::chaos::programme::{LISTS, SEATS};
use crate::chaos::visit::{Act, Outcome, Visit};
use std::collections::{BTreeMap, BTreeSet};

fn sign_up(contact: &str) -> StoredSignUp {
    StoredSignUp {
        id: contact.to_owned(),
        event: LISTS[0].to_owned(),
        contact: contact.to_owned(),
        email: Some("anna@example.org".to_owned()),
        note: None,
        seats: 1,
        queued: None,
        offered_until: None,
        promoted_at: None,
        cancelled_at: None,
        lapsed_at: None,
    }
}

fn stored(sign_ups: Vec<StoredSignUp>, messages: Vec<StoredMessage>) -> Stored {
    let called = BTreeSet::new();
    Stored { sign_ups, messages, called, check_ins: BTreeMap::new(), summary: String::new() }
}

fn visit(contact: &str, at: usize, act: Act, outcome: Outcome) -> Visit {
    Visit { contact: contact.to_owned(), event: LISTS[0], act, outcome, invoked_at: at, answered_at: at + 1 }
}

#[test]
fn a_contact_who_was_not_told_how_the_sign_up_stands_is_found() {
    let cancelled = StoredSignUp { cancelled_at: Some(1), ..sign_up("anna") };
    let (messages, _) = queue(&["confirmation"]);
    assert_eq!(flaws(told::judge(&stored(vec![sign_up("anna")], messages.clone()))), [].into());
    for (row, messages) in [(cancelled, messages.clone()), (sign_up("anna"), Vec::new())] {
        let mut stored = stored(vec![row], messages);
        assert_eq!(flaws(told::judge(&stored)), [Flaw::NotTold].into());
        stored.called.insert("anna".to_owned());
        assert_eq!(flaws(told::judge(&stored)), [].into(), "somebody calls");
    }
}

#[test]
fn a_lost_sign_up_a_doubled_one_and_a_lost_cancellation_or_change_are_found() {
    let made = || visit("anna", 0, Act::SignUp, Outcome::Done);
    let note = || Act::Change { note: "Notiz".to_owned() };
    let found = |visits: &[Visit], rows| flaws(visits::judge(visits, &stored(rows, Vec::new())));
    assert_eq!(found(&[made()], vec![sign_up("anna")]), [].into());
    for rows in [vec![], vec![sign_up("anna"), sign_up("anna")]] {
        assert_eq!(found(&[made()], rows), [Flaw::NotAsAnswered].into());
    }
    for act in [Act::Cancel, note()] {
        let with = |outcome| [made(), visit("anna", 2, act.clone(), outcome)];
        assert_eq!(found(&with(Outcome::Done), vec![sign_up("anna")]), [Flaw::NotAsAnswered].into(), "{act:?}");
        assert_eq!(found(&with(Outcome::Unknown), vec![sign_up("anna")]), [].into(), "{act:?}");
    }
    let waits = StoredSignUp { queued: Some(7), ..sign_up("anna") };
    let accepted = [made(), visit("anna", 2, Act::Accept, Outcome::Done)];
    assert_eq!(found(&accepted, vec![waits]), [Flaw::NotAsAnswered].into());
}

#[test]
fn one_seat_too_many_a_seat_left_free_and_an_overtaken_party_are_found() {
    let names: Vec<String> = (0..=SEATS).map(|n| format!("gast {n}")).collect();
    let visits: Vec<_> = (0..).zip(&names).map(|(n, name)| visit(name, 2 * n, Act::SignUp, Outcome::Done)).collect();
    let found = |waiting: &[usize]| {
        let row =
            |(n, name): (usize, &String)| StoredSignUp { queued: waiting.contains(&n).then_some(7), ..sign_up(name) };
        flaws(waiting::judge(LISTS[0], &visits, &stored(names.iter().enumerate().map(row).collect(), Vec::new())))
    };
    let last = names.len() - 1;
    assert_eq!(found(&[last]), [].into());
    assert_eq!(found(&[]), [Flaw::Oversold].into());
    assert_eq!(found(&[last - 1, last]), [Flaw::SeatLeftFree].into());
    assert_eq!(found(&[0]), [Flaw::Overtaken].into());
}
