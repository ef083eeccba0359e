//! Judges the stored sign-ups against the answers: nothing acknowledged is lost, nothing refused was done, nothing is there
//! twice.

use super::stored::{Stored, StoredSignUp};
use super::{Fault, Flaw};
use crate::chaos::door::CheckIns;
use crate::chaos::visit::{Act, Outcome, Visit};
use std::collections::{BTreeMap, BTreeSet};

/// What the client knows of a sign-up: each set holds all that is possible.
struct Known<'a> {
    exists: BTreeSet<bool>,
    is_cancelled: BTreeSet<bool>,
    note: BTreeSet<Option<&'a str>>,
    is_accepted: bool,
}

/// Judges the sign-ups of visitors, each of which has a contact of its own.
pub fn judge(visits: &[Visit], stored: &Stored) -> Vec<Fault> {
    let mut known: BTreeMap<&str, Known<'_>> = BTreeMap::new();
    for visit in visits {
        known.entry(&visit.contact).or_insert_with(Known::nothing).learn(visit);
    }
    let mut rows: BTreeMap<&str, Vec<&StoredSignUp>> = BTreeMap::new();
    for row in &stored.sign_ups {
        rows.entry(&row.contact).or_default().push(row);
    }
    let wrong = known.iter().filter_map(|(contact, known)| {
        let rows = rows.get(contact).map_or(&[][..], Vec::as_slice);
        let is_right = match rows {
            [] => known.exists.contains(&false),
            [row] => known.exists.contains(&true) && known.fits(row),
            _ => false,
        };
        let about: Vec<_> = visits.iter().filter(|visit| visit.contact == **contact).collect();
        (!is_right).then(|| Fault::new(Flaw::NotAsAnswered, (rows, about)))
    });
    wrong.collect()
}

impl<'a> Known<'a> {
    fn nothing() -> Self {
        Self { exists: [false].into(), is_cancelled: [false].into(), note: [None].into(), is_accepted: false }
    }

    fn learn(&mut self, visit: &'a Visit) {
        match &visit.act {
            Act::SignUp => learn(&mut self.exists, true, visit.outcome),
            Act::Cancel => learn(&mut self.is_cancelled, true, visit.outcome),
            Act::Change { note } => learn(&mut self.note, Some(note.as_str()), visit.outcome),
            Act::Accept => self.is_accepted |= visit.outcome == Outcome::Done,
        }
    }

    fn fits(&self, row: &StoredSignUp) -> bool {
        let is_accepted = row.cancelled_at.is_some() || (row.offered_until.is_none() && row.queued.is_none());
        self.is_cancelled.contains(&row.cancelled_at.is_some())
            && self.note.contains(&row.note.as_deref())
            && (!self.is_accepted || is_accepted)
    }
}

fn learn<T: Ord>(possible: &mut BTreeSet<T>, value: T, outcome: Outcome) {
    match outcome {
        Outcome::Done => *possible = [value].into(),
        Outcome::Unknown => drop(possible.insert(value)),
        Outcome::Refused => {}
    }
}

/// Judges the check-ins: all that were acknowledged are stored, and nothing but what was sent.
pub fn judge_check_ins(check_ins: &CheckIns, stored: &Stored) -> Vec<Fault> {
    let (sent, rows) =
        (check_ins.sent.iter().collect::<BTreeSet<_>>(), stored.check_ins.keys().collect::<BTreeSet<_>>());
    let lost = check_ins.acknowledged.iter().filter(|key| !rows.contains(key));
    let strays = stored.check_ins.keys().filter(|key| !sent.contains(key));
    lost.chain(strays).map(|key| Fault::new(Flaw::CheckIn, key)).collect()
}

/// Judges the imports: the last one that was done holds, or one after it whose outcome nobody knows.
pub fn judge_imports(imported: &[(String, Outcome)], stored: &Stored) -> Option<Fault> {
    let last = imported.iter().rposition(|(_, outcome)| *outcome == Outcome::Done);
    let mut possible = imported[last.unwrap_or(0)..].iter().filter(|(_, outcome)| *outcome != Outcome::Refused);
    let is_right = last.is_none() || possible.any(|(summary, _)| *summary == stored.summary);
    (!is_right).then(|| Fault::new(Flaw::Import, (&stored.summary, imported)))
}
