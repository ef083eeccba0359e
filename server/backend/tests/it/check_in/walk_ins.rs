//! Walk-ins, within the seats or knowingly over them, and head counts.

use super::{CheckInApp, member, present, slug, undo};
use crate::fixtures::network;
use backend::attendance::CheckInOutcome;
use backend::testing::programme_file::event;
use backend::{Error, attendance, events};
use domain::signups::Refusal;
use domain::time::MINUTE;

#[tokio::test(flavor = "multi_thread")]
async fn a_walk_in_takes_a_seat_and_is_present_with_or_without_a_name() {
    let app = CheckInApp::with(network()).await;
    app.app.import(event("netzwerk").set("notify", "each")).await;
    let version = app.list("netzwerk").await.version;
    app.walk_in("netzwerk", "Anna", "1", false).await.unwrap();
    app.walk_in("netzwerk", "", "2", false).await.unwrap();
    let list = app.list("netzwerk").await;
    assert_eq!((list.present(), list.expected()), (3, 3));
    assert!(list.parties.iter().all(|party| party.is_walk_in));
    assert_eq!(events::event(&app.app, "netzwerk").await.unwrap().taken.event, 3);
    let changes = attendance::changes_since(&app.app, slug("netzwerk"), None, version).await.unwrap();
    assert_eq!((changes.people.len(), changes.expected), (3, 3), "other phones get them");
    assert!(app.app.deliver_mail().await.is_empty(), "also the host hears nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_walk_in_over_the_seats_is_refused_with_the_free_seats_unless_the_organizer_may_exceed_them() {
    let app = CheckInApp::with(network()).await;
    for n in 0..4 {
        app.sign_up("netzwerk", &format!("Gruppe {n}"), "4").await;
    }
    let refused = app.walk_in("netzwerk", "Vier", "4", false).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Full { free: 3 }))));
    assert_eq!(app.list("netzwerk").await.expected(), 16, "nothing of it was written");
    app.walk_in("netzwerk", "Vier", "4", true).await.unwrap();
    let list = app.list("netzwerk").await;
    assert_eq!((list.present(), list.expected()), (4, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_walk_in_form_submitted_twice_is_one_walk_in() {
    let app = CheckInApp::with(network()).await;
    let key = app.app.form("netzwerk");
    let first = app.walk_in_with_key("netzwerk", key.clone(), "Anna", "2", false).await.unwrap();
    let again = app.walk_in_with_key("netzwerk", key, "Anna", "2", false).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(app.list("netzwerk").await.expected(), 2);
    assert_eq!(app.count_check_ins().await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_walk_in_is_revoked_once_all_its_check_ins_are_undone() {
    let app = CheckInApp::with(network()).await;
    let id = app.walk_in("netzwerk", "Anna", "2", false).await.unwrap();
    app.app.advance(MINUTE);
    app.check_in("netzwerk", undo(1, member(id, 1))).await.unwrap();
    let list = app.list("netzwerk").await;
    assert_eq!((list.present(), list.expected()), (1, 2));
    for _ in 0..2 {
        app.check_in("netzwerk", undo(2, member(id, 2))).await.unwrap();
    }
    assert_eq!(app.list("netzwerk").await.expected(), 0);
    assert_eq!(events::event(&app.app, "netzwerk").await.unwrap().taken.event, 0);
    let actions: Vec<String> = app.audit_entries().await.into_iter().map(|(action, _)| action).collect();
    assert_eq!(actions.iter().filter(|action| *action == "cancel").count(), 1, "{actions:?}");
    assert_eq!(actions.len(), 6, "sign_up, two check_in, two undo_check_in, cancel: {actions:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn walk_ins_that_are_revoked_in_one_batch_free_seats_for_a_waiting_party() {
    let app = CheckInApp::with(network()).await;
    app.app.import(event("netzwerk").seats(2).set("sign_up.waiting_list", true)).await;
    let anna = app.walk_in("netzwerk", "Anna", "1", false).await.unwrap();
    let bernd = app.walk_in("netzwerk", "Bernd", "1", false).await.unwrap();
    let chris = app.sign_up("netzwerk", "Chris", "2").await;
    app.app.advance(MINUTE);
    let batch = vec![undo(1, member(anna, 1)), undo(2, member(bernd, 1))];
    let outcomes = attendance::check_in_batch(&app.app, app.organizer, slug("netzwerk"), None, batch).await.unwrap();
    assert_eq!(outcomes, [CheckInOutcome::Recorded, CheckInOutcome::Recorded]);
    assert!(app.app.page(chris).await.sign_up.has_seats());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_that_had_signed_up_keeps_its_seat_when_its_check_in_is_undone() {
    let app = CheckInApp::with(network()).await;
    let anna = app.sign_up("netzwerk", "Anna", "1").await;
    app.check_in("netzwerk", present(1, member(anna, 1))).await.unwrap();
    app.check_in("netzwerk", undo(2, member(anna, 1))).await.unwrap();
    let list = app.list("netzwerk").await;
    assert_eq!((list.present(), list.expected()), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_are_counted_at_an_event_without_sign_up_and_the_last_count_replaces_the_first() {
    let app = CheckInApp::with(network()).await;
    for people in [40, 55] {
        attendance::count_heads(&app.app, app.organizer, slug("markt"), None, people).await.unwrap();
    }
    assert_eq!(app.list("markt").await.heads.unwrap().people, 55);
    assert_eq!(app.audit_entries().await, vec![("count_heads".to_owned(), "markt".to_owned()); 2]);
    let here = attendance::count_heads(&app.app, app.organizer, slug("netzwerk"), None, 5).await;
    assert!(matches!(here, Err(Error::Refused(Refusal::NotHere))));
    let walk_in = app.walk_in("markt", "Anna", "1", true).await;
    assert!(matches!(walk_in, Err(Error::Refused(Refusal::NotHere))));
}
