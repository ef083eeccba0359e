//! The checker of messages finds each kind of flaw in a story made by hand, and none where there is none.

use super::messages::{Circumstances, judge};
use super::stored::StoredMessage;
use super::{Fault, Flaw};
use crate::chaos::mail::Transmission;
use std::collections::BTreeSet;

const NODE: &str = "knoten-0@dabei.example";

/// Messages of one sign-up of these kinds, enqueued a minute apart, and sent at once.
pub fn queue(kinds: &[&str]) -> (Vec<StoredMessage>, Vec<Transmission>) {
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

pub fn flaws(faults: impl IntoIterator<Item = Fault>) -> BTreeSet<Flaw> {
    faults.into_iter().map(|fault| fault.flaw).collect()
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
    let late = transmission(&messages[0], messages[1].enqueued_at + 6_000);
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
