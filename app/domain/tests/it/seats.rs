//! A party is placed whole or refused whole, and never one too many.

use crate::fixture::{event, party};
use domain::events::{Event, SignUpMode, Taken};
use domain::signups::{Own, Refusal, Seated, Wish};
use domain::time::{HOUR, Instant};
use std::collections::BTreeSet;

fn taken(seats: i64, wohnen: i64) -> Taken {
    Taken { event: seats, workshops: [("wohnen".try_into().unwrap(), wohnen)].into(), ..Taken::default() }
}

/// Places a party that has nothing yet.
fn place(event: &Event, taken: &Taken, wish: &Wish) -> Result<Seated, Refusal> {
    again(event, taken, &Own::default(), wish)
}

fn again(event: &Event, taken: &Taken, own: &Own, wish: &Wish) -> Result<Seated, Refusal> {
    domain::signups::place(event, taken, own, wish, an_hour_before(event))
}

fn an_hour_before(event: &Event) -> Instant {
    event.starts().at.plus(-HOUR)
}

/// With a waiting list.
fn patient() -> Event {
    let mut event = event();
    event.sign_up.has_waiting_list = true;
    event
}

fn whole() -> Seated {
    Seated::Whole { waits_for: BTreeSet::new() }
}

#[test]
fn a_party_that_fits_to_the_last_seat_is_placed() {
    assert_eq!(place(&event(), &taken(15, 0), &party(4, None)), Ok(whole()));
    assert_eq!(place(&event(), &taken(0, 5), &party(2, Some("wohnen"))), Ok(whole()));
}

#[test]
fn a_party_of_which_one_does_not_fit_is_refused_and_told_what_is_left() {
    assert_eq!(place(&event(), &taken(16, 0), &party(4, None)), Err(Refusal::Full { free: 3 }));
    let refused = place(&event(), &taken(0, 6), &party(2, Some("wohnen")));
    assert!(matches!(refused, Err(Refusal::WorkshopFull { free: 1, workshop, .. }) if workshop.as_str() == "wohnen"));
}

#[test]
fn what_does_not_fit_waits_where_there_is_a_list_and_a_party_that_may_be_split_comes_in_part() {
    assert_eq!(place(&patient(), &taken(16, 0), &party(4, None)), Ok(Seated::Waits));
    let fewer = Wish { fewer_ok: true, ..party(4, None) };
    assert_eq!(place(&patient(), &taken(16, 0), &fewer), Ok(Seated::Part { now: 3, waits_for: BTreeSet::new() }));
    assert_eq!(place(&patient(), &taken(19, 0), &fewer), Ok(Seated::Waits));
}

#[test]
fn while_anybody_waits_whoever_comes_joins_the_end_and_those_who_are_in_keep_what_they_have() {
    let waited_for = Taken { is_waited_for: true, ..taken(17, 0) };
    assert_eq!(place(&patient(), &waited_for, &party(1, None)), Ok(Seated::Waits));
    let own = Own { places: 2, ..Own::default() };
    assert_eq!(again(&patient(), &waited_for, &own, &party(2, None)), Ok(whole()));
    let grown = again(&patient(), &waited_for, &own, &party(3, None));
    assert_eq!(grown, Err(Refusal::Full { free: 2 }), "the free seats are the list's");
}

#[test]
fn a_full_workshop_is_waited_for_only_by_those_who_say_so() {
    let wants = party(2, Some("wohnen"));
    assert!(matches!(place(&patient(), &taken(0, 6), &wants), Err(Refusal::WorkshopFull { free: 1, .. })));
    let patiently = Wish { workshop_wait: true, ..wants };
    let expected = Seated::Whole { waits_for: ["wohnen".try_into().unwrap()].into() };
    assert_eq!(place(&patient(), &taken(0, 6), &patiently), Ok(expected));
    assert!(place(&event(), &taken(0, 6), &patiently).is_err(), "where there is no list nobody waits");
}

#[test]
fn nobody_waits_for_more_than_there_is_nor_once_it_has_begun() {
    let mut small = patient();
    small.sign_up.seats = Some(3);
    let family = party(4, None);
    assert_eq!(place(&small, &taken(0, 0), &family), Err(Refusal::TooLarge { seats: 3 }));
    let fewer = Wish { fewer_ok: true, ..family };
    assert!(matches!(place(&small, &taken(0, 0), &fewer), Ok(Seated::Part { now: 3, .. })));
    small.workshops.iter_mut().for_each(|workshop| workshop.seats = 1);
    let wants = Wish { workshop_wait: true, ..party(2, Some("wohnen")) };
    for taken in [taken(0, 0), taken(3, 0)] {
        let refused = place(&small, &taken, &wants);
        assert!(matches!(refused, Err(Refusal::WorkshopFull { may_wait: false, .. })), "{refused:?}");
    }
    let begun = patient().starts().at;
    let late = domain::signups::place(&patient(), &taken(19, 0), &Own::default(), &party(1, None), begun);
    assert_eq!(late, Err(Refusal::Full { free: 0 }));
    let waited_for = Taken { is_waited_for: true, ..taken(17, 0) };
    let late = domain::signups::place(&patient(), &waited_for, &Own::default(), &party(1, None), begun);
    assert_eq!(late, Ok(whole()), "who waits no longer keeps a chair empty");
}

#[test]
fn who_comes_to_a_workshop_already_is_not_sent_in_circles_to_its_line() {
    let own = Own { places: 2, workshops: [("wohnen".try_into().unwrap(), 1)].into(), ..Own::default() };
    let refused = again(&patient(), &taken(2, 7), &own, &party(2, Some("wohnen")));
    assert!(matches!(refused, Err(Refusal::WorkshopFull { may_wait: false, .. })), "{refused:?}");
}

#[test]
fn an_event_without_seats_of_ours_takes_nobody() {
    let mut just_come = event();
    just_come.sign_up.mode = SignUpMode::None;
    assert_eq!(place(&just_come, &Taken::default(), &party(1, None)), Err(Refusal::NotHere));
}

#[test]
fn whatever_comes_in_whatever_order_there_is_never_one_too_many() {
    let event = event();
    for seed in 0..2_000_u64 {
        let (mut state, mut now) = (seed, Taken::default());
        for _ in 0..40 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let (people, choice) = ((state >> 33) % 4 + 1, (state >> 40) % 3);
            let wish = party(
                usize::try_from(people).unwrap(),
                ["wohnen", "mobilitaet"].get(usize::try_from(choice).unwrap()).copied(),
            );
            let before = now.clone();
            if place(&event, &now, &wish).is_ok() {
                now.event += wish.places();
                for (slug, places) in wish.workshop_places() {
                    *now.workshops.entry(slug.clone()).or_default() += places;
                }
            } else {
                let is_true = wish.places() > 19 - before.event
                    || wish.workshop_places().iter().any(|(slug, places)| *places > 7 - before.of(slug));
                assert!(is_true, "refused though it fits: {wish:?} into {before:?}");
            }
            assert!(now.event <= 19 && now.workshops.values().all(|places| *places <= 7), "{now:?}");
        }
    }
}
