//! When it is over: who came, who did not, who came by; by date, by workshop, for all of a programme.

use super::{Keeper, come, member, slug};
use crate::programmes::NETWORK;
use backend::attendance;
use domain::attendance::Visits;
use domain::ids::Nonce;
use domain::time::DAY;

/// Until the evening of Friday, 27 March.
const OVER: i64 = 26 * DAY;

#[tokio::test(flavor = "multi_thread")]
async fn those_who_came_stayed_away_and_came_by_are_counted_for_the_event_and_for_each_workshop() {
    let keeper = Keeper::of(NETWORK).await;
    let mut sign_ups = Vec::new();
    for (name, workshop) in [("Anna", "wohnen"), ("Berta", "wohnen"), ("Clara", "mobilitaet")] {
        let fields =
            [("contact_name", name), ("phone", "07154 11111"), ("people", "2"), ("workshop_nachmittag_1", workshop)];
        sign_ups.push(keeper.house.sign_up("netzwerk", &fields).await.unwrap());
    }
    keeper.press("netzwerk", come(1, member(sign_ups[0], 1))).await.unwrap();
    keeper.press("netzwerk", come(2, member(sign_ups[2], 2))).await.unwrap();
    keeper.walk_in("netzwerk", "Dora", "1", false).await.unwrap();
    assert!(after(&keeper).await.dates.is_empty(), "it has not begun");
    keeper.house.advance(OVER);
    let over = after(&keeper).await;
    let visits = over.dates[0].counted.unwrap();
    assert_eq!(visits, Visits { signed_up: 6, came: 2, walk_ins: 1, heads: 0 });
    assert_eq!((visits.stayed_away(), visits.there()), (4, 3));
    let workshops: Vec<_> = over.workshops.iter().map(|row| (row.of.as_str(), row.counted.unwrap())).collect();
    let visits = |signed_up, came| Visits { signed_up, came, walk_ins: 0, heads: 0 };
    assert_eq!(workshops, [("mobilitaet", visits(1, 0)), ("wohnen", visits(2, 1))]);
}

async fn after(keeper: &Keeper) -> attendance::AfterEvent {
    attendance::after(&keeper.house, slug("netzwerk")).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_is_counted_day_by_day_and_a_day_that_nobody_kept_is_not_called_empty() {
    let course = "[[events]]\nslug = \"museum\"\ndates = [ \
        { starts = \"2026-03-03T10:00\", ends = \"2026-03-03T12:00\" }, \
        { starts = \"2026-03-10T10:00\", ends = \"2026-03-10T12:00\" }, \
        { starts = \"2026-03-17T10:00\", ends = \"2026-03-17T12:00\" }]\n";
    let keeper = Keeper::of(NETWORK).await;
    keeper.house.import(course).await;
    let anna = keeper.party("museum", "Anna", "1").await;
    keeper.house.advance(DAY);
    keeper.press("museum", come(1, member(anna, 1))).await.unwrap();
    keeper.house.advance(7 * DAY);
    let second = keeper.door("museum").await;
    assert_eq!((second.date, second.present()), (1, 0), "each day anew");
    let third = attendance::press(&keeper.house, keeper.id, slug("museum"), Some(2), come(2, member(anna, 1)));
    third.await.unwrap();
    keeper.house.advance(30 * DAY);
    let over = attendance::after(&keeper.house, slug("museum")).await.unwrap();
    let came: Vec<_> = over.dates.iter().map(|row| row.counted.map(|visits| visits.came)).collect();
    assert_eq!(came, [Some(1), None, Some(1)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_programme_is_the_sum_of_its_events_that_were_counted() {
    let keeper = Keeper::of(NETWORK).await;
    keeper.house.import("[[events]]\nslug = \"markt\"\nprogramme = \"seniorenarbeit\"\n").await;
    keeper.house.import("[[events]]\nslug = \"museum\"\nprogramme = \"seniorenarbeit\"\n").await;
    let party = keeper.party("netzwerk", "Anna", "3").await;
    for position in 1..=2 {
        let asked = backend::attendance::Asked {
            nonce: Nonce([9; 16]).of_member(position),
            ..come(9, member(party, position))
        };
        keeper.press("netzwerk", asked).await.unwrap();
    }
    keeper.walk_in("netzwerk", "", "1", false).await.unwrap();
    attendance::count_heads(&keeper.house, keeper.id, slug("markt"), None, 40).await.unwrap();
    keeper.house.advance(OVER + 2 * DAY);
    let over = attendance::after_programme(&keeper.house, "seniorenarbeit".try_into().unwrap()).await.unwrap();
    let rows: Vec<_> = over.events.iter().map(|row| (row.of.slug.as_str(), row.counted)).collect();
    let netzwerk = Visits { signed_up: 3, came: 2, walk_ins: 1, heads: 0 };
    let markt = Visits { heads: 40, ..Visits::default() };
    assert_eq!(rows, [("museum", None), ("netzwerk", Some(netzwerk)), ("markt", Some(markt))]);
    let sum: Visits = rows.iter().filter_map(|(_, counted)| *counted).sum();
    assert_eq!((sum.there(), sum.stayed_away()), (43, 1));
}
