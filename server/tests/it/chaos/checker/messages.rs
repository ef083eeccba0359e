//! Judges what the relay accepted: each message once and in the order of its sign-up, nothing in vain, nothing untrue.

use super::stored::StoredMessage;
use super::{Fault, Flaw};
use crate::chaos::mail::Transmission;
use std::collections::{BTreeMap, BTreeSet};

/// The time from the relay's reply until the delivery is recorded.
const RECORDED_WITHIN: i64 = 2_000;
/// The same, where the database was away at first: the attempts to record it may take so long.
const RECORDED_LATE: i64 = 40_000;
/// The longest time from the claim of a message until its sender is named.
const LEAVES_WITHIN: i64 = 5_000;

/// What the test did that excuses a second delivery, in milliseconds.
#[derive(Default)]
pub struct Circumstances {
    /// The nodes that were killed, by their senders.
    pub kills: Vec<(String, i64)>,
    /// When the database was away.
    pub outages: Vec<(i64, i64)>,
}

impl Circumstances {
    /// Whether this delivery may have ended before it could be recorded.
    fn excuse(&self, copy: &Transmission) -> bool {
        let is_late = self.outages.iter().any(|(from, to)| *from <= copy.at + RECORDED_WITHIN && copy.at <= *to);
        let until = copy.at + if is_late { RECORDED_LATE } else { RECORDED_WITHIN };
        let is_killed = |(node, at): &(String, i64)| *node == copy.from && (copy.began..=until).contains(at);
        copy.is_reply_lost || self.kills.iter().any(is_killed)
    }
}

/// The faults. `messages` are by sign-up and in their order; `accepted` is in the order of the relay.
pub fn judge(messages: &[StoredMessage], accepted: &[Transmission], circumstances: &Circumstances) -> Vec<Fault> {
    let mut copies: BTreeMap<&str, Vec<(usize, &Transmission)>> = BTreeMap::new();
    for (number, copy) in accepted.iter().enumerate() {
        copies.entry(&copy.message_id).or_default().push((number, copy));
    }
    let known: BTreeSet<&str> = messages.iter().map(|message| message.message_id.as_str()).collect();
    let strays = copies.keys().filter(|id| !known.contains(*id));
    let mut faults: Vec<Fault> = strays.map(|id| Fault::new(Flaw::NeverEnqueued, id)).collect();
    for message in messages {
        let copies = copies.get(message.message_id.as_str()).map_or(&[][..], Vec::as_slice);
        faults.extend(flaw_of(message, copies, circumstances).map(|flaw| Fault::new(flaw, (message, copies))));
    }
    for about in messages.chunk_by(|a, b| a.related_id == b.related_id) {
        faults.extend(judge_order(about, &copies));
    }
    faults
}

/// What is wrong with the deliveries of one message.
fn flaw_of(message: &StoredMessage, copies: &[(usize, &Transmission)], circumstances: &Circumstances) -> Option<Flaw> {
    let is_inexcusable = |(_, copy): &(usize, &Transmission)| !circumstances.excuse(copy);
    match copies {
        [] if message.sent_at.is_some() => Some(Flaw::Lost),
        [] if message.failed_at.is_none() && message.withdrawn_at.is_none() => Some(Flaw::NotSent),
        [] => None,
        _ if message.sent_at.is_none() && copies.iter().any(is_inexcusable) => Some(Flaw::SentInVain),
        [before @ .., _] if before.iter().any(is_inexcusable) => Some(Flaw::Duplicate),
        _ => None,
    }
}

fn judge_order(about: &[StoredMessage], copies: &BTreeMap<&str, Vec<(usize, &Transmission)>>) -> Vec<Fault> {
    let copies = |message: &StoredMessage| copies.get(message.message_id.as_str()).map_or(&[][..], Vec::as_slice);
    let mut faults = Vec::new();
    for (index, older) in about.iter().enumerate() {
        let newer = about[index + 1..].iter().filter(|newer| newer.position > older.position);
        let Some((last, copy)) = copies(older).last() else { continue };
        for newer in newer {
            if copies(newer).first().is_some_and(|(first, _)| first < last) {
                faults.push(Fault::new(Flaw::OutOfOrder, (older, newer)));
            }
            if makes_untrue(newer, older) && copy.began > newer.enqueued_at + LEAVES_WITHIN && copies(older).len() == 1
            {
                faults.push(Fault::new(Flaw::Stale, (older, newer, copy)));
            }
        }
    }
    faults
}

/// Whether the newer message says how the sign-up stands, so that the older one is no longer true. A cancellation stays true.
fn makes_untrue(newer: &StoredMessage, older: &StoredMessage) -> bool {
    newer.kind != "thanks" && !["thanks", "cancellation"].contains(&older.kind.as_str())
}
