//! Idempotency under load: ten thousand submissions of two hundred forms, repeated, reordered and delayed, become one
//! sign-up, one message and one answer for each form.

use super::proof::client::CLIENTS;
use super::proof::programme::{EVENT, afternoon};
use super::proof::stored::{StoredData, discard_messages};
use super::{seed, without_limits};
use backend::Error;
use backend::random::Random;
use backend::signups::{IdempotencyKey, Submission};
use backend::testing::TestApp;
use domain::ids::SignUpId;
use domain::signups::Refusal;
use domain::time::DAY;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const FORMS: usize = 200;
/// The number of forms that are first submitted when they are days old.
const LATE: usize = 20;
const SUBMISSIONS: usize = 10_000;

/// The index of a form, and whether it is submitted with other content.
type FormSubmission = (usize, bool);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Received {
    SignedUp(SignUpId),
    FormReused,
    FormExpired,
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_submissions_of_two_hundred_forms_are_one_sign_up_and_one_message_for_each_form() {
    let random = Random::seeded(seed());
    let app = Arc::new(without_limits(afternoon().seats(5000)).await);
    let forms: Arc<Vec<_>> = Arc::new((0..FORMS).map(|_| app.form(EVENT)).collect());
    let mut received: BTreeMap<usize, Vec<(bool, Received)>> = BTreeMap::new();
    for submitted in [0..FORMS - LATE, 0..FORMS] {
        let submissions = shuffled(&random, submitted, SUBMISSIONS / 2);
        let clients = submissions.chunks(submissions.len().div_ceil(CLIENTS)).map(|chunk| {
            let (app, forms, chunk) = (Arc::clone(&app), Arc::clone(&forms), chunk.to_vec());
            tokio::spawn(async move {
                let mut answers = Vec::new();
                for (form, is_other) in chunk {
                    let answer = submit(&app, forms[form].clone(), form, is_other).await;
                    answers.push((form, (is_other, answer)));
                }
                answers
            })
        });
        for client in clients.collect::<Vec<_>>() {
            for (form, answer) in client.await.expect("a client never panics") {
                received.entry(form).or_default().push(answer);
            }
        }
        app.advance(3 * DAY);
    }
    let found = StoredData::read(&app).await;
    judge(&received, &found);
    discard_messages(&app).await;
}

/// Submissions of all `forms`, each about equally often, one in ten with other content, in random order.
fn shuffled(random: &Random, forms: std::ops::Range<usize>, count: usize) -> Vec<FormSubmission> {
    let below = |end: usize| usize::from(u16::from_be_bytes(random.bytes())) % end;
    let mut submissions: Vec<FormSubmission> = forms.cycle().take(count).map(|form| (form, below(10) == 0)).collect();
    for last in (1..submissions.len()).rev() {
        submissions.swap(last, below(last + 1));
    }
    submissions
}

async fn submit(app: &TestApp, key: IdempotencyKey, number: usize, is_other: bool) -> Received {
    let (name, email) = (name(number, is_other), format!("gast{number}@example.org"));
    loop {
        match app.submit(EVENT, key.clone(), &[("contact_name", &name), ("email", &email)]).await {
            Ok(Submission::SignedUp(id)) => return Received::SignedUp(id),
            Ok(Submission::FormExpired) => return Received::FormExpired,
            Err(Error::Refused(Refusal::FormReused)) => return Received::FormReused,
            // On a slow machine: nothing was stored, so the visitor sends the form once more.
            Err(Error::Busy) => {}
            Err(other) => panic!("form {number}: {other}"),
        }
    }
}

fn name(form: usize, is_other: bool) -> String {
    if is_other { format!("Form {form}, anders") } else { format!("Form {form}") }
}

/// The content that was submitted first is the sign-up; the other one is always refused; a form that was submitted too
/// late is no sign-up.
fn judge(received: &BTreeMap<usize, Vec<(bool, Received)>>, found: &StoredData) {
    assert_eq!(received.values().map(Vec::len).sum::<usize>(), SUBMISSIONS);
    assert_eq!((found.sign_ups.len(), found.messages.len()), (FORMS - LATE, FORMS - LATE));
    for (form, answers) in received {
        let rows: Vec<_> =
            found.sign_ups.iter().filter(|row| [false, true].map(|o| name(*form, o)).contains(&row.contact)).collect();
        if *form >= FORMS - LATE {
            assert!(
                rows.is_empty() && answers.iter().all(|(_, received)| *received == Received::FormExpired),
                "form {form}"
            );
            continue;
        }
        let [row] = rows.as_slice() else { panic!("form {form} is {} sign-ups, seed {}", rows.len(), seed()) };
        assert_eq!(found.messages[&row.id].len(), 1, "form {form} has one message");
        let id = SignUpId::from_text(&row.id).unwrap();
        for is_other in [false, true] {
            let answers = answers.iter().filter(|(other, _)| *other == is_other);
            let different: BTreeSet<&Received> = answers.map(|(_, received)| received).collect();
            let expected =
                if row.contact == name(*form, is_other) { Received::SignedUp(id) } else { Received::FormReused };
            assert!(
                different.iter().all(|received| **received == expected),
                "form {form}, seed {}: {different:?}",
                seed()
            );
        }
    }
}
