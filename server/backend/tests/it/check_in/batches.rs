//! Batches of check-ins from phones that had no network, and phones that check in concurrently.

use super::{CheckInApp, member, present, slug, undo};
use crate::fixtures::network;
use backend::attendance::{self, CheckInOutcome, CheckInRequest};
use domain::attendance::{CheckInAct, Person};
use domain::events::EventVersion;
use domain::ids::CheckInKey;
use domain::signups::Refusal;
use domain::time::{HOUR, MINUTE, Millis};
use std::sync::Arc;

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_has_the_same_result_in_any_order_and_however_often_it_is_sent() {
    let app = CheckInApp::with(network()).await;
    let party = app.sign_up("netzwerk", "Anna", "3").await;
    let other = app.sign_up("museum", "Berta", "1").await;
    app.app.advance(HOUR);
    let aged = |request: CheckInRequest, minutes: i64| CheckInRequest { age: minutes * MINUTE, ..request };
    let batch = [
        aged(present(1, member(party, 1)), 30),
        aged(undo(2, member(party, 1)), 20),
        aged(present(3, member(party, 1)), 10),
        aged(present(4, member(party, 2)), 25),
        aged(undo(5, member(party, 2)), 5),
        aged(present(6, member(party, 3)), 15),
        aged(present(7, member(other, 1)), 1),
    ];
    let mut order: Vec<CheckInRequest> = batch.iter().rev().chain(&batch).copied().collect();
    for shift in 0..order.len() {
        order.rotate_left(shift);
        let outcomes = attendance::check_in_batch(&app.app, app.organizer, slug("netzwerk"), None, order.clone()).await;
        for (request, outcome) in order.iter().zip(outcomes.unwrap()) {
            let expected =
                if request.key == batch[6].key { CheckInOutcome::NotFound } else { CheckInOutcome::Recorded };
            assert_eq!(outcome, expected);
        }
        let since: Vec<_> = app.list("netzwerk").await.parties[0].guests.iter().map(|guest| guest.since).collect();
        let ago = |minutes: i64| Some(app.app.now().plus(-minutes * MINUTE));
        assert_eq!(since, [ago(10), None, ago(15)]);
    }
    assert_eq!(app.count_check_ins().await, 6, "each is recorded once");
    assert_eq!(app.audit_entries().await.len(), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_check_in_of_a_batch_does_not_affect_the_others() {
    let app = CheckInApp::with(network()).await;
    let party = app.sign_up("netzwerk", "Anna", "2").await;
    let batch = vec![present(1, member(party, 1)), present(1, member(party, 2)), present(2, member(party, 2))];
    let outcomes = attendance::check_in_batch(&app.app, app.organizer, slug("netzwerk"), None, batch).await.unwrap();
    assert_eq!(
        outcomes,
        [CheckInOutcome::Recorded, CheckInOutcome::Refused(Refusal::FormReused), CheckInOutcome::Recorded]
    );
    assert_eq!(app.list("netzwerk").await.present(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn three_phones_record_three_hundred_check_ins_concurrently_and_none_is_lost() {
    let app = Arc::new(CheckInApp::with(network()).await);
    let mut people = Vec::new();
    for n in 0..4 {
        let party = app.sign_up("netzwerk", &format!("Gruppe {n}"), "4").await;
        people.extend((1..=4).map(|position| Person { sign_up: party, position }));
    }
    let people = Arc::new(people);
    let phones = (0..3_u8).map(|phone| {
        let (app, people) = (Arc::clone(&app), Arc::clone(&people));
        tokio::spawn(async move {
            for n in 0..100_u8 {
                let person = people[(usize::from(n) * 7 + usize::from(phone)) % people.len()];
                let request = CheckInRequest {
                    key: CheckInKey([phone + 1, n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
                    target: super::CheckInTarget::Person(person),
                    act: if n % 3 == phone { CheckInAct::Undo } else { CheckInAct::Present },
                    age: Millis(i64::from(n) * 10),
                };
                for _ in 0..=usize::from(n % 5 == 0) {
                    // As a phone does, which sends a check-in until it is answered.
                    while app.check_in("netzwerk", request).await.is_err_and(|error| {
                        assert!(error.is_temporary(), "{error:?}");
                        true
                    }) {}
                }
            }
        })
    });
    for phone in phones.collect::<Vec<_>>() {
        phone.await.unwrap();
    }
    assert_eq!((app.count_check_ins().await, app.audit_entries().await.len()), (300, 300));
    let list = app.list("netzwerk").await;
    let changes = attendance::changes_since(&app.app, slug("netzwerk"), None, EventVersion(0)).await.unwrap();
    assert_eq!(changes.people.len(), 16);
    for (person, since) in changes.people {
        let guest = list.parties.iter().flat_map(|party| &party.guests).find(|guest| guest.person == person).unwrap();
        assert_eq!(guest.since, since, "the list and the changes agree");
    }
    assert_eq!(list.present(), changes.present);
}
