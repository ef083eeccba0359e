//! The status and the availability of an event.

use crate::fixture::{at, event, listing, moment};
use domain::events::{Availability, SignUpMode, Status, Taken};

#[test]
fn the_status_of_an_event_takes_precedence_over_its_sign_up() {
    let mut event = event();
    let none = Taken::default();
    let before = at("2022-07-01T09:00");
    assert_eq!(event.availability(&none, before), Availability::Open(19));
    assert_eq!(event.availability(&Taken { event: 19, ..Taken::default() }, before), Availability::Full);
    assert_eq!(event.availability(&none, at("2022-07-15T13:00")), Availability::Closed, "it has begun");
    assert_eq!(event.availability(&none, at("2022-07-15T18:00")), Availability::Over);
    event.sign_up.opens = Some(moment("2022-07-02T08:00"));
    assert_eq!(event.availability(&none, before), Availability::NotYetOpen(moment("2022-07-02T08:00")));
    event.sign_up.opens = None;
    event.sign_up.closes = Some(moment("2022-06-30T18:00"));
    assert_eq!(event.availability(&none, before), Availability::Closed);
    event.cancelled = Some(moment("2022-06-20T10:00"));
    assert_eq!(event.availability(&none, before), Availability::Cancelled);
}

#[test]
fn every_other_sign_up_mode_has_its_own_availability() {
    let mut event = event();
    let now = at("2022-07-01T09:00");
    for (mode, expected) in [
        (SignUpMode::None, Availability::JustCome),
        (SignUpMode::ByHost, Availability::ByHost),
        (SignUpMode::Elsewhere, Availability::Elsewhere),
    ] {
        event.sign_up.mode = mode;
        assert_eq!(event.availability(&Taken::default(), now), expected);
    }
}

#[test]
fn a_moved_event_is_shown_as_moved_until_it_is_over() {
    let mut event = event();
    event.moved_at = Some(at("2022-07-01T09:00"));
    assert_eq!(event.status(at("2022-07-02T09:00")), Status::Moved);
    assert_eq!(event.status(at("2022-08-02T09:00")), Status::Over);
}

#[test]
fn a_confidential_event_publishes_neither_free_seats_nor_its_title() {
    let mut event = event();
    assert_eq!(listing(event.clone()).public_free_seats(), Some(19));
    event.sign_up.is_confidential = true;
    assert_eq!(listing(event.clone()).public_free_seats(), None);
    assert_eq!(event.outside_title(), None);
    event.neutral_title = Some("Ihr Nachmittag".to_owned());
    assert_eq!(event.outside_title(), Some("Ihr Nachmittag"));
}
