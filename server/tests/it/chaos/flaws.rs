//! Tests of the checker: it finds each kind of flaw in a story made by hand, and none where there is none; and it finds what
//! the queue does with the order left out.

use super::checker::messages::{Circumstances, judge};
use super::checker::stored::{Stored, StoredMessage, StoredSignUp};
use super::checker::{Fault, Flaw, told, visits, waiting};
use super::gateway::fault_of;
use super::mail::Transmission;
use super::programme::{LISTS, SEATS};
use super::visitor::{Act, Outcome, Visit};
use crate::crash::http_client::parse;
use std::collections::BTreeSet;

const NODE: &str = "knoten-0@dabei.example";

/// Messages of one sign-up of these kinds, enqueued a minute apart, and sent at once.
fn queue(kinds: &[&str]) -> (Vec<StoredMessage>, Vec<Transmission>) {
    let message = |(number, kind): (i64, &&str)| StoredMessage {
        message_id: format!("<{number}@dabei.example>"),
        related_id: "anna".to_owned(),
        kind: (*kind).to_owned(),
        position: number,
        enqueued_at: 60_000 * number,
        sent_at: Some(60_000 * number + 200),
        failed_at: None,
        withdrawn_at: None,
    };
    let messages: Vec<_> = (1..).zip(kinds).map(message).collect();
    let sent = messages.iter().map(|message| transmission(message, message.enqueued_at + 100));
    let sent = sent.collect();
    (messages, sent)
}

fn transmission(message: &StoredMessage, began: i64) -> Transmission {
    let (message_id, from) = (message.message_id.clone(), NODE.to_owned());
    Transmission { message_id, from, began, at: began + 50, is_reply_lost: false }
}

fn flaws(faults: impl IntoIterator<Item = Fault>) -> BTreeSet<Flaw> {
    faults.into_iter().map(|fault| fault.flaw).collect()
}

fn sign_up(contact: &str) -> StoredSignUp {
    StoredSignUp {
        id: contact.to_owned(),
        event: LISTS[0].to_owned(),
        contact: contact.to_owned(),
        has_email: 1,
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
    Stored { sign_ups, messages, called, check_ins: Vec::new(), summary: String::new() }
}

#[test]
fn messages_that_are_swapped_doubled_lost_or_late_are_found() {
    let nothing = Circumstances::default();
    let (messages, sent) = queue(&["confirmation", "change", "cancellation"]);
    assert_eq!(flaws(judge(&messages, &sent, &nothing)), [].into());
    let mut swapped = sent.clone();
    swapped.swap(0, 1);
    assert_eq!(flaws(judge(&messages, &swapped, &nothing)), [Flaw::OutOfOrder].into());
    let lost = [sent[0].clone(), sent[2].clone()];
    assert_eq!(flaws(judge(&messages, &lost, &nothing)), [Flaw::Lost].into());
    let mut unsent = messages.clone();
    unsent[1].sent_at = None;
    assert_eq!(flaws(judge(&unsent, &lost, &nothing)), [Flaw::NotSent].into());
    let mut stale = sent.clone();
    stale[1] = transmission(&messages[1], messages[2].enqueued_at + 10_000);
    stale[2] = transmission(&messages[2], messages[2].enqueued_at + 11_000);
    assert_eq!(flaws(judge(&messages, &stale, &nothing)), [Flaw::Stale].into());
    let strange = [sent.clone(), vec![Transmission { message_id: "<9@dabei.example>".to_owned(), ..sent[2].clone() }]];
    assert_eq!(flaws(judge(&messages, &strange.concat(), &nothing)), [Flaw::NeverEnqueued].into());
}

#[test]
fn a_stale_confirmation_after_a_cancellation_is_found_and_so_is_a_withdrawn_one_that_was_sent() {
    let nothing = Circumstances::default();
    let (mut messages, sent) = queue(&["confirmation", "cancellation"]);
    let late = transmission(&messages[0], messages[1].enqueued_at + 5_000);
    let found = flaws(judge(&messages, &[sent[1].clone(), late.clone()], &nothing));
    assert_eq!(found, [Flaw::OutOfOrder, Flaw::Stale].into());
    messages[0] =
        StoredMessage { sent_at: None, withdrawn_at: Some(60_000), failed_at: Some(60_000), ..messages[0].clone() };
    assert_eq!(flaws(judge(&messages, &sent[1..], &nothing)), [].into());
    assert_eq!(flaws(judge(&messages, &sent, &nothing)), [Flaw::SentInVain].into());
}

#[test]
fn a_doubled_message_is_excused_only_by_a_kill_or_a_cut_in_its_data() {
    let (messages, sent) = queue(&["confirmation"]);
    let again = transmission(&messages[0], 400_000);
    let twice = |first: &Transmission| [first.clone(), again.clone()];
    let killed = |node: &str, at| Circumstances { kills: vec![(node.to_owned(), at)], outages: Vec::new() };
    let found = |first: &Transmission, circumstances| flaws(judge(&messages, &twice(first), &circumstances));
    assert_eq!(found(&sent[0], Circumstances::default()), [Flaw::Duplicate].into());
    assert_eq!(found(&sent[0], killed(NODE, sent[0].at + 20)), [].into());
    for (node, at) in [(NODE, sent[0].began - 1), (NODE, sent[0].at + 5_000), ("knoten-1@dabei.example", sent[0].at)] {
        assert_eq!(found(&sent[0], killed(node, at)), [Flaw::Duplicate].into(), "{node} at {at}");
    }
    let cut = Transmission { is_reply_lost: true, ..sent[0].clone() };
    assert_eq!(found(&cut, Circumstances::default()), [].into());
    let outages = vec![(sent[0].at, sent[0].at + 3_000)];
    let late = Circumstances { outages, ..killed(NODE, sent[0].at + 5_000) };
    assert_eq!(found(&sent[0], late), [].into(), "the database kept the delivery from being recorded");
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

fn visit(contact: &str, at: usize, act: Act, outcome: Outcome) -> Visit {
    Visit { contact: contact.to_owned(), event: LISTS[0], act, outcome, invoked_at: at, answered_at: at + 1 }
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

#[test]
fn an_error_page_and_a_503_without_its_header_or_what_was_typed_are_found() {
    let fault = |head: &str, body: &str| {
        let answer = format!("HTTP/1.1 {head}\r\n\r\n{body}");
        fault_of(&parse(answer.as_bytes()).expect("a response"), Some("Anna"))
    };
    assert_eq!(fault("303 See Other", ""), None);
    assert_eq!(fault("503 Service Unavailable\r\nRetry-After: 5", "Anna"), None);
    for (head, body) in
        [("500 Error", "Anna"), ("503 Busy", "Anna"), ("503 Busy\r\nRetry-After: 5", "Berta"), ("404 No", "")]
    {
        assert!(fault(head, body).is_some(), "{head} {body}");
    }
}
