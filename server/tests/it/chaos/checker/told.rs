//! Judges whether each contact was told how the sign-up stands at the end, or will be called.

use super::stored::{Stored, StoredMessage, StoredSignUp};
use super::{Fault, Flaw};
use std::collections::{BTreeMap, BTreeSet};

pub fn judge(stored: &Stored) -> Vec<Fault> {
    let mut messages: BTreeMap<&str, Vec<&StoredMessage>> = BTreeMap::new();
    for message in stored.messages.iter().filter(|message| !["reminder", "thanks"].contains(&message.kind.as_str())) {
        messages.entry(&message.related_id).or_default().push(message);
    }
    let is_told = |sign_up: &&StoredSignUp| {
        let messages = messages.get(sign_up.id.as_str()).map_or(&[][..], Vec::as_slice);
        let last = messages.iter().map(|message| message.position).max();
        let mut latest = messages.iter().filter(|message| Some(message.position) == last);
        latest.any(|message| message.sent_at.is_some() && tells(&message.kind, sign_up))
    };
    let reachable = stored.sign_ups.iter().filter(|sign_up| sign_up.email.is_some());
    // A contact who accepts an offer by coming is told at the door.
    let came: BTreeSet<&String> = stored.check_ins.values().collect();
    let is_reached = |sign_up: &StoredSignUp| {
        stored.called.contains(&sign_up.id) || (sign_up.cancelled_at.is_none() && came.contains(&sign_up.id))
    };
    let untold = reachable.filter(|sign_up| !is_told(sign_up) && !is_reached(sign_up));
    untold.map(|sign_up| Fault::new(Flaw::NotTold, (sign_up, messages.get(sign_up.id.as_str())))).collect()
}

/// Whether a message of this kind tells how the sign-up stands.
fn tells(kind: &str, sign_up: &StoredSignUp) -> bool {
    let kinds: &[&str] = match sign_up {
        StoredSignUp { lapsed_at: Some(_), .. } => &["lapsed"],
        StoredSignUp { cancelled_at: Some(_), .. } => &["cancellation"],
        StoredSignUp { queued: Some(_), .. } => &["waiting", "change", "event_moved"],
        StoredSignUp { offered_until: Some(_), .. } => &["offer", "change", "promoted_in_workshop"],
        _ => &["confirmation", "promoted", "promoted_in_workshop", "accepted", "change", "event_moved"],
    };
    kinds.contains(&kind)
}
