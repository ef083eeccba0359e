//! A party is placed whole or refused whole, and never one too many.

use crate::fixture::{event, party};
use domain::events::{SignUpMode, Taken};
use domain::signups::{Refusal, place};

fn taken(seats: i64, wohnen: i64) -> Taken {
    Taken { event: seats, workshops: [("wohnen".try_into().unwrap(), wohnen)].into() }
}

#[test]
fn a_party_that_fits_to_the_last_seat_is_placed() {
    assert_eq!(place(&event(), &taken(15, 0), &party(4, None)), Ok(()));
    assert_eq!(place(&event(), &taken(0, 5), &party(2, Some("wohnen"))), Ok(()));
}

#[test]
fn a_party_of_which_one_does_not_fit_is_refused_and_told_what_is_left() {
    assert_eq!(place(&event(), &taken(16, 0), &party(4, None)), Err(Refusal::Full { free: 3 }));
    let refused = place(&event(), &taken(0, 6), &party(2, Some("wohnen")));
    assert!(matches!(refused, Err(Refusal::WorkshopFull { free: 1, workshop, .. }) if workshop.as_str() == "wohnen"));
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
