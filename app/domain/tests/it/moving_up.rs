//! How and until when somebody in line is asked, the nearer the event the more directly.

use crate::fixture::{event, party};
use domain::events::{Event, Promotion};
use domain::signups::{Contact, Reach, held_until, reach, reminded_at, thanked_at};
use domain::time::{Instant, Moment};

fn at(text: &str) -> Instant {
    Moment::parse(text).unwrap().at
}

/// Starts on Friday, 15 July 2022, at 13 o'clock.
fn with(promotion: Promotion) -> Event {
    let mut event = event();
    event.sign_up.promotion = promotion;
    event
}

/// Has an e-mail address, and perhaps a telephone.
fn contact(phone: bool) -> Contact {
    let phone = phone.then(|| domain::signups::Phone::stored("07154 000-1".to_owned()));
    let email = Some(domain::signups::EmailAddress::stored("anna@example.org".to_owned()));
    Contact { email, phone, ..party(1, None).contact }
}

fn asked(until: &str, by_phone: bool) -> Reach {
    Reach::Asked { until: at(until), by_phone }
}

#[test]
fn at_once_means_at_once_until_two_days_before_then_whoever_has_a_telephone_is_asked() {
    let event = with(Promotion::AtOnce);
    assert_eq!(reach(&event, &contact(true), at("2022-07-13T13:00")), Some(Reach::SignedUp));
    assert_eq!(reach(&event, &contact(true), at("2022-07-13T13:01")), Some(asked("2022-07-15T13:00", true)));
    assert_eq!(reach(&event, &contact(false), at("2022-07-15T12:00")), Some(Reach::SignedUp), "nobody can call");
    assert_eq!(reach(&event, &contact(true), at("2022-07-15T13:00")), None, "it has begun");
}

#[test]
fn an_offer_leaves_two_working_days_less_as_the_event_nears_and_the_telephone_at_the_end() {
    let event = with(Promotion::Offer);
    let both = contact(true);
    assert_eq!(reach(&event, &both, at("2022-07-01T10:00")), Some(asked("2022-07-05T10:00", false)));
    assert_eq!(
        reach(&event, &both, at("2022-07-13T10:00")),
        Some(asked("2022-07-14T13:00", false)),
        "a day before it begins"
    );
    assert_eq!(
        reach(&event, &both, at("2022-07-14T08:00")),
        Some(asked("2022-07-14T13:00", false)),
        "four hours to read"
    );
    assert_eq!(
        reach(&event, &both, at("2022-07-14T09:01")),
        Some(asked("2022-07-15T13:00", true)),
        "too short for a letter"
    );
    assert_eq!(
        reach(&event, &both, at("2022-07-14T14:00")),
        Some(asked("2022-07-15T13:00", true)),
        "the last 24 hours"
    );
    let by_phone = Contact { email: None, ..contact(true) };
    assert_eq!(
        reach(&event, &by_phone, at("2022-07-01T10:00")),
        Some(asked("2022-07-05T10:00", true)),
        "the same deadline"
    );
}

#[test]
fn a_place_is_held_for_two_working_days_but_never_beyond_the_beginning() {
    assert_eq!(held_until(&event(), at("2022-07-01T10:00")), at("2022-07-05T10:00"));
    assert_eq!(held_until(&event(), at("2022-07-14T17:00")), at("2022-07-15T13:00"));
}

#[test]
fn one_is_reminded_the_morning_before_and_thanked_the_morning_after() {
    assert_eq!(reminded_at(&event()), Some(at("2022-07-14T10:00")));
    assert_eq!(thanked_at(&event()), Some(at("2022-07-16T10:00")));
}
