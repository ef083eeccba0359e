//! How and until when somebody in line is asked, the nearer the event the more directly.

use crate::fixture::{event, party};
use domain::events::{Event, Promotion};
use domain::signups::{
    Channel, Contact, Placement, Reach, UNTIL_CALLED, ask_again, held_until, reminded_at, thanked_at, time_to_answer,
};
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
    Reach { placement: Placement::Offered { until: at(until) }, by_phone }
}

fn signed_up() -> Reach {
    Reach { placement: Placement::Confirmed, by_phone: false }
}

fn reach(event: &Event, contact: &Contact, now: Instant) -> Reach {
    domain::signups::reach(event, contact, Channel::Online, now)
}

#[test]
fn at_once_means_at_once_until_two_days_before_then_whoever_has_a_telephone_is_asked() {
    let event = with(Promotion::AtOnce);
    assert_eq!(reach(&event, &contact(true), at("2022-07-13T13:00")), signed_up());
    assert_eq!(reach(&event, &contact(true), at("2022-07-13T13:01")), asked("2022-07-15T13:00", true));
    assert_eq!(reach(&event, &contact(false), at("2022-07-15T12:00")), signed_up(), "nobody can call");
}

#[test]
fn an_offer_leaves_two_working_days_less_as_the_event_nears_and_the_telephone_at_the_end() {
    let event = with(Promotion::Offer);
    let both = contact(true);
    assert_eq!(reach(&event, &both, at("2022-07-01T10:00")), asked("2022-07-05T10:00", false));
    assert_eq!(
        reach(&event, &both, at("2022-07-13T10:00")),
        asked("2022-07-14T13:00", false),
        "a day before it begins"
    );
    assert_eq!(reach(&event, &both, at("2022-07-14T08:00")), asked("2022-07-14T13:00", false), "four hours to read");
    assert_eq!(reach(&event, &both, at("2022-07-14T09:01")), asked("2022-07-15T13:00", true), "too short for a letter");
    assert_eq!(reach(&event, &both, at("2022-07-14T14:00")), asked("2022-07-15T13:00", true), "the last 24 hours");
    let by_phone = Contact { email: None, ..contact(true) };
    assert_eq!(reach(&event, &by_phone, at("2022-07-01T10:00")), asked("2022-07-05T10:00", true), "the same deadline");
}

#[test]
fn a_place_is_held_for_two_working_days_but_never_beyond_the_beginning() {
    let held_until = |now| held_until(&event(), &contact(true), at(now));
    assert_eq!(held_until("2022-07-01T10:00"), at("2022-07-05T10:00"));
    assert_eq!(held_until("2022-07-14T17:00"), at("2022-07-15T13:00"));
    assert_eq!(
        time_to_answer(&event(), at("2022-07-15T14:00")),
        event().ends().at,
        "who comes late is asked all the same"
    );
}

#[test]
fn who_has_no_mailbox_keeps_their_place_until_somebody_has_called() {
    let by_phone = Contact { email: None, ..contact(true) };
    assert_eq!(held_until(&event(), &by_phone, at("2022-07-01T10:00")), UNTIL_CALLED);
}

#[test]
fn where_one_must_confirm_by_mail_a_waiting_list_is_no_way_around_it() {
    for promotion in [Promotion::AtOnce, Promotion::Offer] {
        let mut event = with(promotion);
        event.sign_up.is_confirmed_by_mail = true;
        let now = at("2022-07-01T10:00");
        let held = Reach { placement: Placement::Held { until: at("2022-07-05T10:00") }, by_phone: false };
        assert_eq!(reach(&event, &contact(false), now), held);
        let by_desk = domain::signups::reach(&event, &contact(false), Channel::Phone, now);
        assert!(!matches!(by_desk.placement, Placement::Held { .. }), "whom we have spoken with");
    }
}

#[test]
fn whoever_is_asked_again_has_all_their_time_and_in_the_last_day_is_called() {
    let event = with(Promotion::Offer);
    let placement = Placement::Offered { until: at("2022-07-05T10:00") };
    let again = |now| ask_again(&event, placement, &contact(true), Channel::Online, at(now));
    assert_eq!(again("2022-07-05T10:00"), asked("2022-07-07T10:00", false));
    assert_eq!(again("2022-07-14T14:00"), asked("2022-07-15T13:00", true));
    let at_once = with(Promotion::AtOnce);
    let moved = ask_again(&at_once, placement, &contact(false), Channel::Online, at("2022-07-01T10:00"));
    assert_eq!(moved, asked("2022-07-05T10:00", false), "it stays a question");
}

#[test]
fn one_is_reminded_the_morning_before_and_thanked_the_morning_after() {
    assert_eq!(reminded_at(&event()), Some(at("2022-07-14T10:00")));
    assert_eq!(thanked_at(&event()), Some(at("2022-07-16T10:00")));
}
