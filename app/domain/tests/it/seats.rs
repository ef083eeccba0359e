//! Seat allocation: a party gets all its seats or none, and no event is overbooked.

use crate::fixture::{event, party};
use domain::events::{Availability, Event, Order, SignUpMode, Taken};
use domain::signups::{Allocation, OwnSeats, Refusal, SignUpRequest, allocate};
use domain::time::{HOUR, Instant};
use std::collections::BTreeSet;

fn taken(seats: i64, wohnen: i64) -> Taken {
    Taken { event: seats, workshops: [("wohnen".try_into().unwrap(), wohnen)].into(), ..Taken::default() }
}

/// Allocates seats to a new party, an hour before the event.
fn allocate_new(event: &Event, taken: &Taken, request: &SignUpRequest) -> Result<Allocation, Refusal> {
    allocate_change(event, taken, &OwnSeats::default(), request)
}

/// Allocates seats to a party that has seats, an hour before the event.
fn allocate_change(
    event: &Event,
    taken: &Taken,
    own: &OwnSeats,
    request: &SignUpRequest,
) -> Result<Allocation, Refusal> {
    allocate(event, taken, own, request, an_hour_before(event))
}

fn an_hour_before(event: &Event) -> Instant {
    event.starts().at.plus(-HOUR)
}

/// The test event with a waiting list.
fn event_with_waiting_list() -> Event {
    let mut event = event();
    event.sign_up.has_waiting_list = true;
    event
}

/// An event whose waiting list nobody overtakes.
fn event_in_strict_order() -> Event {
    let mut event = event_with_waiting_list();
    event.sign_up.order = Order::Strict;
    event
}

/// All seats at once, waiting for no workshop.
fn whole() -> Allocation {
    Allocation::Whole { waits_for: BTreeSet::new() }
}

#[test]
fn a_party_that_fits_exactly_gets_its_seats() {
    assert_eq!(allocate_new(&event(), &taken(15, 0), &party(4, None)), Ok(whole()));
    assert_eq!(allocate_new(&event(), &taken(0, 5), &party(2, Some("wohnen"))), Ok(whole()));
}

#[test]
fn a_party_with_one_participant_too_many_is_refused_with_the_number_of_free_seats() {
    assert_eq!(allocate_new(&event(), &taken(16, 0), &party(4, None)), Err(Refusal::Full { free: 3 }));
    let refused = allocate_new(&event(), &taken(0, 6), &party(2, Some("wohnen")));
    assert!(matches!(refused, Err(Refusal::WorkshopFull { free: 1, workshop, .. }) if workshop.as_str() == "wohnen"));
}

#[test]
fn a_party_that_does_not_fit_waits_and_one_that_accepts_fewer_seats_is_split() {
    assert_eq!(allocate_new(&event_with_waiting_list(), &taken(16, 0), &party(4, None)), Ok(Allocation::Waiting));
    let fewer = SignUpRequest { fewer_ok: true, ..party(4, None) };
    assert_eq!(
        allocate_new(&event_with_waiting_list(), &taken(16, 0), &fewer),
        Ok(Allocation::Partial { now: 3, waits_for: BTreeSet::new() })
    );
    assert_eq!(allocate_new(&event_with_waiting_list(), &taken(19, 0), &fewer), Ok(Allocation::Waiting));
}

#[test]
fn while_a_party_waits_in_strict_order_new_parties_join_the_end_and_parties_with_seats_keep_them() {
    let with_waiting = Taken { has_waiting: true, ..taken(17, 0) };
    assert_eq!(allocate_new(&event_in_strict_order(), &with_waiting, &party(1, None)), Ok(Allocation::Waiting));
    let own = OwnSeats { seats: 2, ..OwnSeats::default() };
    assert_eq!(allocate_change(&event_in_strict_order(), &with_waiting, &own, &party(2, None)), Ok(whole()));
    let grown = allocate_change(&event_in_strict_order(), &with_waiting, &own, &party(3, None));
    assert_eq!(grown, Err(Refusal::Full { free: 2 }), "the free seats are for the waiting list");
}

#[test]
fn while_only_larger_parties_wait_a_party_that_fits_gets_the_free_seats() {
    let event = event_with_waiting_list();
    let with_waiting =
        Taken { has_waiting: true, workshops_with_waiting: ["wohnen".try_into().unwrap()].into(), ..taken(17, 6) };
    assert_eq!(allocate_new(&event, &with_waiting, &party(2, None)), Ok(whole()));
    assert_eq!(allocate_new(&event, &with_waiting, &party(3, None)), Ok(Allocation::Waiting));
    assert_eq!(allocate_new(&event, &with_waiting, &party(1, Some("wohnen"))), Ok(whole()));
    assert_eq!(event.availability(&with_waiting, an_hour_before(&event)), Availability::Open(2));
}

