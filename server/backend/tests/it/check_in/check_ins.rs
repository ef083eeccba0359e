//! A single check-in, and the changes that other phones get.

use super::{CheckInApp, member, present, slug, undo};
use crate::fixtures::network;
use backend::attendance::{self, CheckInTarget};
use backend::{Actor, Error, signups};
use domain::attendance::Person;
use domain::signups::Refusal;
use domain::time::SECOND;
use text::Words;

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_on_one_phone_reaches_the_others_with_the_earliest_time() {
    let app = CheckInApp::with(network()).await;
    let anna = app.sign_up("netzwerk", "Anna Weiß", "1").await;
    let before = app.list("netzwerk").await;
    assert_eq!((before.present(), before.expected()), (0, 1));
    let first = app.app.now();
    app.check_in("netzwerk", present(1, member(anna, 1))).await.unwrap();
    app.app.advance(SECOND);
    app.check_in("netzwerk", present(2, member(anna, 1))).await.unwrap();
    let changes = attendance::changes_since(&app.app, slug("netzwerk"), None, before.version).await.unwrap();
    let person = Person { sign_up: anna, position: 1 };
    assert_eq!(changes.people, [(person, Some(first))]);
    assert_eq!((changes.present, changes.expected), (1, 1));
    let unchanged = attendance::changes_since(&app.app, slug("netzwerk"), None, changes.version).await.unwrap();
    assert!(unchanged.people.is_empty());
    app.check_in("netzwerk", undo(3, member(anna, 1))).await.unwrap();
    let undone = attendance::changes_since(&app.app, slug("netzwerk"), None, changes.version).await.unwrap();
    assert_eq!(undone.people, [(person, None)]);
    assert_eq!(app.list("netzwerk").await.present(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_check_in_changes_nothing_and_returns_the_same_result() {
    let app = CheckInApp::with(network()).await;
    let anna = app.sign_up("netzwerk", "Anna", "2").await;
    for _ in 0..3 {
        app.check_in("netzwerk", present(1, member(anna, 1))).await.unwrap();
        app.check_in("netzwerk", present(50, CheckInTarget::Party(anna))).await.unwrap();
        app.app.advance(SECOND);
    }
    assert_eq!(app.count_check_ins().await, 3, "one, and one for each member of the party");
    let entries = app.audit_entries().await;
    assert_eq!(entries.len(), 3, "the audit log has an entry for each recorded check-in: {entries:?}");
    assert!(entries.iter().all(|(action, subject)| action == "check_in" && *subject == anna.to_text()), "{entries:?}");
    let list = app.list("netzwerk").await;
    assert!(list.parties[0].is_all_there());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_used_for_another_check_in_is_refused() {
    let app = CheckInApp::with(network()).await;
    let anna = app.sign_up("netzwerk", "Anna", "2").await;
    app.check_in("netzwerk", present(1, member(anna, 1))).await.unwrap();
    for other in [present(1, member(anna, 2)), undo(1, member(anna, 1))] {
        let refused = app.check_in("netzwerk", other).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::FormReused))));
    }
    assert_eq!(app.list("netzwerk").await.present(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_checked_in_at_another_event_nor_beyond_the_party_nor_on_a_date_that_does_not_exist() {
    let app = CheckInApp::with(network()).await;
    let anna = app.sign_up("museum", "Anna", "1").await;
    for target in [member(anna, 1), CheckInTarget::Party(anna)] {
        assert!(matches!(app.check_in("netzwerk", present(1, target)).await, Err(Error::NotFound)));
    }
    assert!(matches!(app.check_in("museum", present(1, member(anna, 2))).await, Err(Error::NotFound)));
    for date in [1, -1] {
        let check_in =
            attendance::check_in(&app.app, app.organizer, slug("museum"), Some(date), present(1, member(anna, 1)));
        assert!(matches!(check_in.await, Err(Error::NotFound)));
    }
    assert_eq!(app.count_check_ins().await, 0);
    assert!(app.audit_entries().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_party_is_not_on_the_list_and_cannot_be_checked_in() {
    let app = CheckInApp::with(network()).await;
    let anna = app.sign_up("netzwerk", "Anna", "1").await;
    let page = app.app.page(anna).await;
    signups::cancel(&app.app, Words::german(), Actor::PUBLIC, page, None).await.unwrap();
    let refused = app.check_in("netzwerk", present(1, member(anna, 1))).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::SignUpCancelled))));
    assert!(app.list("netzwerk").await.parties.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_in_list_shows_names_but_nobodys_needs() {
    let app = CheckInApp::with(network()).await;
    let fields = [
        ("contact_name", "Anna"),
        ("phone", "07154 11111"),
        ("people", "2"),
        ("needs_2", "rollstuhl"),
        ("needs_other", "kurze Wege"),
    ];
    app.app.sign_up("netzwerk", &fields).await.unwrap();
    let list = app.list("netzwerk").await;
    assert_eq!(list.needs, [(domain::signups::Need::Rollstuhl, 1)], "a tally without names");
    let parties = format!("{:?}", list.parties);
    assert!(
        parties.contains("Anna") && !parties.to_lowercase().contains("rollstuhl") && !parties.contains("Wege"),
        "{parties}"
    );
}
