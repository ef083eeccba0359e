//! Three phones at one door, in ten thousand histories: presses made, undone and repeated, and heard of in any order.

use domain::attendance::{Act, Book, Person, Press};
use domain::ids::{Nonce, SignUpId};
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

const HISTORIES: u64 = 10_000;
const MOST_PRESSES: u64 = 300;
const PHONES: usize = 3;
/// So few, and so short a time, that phones press on the same people and in the same millisecond.
const PEOPLE: u64 = 20;
const MILLISECONDS: u64 = 400;

/// `SplitMix64` (Steele, Lea, Flood 2014): each history from its own number, the same in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    fn shuffle<T>(&mut self, things: &mut [T]) {
        for place in (1..things.len()).rev() {
            things.swap(place, usize::try_from(self.below(place as u64 + 1)).unwrap());
        }
    }
}

/// Every tenth history is as long as can be.
fn made(history: u64, chance: &mut Chance) -> Vec<Press> {
    let presses = if history.is_multiple_of(10) { MOST_PRESSES } else { 1 + chance.below(MOST_PRESSES / 2) };
    let press = |chance: &mut Chance| {
        let person = chance.below(PEOPLE);
        Press {
            nonce: Nonce(((u128::from(chance.next()) << 64) | u128::from(chance.next())).to_be_bytes()),
            person: Person {
                sign_up: SignUpId(u128::from(person / 3).to_be_bytes()),
                position: 1 + i64::try_from(person % 3).unwrap(),
            },
            act: if chance.below(3) == 0 { Act::Undo } else { Act::Come },
            pressed_at: Instant(i64::try_from(chance.below(MILLISECONDS)).unwrap()),
        }
    };
    (0..presses).map(|_| press(chance)).collect()
}

/// What one phone hears: every press once or up to three times, in an order of its own.
fn heard(chance: &mut Chance, made: &[Press]) -> Vec<Press> {
    let mut heard: Vec<Press> = made.to_vec();
    for press in made {
        heard.extend((0..chance.below(3)).map(|_| *press));
    }
    chance.shuffle(&mut heard);
    heard
}

/// The same said in other words: person by person, from the last press back to the last undo.
fn present(made: &[Press]) -> BTreeMap<Person, Instant> {
    let people: BTreeSet<Person> = made.iter().map(|press| press.person).collect();
    let since = |person| {
        let own = || made.iter().filter(move |press| press.person == person);
        let undone = own().filter(|press| press.act == Act::Undo).map(|press| press.pressed_at).max();
        let comes = own().filter(|press| press.act == Act::Come).map(|press| press.pressed_at);
        comes.filter(|at| undone.is_none_or(|undone| *at > undone)).min()
    };
    people.into_iter().filter_map(|person| since(person).map(|since| (person, since))).collect()
}

#[test]
fn three_phones_that_hear_every_press_in_any_order_and_number_say_the_same_and_lose_none() {
    let (mut presses, mut repeats, mut most) = (0, 0, 0);
    for history in 0..HISTORIES {
        let mut chance = Chance(history);
        let made = made(history, &mut chance);
        let right = present(&made);
        for phone in 0..PHONES {
            let heard = heard(&mut chance, &made);
            let mut book = Book::default();
            let new = heard.iter().filter(|press| book.enter(**press)).count();
            assert_eq!(new, made.len(), "history {history}, phone {phone}: each press counts once");
            assert_eq!(book.len(), made.len(), "history {history}, phone {phone}: no press is lost");
            assert_eq!(book.present(), right, "history {history}, phone {phone}");
            repeats += heard.len() - new;
        }
        presses += made.len();
        most = most.max(made.len());
    }
    assert!(presses > 900_000 && repeats > presses && most == 300, "{presses} presses, {repeats} repeats, {most}");
}

/// The control: whoever takes presses as they come in does see the difference that the book does not.
#[test]
fn phones_that_take_presses_as_they_come_end_differently() {
    let as_they_come = |heard: &[Press]| {
        let mut present = BTreeMap::new();
        for press in heard {
            match press.act {
                Act::Come => drop(present.insert(press.person, press.pressed_at)),
                Act::Undo => drop(present.remove(&press.person)),
            }
        }
        present
    };
    let different = (0..100).filter(|history| {
        let mut chance = Chance(*history);
        let made = made(*history, &mut chance);
        let phones: Vec<_> = (0..PHONES).map(|_| as_they_come(&heard(&mut chance, &made))).collect();
        phones.windows(2).any(|two| two[0] != two[1])
    });
    assert!(different.count() > 90);
}

#[test]
fn whoever_is_there_came_when_it_was_pressed_first_and_an_undo_takes_it_back_until_the_next() {
    let person = Person { sign_up: SignUpId([1; 16]), position: 1 };
    let press = |nonce: u8, act, at| Press { nonce: Nonce([nonce; 16]), person, act, pressed_at: Instant(at) };
    let mut book: Book = [press(2, Act::Come, 20), press(1, Act::Come, 10)].into_iter().collect();
    assert_eq!(book.present()[&person], Instant(10), "the earliest counts, though it came in last");
    book.enter(press(3, Act::Undo, 30));
    assert!(book.present().is_empty());
    book.enter(press(4, Act::Come, 25));
    assert!(book.present().is_empty(), "a press from before the undo is undone with the others");
    book.enter(press(5, Act::Come, 40));
    assert_eq!(book.present()[&person], Instant(40));
    assert!(!book.enter(press(5, Act::Undo, 50)), "the same nonce is the same press");
    assert_eq!(book.present()[&person], Instant(40));
}
