//! Ten thousand presses of two hundred forms, repeated, reordered and delayed: one sign-up, one letter, one answer each.

use super::proof::client::CLIENTS;
use super::proof::found::{Found, put_away};
use super::proof::programme::{AFTERNOON, EVENT};
use super::{seed, without_limits};
use backend::Error;
use backend::chance::Chance;
use backend::signups::Pressed;
use backend::testing::TestHouse;
use domain::ids::SignUpId;
use domain::signups::Refusal;
use domain::time::DAY;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const FORMS: usize = 200;
/// Forms that nobody sends until they are days old.
const LATE: usize = 20;
const PRESSES: usize = 10_000;

/// A form, and which of two contents it carries.
type Press = (usize, bool);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Heard {
    SignedUp(SignUpId),
    FormUsed,
    FormTooOld,
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_presses_of_two_hundred_forms_are_one_sign_up_and_one_letter_each() {
    let chance = Chance::seeded(seed());
    let house = Arc::new(without_limits(&AFTERNOON.replace("seats = 19", "seats = 5000")).await);
    let forms: Arc<Vec<_>> = Arc::new((0..FORMS).map(|_| house.form(EVENT)).collect());
    let mut heard: BTreeMap<usize, Vec<(bool, Heard)>> = BTreeMap::new();
    for pressed in [0..FORMS - LATE, 0..FORMS] {
        let presses = shuffled(&chance, pressed, PRESSES / 2);
        let clients = presses.chunks(presses.len().div_ceil(CLIENTS)).map(|own| {
            let (house, forms, own) = (Arc::clone(&house), Arc::clone(&forms), own.to_vec());
            tokio::spawn(async move {
                let mut heard = Vec::new();
                for (form, is_other) in own {
                    let answer = press(&house, forms[form].clone(), form, is_other).await;
                    heard.push((form, (is_other, answer)));
                }
                heard
            })
        });
        for client in clients.collect::<Vec<_>>() {
            for (form, answer) in client.await.expect("a client never panics") {
                heard.entry(form).or_default().push(answer);
            }
        }
        house.advance(3 * DAY);
    }
    let found = Found::read(&house).await;
    judge(&heard, &found);
    put_away(&house).await;
}

/// Every form about equally often, one in ten presses with other content, in any order.
fn shuffled(chance: &Chance, forms: std::ops::Range<usize>, count: usize) -> Vec<Press> {
    let below = |end: usize| usize::from(u16::from_be_bytes(chance.bytes())) % end;
    let mut presses: Vec<Press> = forms.cycle().take(count).map(|form| (form, below(10) == 0)).collect();
    for last in (1..presses.len()).rev() {
        presses.swap(last, below(last + 1));
    }
    presses
}

async fn press(house: &TestHouse, form: backend::signups::Form, number: usize, is_other: bool) -> Heard {
    let (name, email) = (name(number, is_other), format!("gast{number}@example.org"));
    match house.press(EVENT, form, &[("contact_name", &name), ("email", &email)]).await {
        Ok(Pressed::SignedUp(id)) => Heard::SignedUp(id),
        Ok(Pressed::FormTooOld) => Heard::FormTooOld,
        Err(Error::Refused(Refusal::FormUsed)) => Heard::FormUsed,
        Err(other) => panic!("form {number}: {other}"),
    }
}

fn name(form: usize, is_other: bool) -> String {
    if is_other { format!("Form {form}, anders") } else { format!("Form {form}") }
}

/// Whichever content came first is the sign-up; the other is refused for ever; what came too late is nothing.
fn judge(heard: &BTreeMap<usize, Vec<(bool, Heard)>>, found: &Found) {
    assert_eq!(heard.values().map(Vec::len).sum::<usize>(), PRESSES);
    assert_eq!((found.sign_ups.len(), found.letters.len()), (FORMS - LATE, FORMS - LATE));
    for (form, answers) in heard {
        let rows: Vec<_> =
            found.sign_ups.iter().filter(|row| [false, true].map(|o| name(*form, o)).contains(&row.contact)).collect();
        if *form >= FORMS - LATE {
            assert!(rows.is_empty() && answers.iter().all(|(_, heard)| *heard == Heard::FormTooOld), "form {form}");
            continue;
        }
        let [row] = rows.as_slice() else { panic!("form {form} is {} sign-ups, seed {}", rows.len(), seed()) };
        assert_eq!(found.letters[&row.id].len(), 1, "form {form} has one letter");
        let id = SignUpId::from_text(&row.id).unwrap();
        for is_other in [false, true] {
            let answers = answers.iter().filter(|(other, _)| *other == is_other);
            let different: BTreeSet<&Heard> = answers.map(|(_, heard)| heard).collect();
            let expected = if row.contact == name(*form, is_other) { Heard::SignedUp(id) } else { Heard::FormUsed };
            assert!(different.iter().all(|heard| **heard == expected), "form {form}, seed {}: {different:?}", seed());
        }
    }
}
