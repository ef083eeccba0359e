//! One press, and what the other phones see of it.

use super::{Keeper, come, member, slug, undo};
use crate::programmes::NETWORK;
use backend::attendance::{self, Whom};
use backend::{Error, signups};
use domain::attendance::Person;
use domain::signups::Refusal;
use domain::time::SECOND;
use text::Words;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_pressed_in_on_one_phone_is_there_on_the_others_since_the_earliest_press() {
    let keeper = Keeper::of(NETWORK).await;
    let anna = keeper.party("netzwerk", "Anna Weiß", "1").await;
    let before = keeper.door("netzwerk").await;
    assert_eq!((before.present(), before.expected()), (0, 1));
    let first = keeper.house.now();
    keeper.press("netzwerk", come(1, member(anna, 1))).await.unwrap();
    keeper.house.advance(SECOND);
    keeper.press("netzwerk", come(2, member(anna, 1))).await.unwrap();
    let news = attendance::since(&keeper.house, slug("netzwerk"), None, before.turn).await.unwrap();
    let person = Person { sign_up: anna, position: 1 };
    assert_eq!(news.people, [(person, Some(first))]);
    assert_eq!((news.present, news.expected), (1, 1));
    let nothing = attendance::since(&keeper.house, slug("netzwerk"), None, news.turn).await.unwrap();
    assert!(nothing.people.is_empty());
    keeper.press("netzwerk", undo(3, member(anna, 1))).await.unwrap();
    let undone = attendance::since(&keeper.house, slug("netzwerk"), None, news.turn).await.unwrap();
    assert_eq!(undone.people, [(person, None)]);
    assert_eq!(keeper.door("netzwerk").await.present(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_press_that_is_repeated_changes_nothing_and_is_answered_alike() {
    let keeper = Keeper::of(NETWORK).await;
    let anna = keeper.party("netzwerk", "Anna", "2").await;
    for _ in 0..3 {
        keeper.press("netzwerk", come(1, member(anna, 1))).await.unwrap();
        keeper.press("netzwerk", come(50, Whom::Party(anna))).await.unwrap();
        keeper.house.advance(SECOND);
    }
    assert_eq!(keeper.presses().await, 3, "one, and one for each of the party");
    let noted = keeper.noted().await;
    assert_eq!(noted.len(), 3, "the journal has a line for each press that counts: {noted:?}");
    assert!(noted.iter().all(|(act, subject)| act == "check_in" && *subject == anna.to_text()), "{noted:?}");
    let door = keeper.door("netzwerk").await;
    assert!(door.parties[0].is_all_there());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nonce_that_says_something_else_is_refused() {
    let keeper = Keeper::of(NETWORK).await;
    let anna = keeper.party("netzwerk", "Anna", "2").await;
    keeper.press("netzwerk", come(1, member(anna, 1))).await.unwrap();
    for other in [come(1, member(anna, 2)), undo(1, member(anna, 1))] {
        let refused = keeper.press("netzwerk", other).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::FormUsed))));
    }
    assert_eq!(keeper.door("netzwerk").await.present(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_pressed_in_at_anothers_door_nor_beyond_their_party_nor_on_a_day_that_is_none() {
    let keeper = Keeper::of(NETWORK).await;
    let anna = keeper.party("museum", "Anna", "1").await;
    for nobody in [member(anna, 1), Whom::Party(anna)] {
        assert!(matches!(keeper.press("netzwerk", come(1, nobody)).await, Err(Error::NotFound)));
    }
    assert!(matches!(keeper.press("museum", come(1, member(anna, 2))).await, Err(Error::NotFound)));
    for day in [1, -1] {
        let pressed = attendance::press(&keeper.house, keeper.id, slug("museum"), Some(day), come(1, member(anna, 1)));
        assert!(matches!(pressed.await, Err(Error::NotFound)));
    }
    assert_eq!(keeper.presses().await, 0);
    assert!(keeper.noted().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_cancelled_stands_on_no_list_and_cannot_be_pressed_in() {
    let keeper = Keeper::of(NETWORK).await;
    let anna = keeper.party("netzwerk", "Anna", "1").await;
    let page = keeper.house.page(anna).await;
    signups::cancel(&keeper.house, Words::german(), signups::Desk::PUBLIC, page, None).await.unwrap();
    let refused = keeper.press("netzwerk", come(1, member(anna, 1))).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::SignUpCancelled))));
    assert!(keeper.door("netzwerk").await.parties.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_door_tells_names_but_nothing_of_what_helps_whom() {
    let keeper = Keeper::of(NETWORK).await;
    let fields = [
        ("contact_name", "Anna"),
        ("phone", "07154 11111"),
        ("people", "2"),
        ("needs_2", "rollstuhl"),
        ("needs_other", "kurze Wege"),
    ];
    keeper.house.sign_up("netzwerk", &fields).await.unwrap();
    let door = keeper.door("netzwerk").await;
    assert_eq!(door.needs, [(domain::signups::Need::Rollstuhl, 1)], "a tally without names");
    let said = format!("{:?}", door.parties);
    assert!(said.contains("Anna") && !said.to_lowercase().contains("rollstuhl") && !said.contains("Wege"), "{said}");
}