#[test]
fn a_party_waits_for_a_full_workshop_only_if_it_asked_to() {
    let wants = party(2, Some("wohnen"));
    assert!(matches!(
        allocate_new(&event_with_waiting_list(), &taken(0, 6), &wants),
        Err(Refusal::WorkshopFull { free: 1, .. })
    ));
    let wants_to_wait = SignUpRequest { workshop_wait: true, ..wants };
    let expected = Allocation::Whole { waits_for: ["wohnen".try_into().unwrap()].into() };
    assert_eq!(allocate_new(&event_with_waiting_list(), &taken(0, 6), &wants_to_wait), Ok(expected));
    assert!(allocate_new(&event(), &taken(0, 6), &wants_to_wait).is_err(), "without a waiting list no party waits");
}

#[test]
fn a_party_does_not_wait_for_more_seats_than_exist_nor_after_the_start() {
    let mut small = event_with_waiting_list();
    small.sign_up.seats = Some(3);
    let family = party(4, None);
    assert_eq!(allocate_new(&small, &taken(0, 0), &family), Err(Refusal::TooLarge { seats: 3 }));
    let fewer = SignUpRequest { fewer_ok: true, ..family };
    assert!(matches!(allocate_new(&small, &taken(0, 0), &fewer), Ok(Allocation::Partial { now: 3, .. })));
    small.workshops.iter_mut().for_each(|workshop| workshop.seats = 1);
    let wants = SignUpRequest { workshop_wait: true, ..party(2, Some("wohnen")) };
    for taken in [taken(0, 0), taken(3, 0)] {
        let refused = allocate_new(&small, &taken, &wants);
        assert!(matches!(refused, Err(Refusal::WorkshopFull { may_wait: false, .. })), "{refused:?}");
    }
    let begun = event_with_waiting_list().starts().at;
    let late = allocate(&event_with_waiting_list(), &taken(19, 0), &OwnSeats::default(), &party(1, None), begun);
    assert_eq!(late, Err(Refusal::Full { free: 0 }));
    let with_waiting = Taken { has_waiting: true, ..taken(17, 0) };
    let late = allocate(&event_with_waiting_list(), &with_waiting, &OwnSeats::default(), &party(1, None), begun);
    assert_eq!(late, Ok(whole()), "after the start a waiting party keeps no seat empty");
}

#[test]
fn an_event_that_has_no_seats_yet_takes_those_who_are_interested() {
    let mut event = event_with_waiting_list();
    event.sign_up.seats = Some(0);
    assert_eq!(allocate_new(&event, &taken(0, 0), &party(4, None)), Ok(Allocation::Waiting));
    event.sign_up.has_waiting_list = false;
    assert_eq!(allocate_new(&event, &taken(0, 0), &party(1, None)), Err(Refusal::Full { free: 0 }));
}

#[test]
fn a_party_with_seats_in_a_workshop_cannot_wait_for_more_of_them() {
    let own = OwnSeats { seats: 2, workshops: [("wohnen".try_into().unwrap(), 1)].into(), ..OwnSeats::default() };
    let refused = allocate_change(&event_with_waiting_list(), &taken(2, 7), &own, &party(2, Some("wohnen")));
    assert!(matches!(refused, Err(Refusal::WorkshopFull { may_wait: false, .. })), "{refused:?}");
}

#[test]
fn an_event_without_sign_up_here_takes_no_party() {
    let mut just_come = event();
    just_come.sign_up.mode = SignUpMode::None;
    assert_eq!(allocate_new(&just_come, &Taken::default(), &party(1, None)), Err(Refusal::NotHere));
}

#[test]
fn random_sign_ups_never_overbook_and_are_refused_only_if_they_do_not_fit() {
    let event = event();
    for seed in 0..2_000_u64 {
        let (mut state, mut now) = (seed, Taken::default());
        for _ in 0..40 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let (people, choice) = ((state >> 33) % 4 + 1, (state >> 40) % 3);
            let request = party(
                usize::try_from(people).unwrap(),
                ["wohnen", "mobilitaet"].get(usize::try_from(choice).unwrap()).copied(),
            );
            let before = now.clone();
            if allocate_new(&event, &now, &request).is_ok() {
                now.event += request.seats();
                for (slug, seats) in request.workshop_seats() {
                    *now.workshops.entry(slug.clone()).or_default() += seats;
                }
            } else {
                let does_not_fit = request.seats() > 19 - before.event
                    || request.workshop_seats().iter().any(|(slug, seats)| *seats > 7 - before.workshop(slug));
                assert!(does_not_fit, "refused though it fits: {request:?} into {before:?}");
            }
            assert!(now.event <= 19 && now.workshops.values().all(|seats| *seats <= 7), "{now:?}");
        }
    }
}
