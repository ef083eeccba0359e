//! Check-in with three phones in ten thousand random histories: check-ins are made, undone and repeated, and arrive in
//! any order.

use domain::attendance::{CheckIn, CheckInAct, CheckInLog, Person};
use domain::ids::{CheckInKey, SignUpId};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

const HISTORIES: u64 = 10_000;
const MAX_CHECK_INS: u64 = 300;
const PHONES: usize = 3;
/// Few people and a short time, so that check-ins of the same person and in the same millisecond occur.
const PEOPLE: u64 = 20;
const MILLISECONDS: u64 = 400;

/// `SplitMix64` (Steele, Lea, Flood 2014): seeded with the number of the history, so that every run is the same.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for index in (1..items.len()).rev() {
            items.swap(index, usize::try_from(self.below(index as u64 + 1)).unwrap());
        }
    }
}

/// The check-ins of one history; every tenth history has the greatest length.
fn check_ins(history: u64, random: &mut Random) -> Vec<CheckIn> {
    let count = if history.is_multiple_of(10) { MAX_CHECK_INS } else { 1 + random.below(MAX_CHECK_INS / 2) };
    let check_in = |random: &mut Random| {
        let person = random.below(PEOPLE);
        CheckIn {
            key: CheckInKey(((u128::from(random.next()) << 64) | u128::from(random.next())).to_be_bytes()),
            person: Person {
                sign_up: SignUpId(u128::from(person / 3).to_be_bytes()),
                position: 1 + i64::try_from(person % 3).unwrap(),
            },
            act: if random.below(3) == 0 { CheckInAct::Undo } else { CheckInAct::Present },
            checked_in_at: Instant(i64::try_from(random.below(MILLISECONDS)).unwrap()),
        }
    };
    (0..count).map(|_| check_in(random)).collect()
}

/// The check-ins as one phone receives them: each one to three times, in random order.
fn received(random: &mut Random, check_ins: &[CheckIn]) -> Vec<CheckIn> {
    let mut received: Vec<CheckIn> = check_ins.to_vec();
    for check_in in check_ins {
        received.extend((0..random.below(3)).map(|_| *check_in));
    }
    random.shuffle(&mut received);
    received
}

/// A second implementation of `CheckInLog::present`: per person, the earliest check-in after the last undo.
fn present(check_ins: &[CheckIn]) -> BTreeMap<Person, Instant> {
    let people: BTreeSet<Person> = check_ins.iter().map(|check_in| check_in.person).collect();
    let since = |person| {
        let own = || check_ins.iter().filter(move |check_in| check_in.person == person);
        let undone =
            own().filter(|check_in| check_in.act == CheckInAct::Undo).map(|check_in| check_in.checked_in_at).max();
        let arrivals =
            own().filter(|check_in| check_in.act == CheckInAct::Present).map(|check_in| check_in.checked_in_at);
        arrivals.filter(|at| undone.is_none_or(|undone| *at > undone)).min()
    };
    people.into_iter().filter_map(|person| since(person).map(|since| (person, since))).collect()
}

#[test]
fn phones_that_receive_the_same_check_ins_in_any_order_and_number_agree_and_lose_none() {
    let (mut total, mut repeats, mut longest) = (0, 0, 0);
    for history in 0..HISTORIES {
        let mut random = Random(history);
        let check_ins = check_ins(history, &mut random);
        let expected = present(&check_ins);
        for phone in 0..PHONES {
            let received = received(&mut random, &check_ins);
            let mut log = CheckInLog::default();
            let new = received.iter().filter(|check_in| log.record(**check_in)).count();
            assert_eq!(new, check_ins.len(), "history {history}, phone {phone}: each check-in counts once");
            assert_eq!(log.len(), check_ins.len(), "history {history}, phone {phone}: no check-in is lost");
            assert_eq!(log.present(), expected, "history {history}, phone {phone}");
            repeats += received.len() - new;
        }
        total += check_ins.len();
        longest = longest.max(check_ins.len());
    }
    assert!(total > 900_000 && repeats > total && longest == 300, "{total} check-ins, {repeats} repeats, {longest}");
}

/// The control experiment: without the log, the order of arrival does make a difference.
#[test]
fn phones_that_apply_check_ins_in_the_order_of_arrival_disagree() {
    let in_order_of_arrival = |received: &[CheckIn]| {
        let mut present = BTreeMap::new();
        for check_in in received {
            match check_in.act {
                CheckInAct::Present => drop(present.insert(check_in.person, check_in.checked_in_at)),
                CheckInAct::Undo => drop(present.remove(&check_in.person)),
            }
        }
        present
    };
    let different = (0..100).filter(|history| {
        let mut random = Random(*history);
        let check_ins = check_ins(*history, &mut random);
        let phones: Vec<_> = (0..PHONES).map(|_| in_order_of_arrival(&received(&mut random, &check_ins))).collect();
        phones.windows(2).any(|two| two[0] != two[1])
    });
    assert!(different.count() > 90);
}

#[test]
fn a_person_is_present_since_the_earliest_check_in_and_an_undo_lasts_until_the_next_one() {
    let person = Person { sign_up: SignUpId([1; 16]), position: 1 };
    let check_in = |key: u8, act, at| CheckIn { key: CheckInKey([key; 16]), person, act, checked_in_at: Instant(at) };
    let mut log: CheckInLog =
        [check_in(2, CheckInAct::Present, 20), check_in(1, CheckInAct::Present, 10)].into_iter().collect();
    assert_eq!(log.present()[&person], Instant(10), "the earliest counts, although it arrived last");
    log.record(check_in(3, CheckInAct::Undo, 30));
    assert!(log.present().is_empty());
    log.record(check_in(4, CheckInAct::Present, 25));
    assert!(log.present().is_empty(), "an undo also covers check-ins made before it that arrive later");
    log.record(check_in(5, CheckInAct::Present, 40));
    assert_eq!(log.present()[&person], Instant(40));
    assert!(!log.record(check_in(5, CheckInAct::Undo, 50)), "the same key is the same check-in");
    assert_eq!(log.present()[&person], Instant(40));
}
