//! Promotion from the waiting list: the means by which a contact is asked, and the deadline, by the time left until the
//! event.

use crate::fixture::{event, party};
use domain::events::{Event, Promotion};
use domain::signups::{Channel, Contact, host_update_due_at, reminder_due_at, requires_confirmation, thanks_due_at};
use domain::time::{Instant, Moment};
use domain::waiting_list::{
    Placement, Promoted, UNTIL_CALLED, answer_deadline, hold_deadline, promote, repeat_question,
};

fn at(text: &str) -> Instant {
    Moment::parse(text).unwrap().at
}

/// The test event with a promotion rule. It starts on Friday, 15 July 2022, at 13:00.
fn event_with(promotion: Promotion) -> Event {
    let mut event = event();
    event.sign_up.promotion = promotion;
    event
}

/// A contact with an e-mail address, and with a telephone number if `has_phone`.
fn contact(has_phone: bool) -> Contact {
    let phone = has_phone.then(|| domain::signups::Phone::stored("07154 000-1".to_owned()));
    let email = Some(domain::signups::EmailAddress::stored("anna@example.org".to_owned()));
    Contact { email, phone, ..party(1, None).contact }
}

fn asked(until: &str, by_phone: bool) -> Promoted {
    Promoted { placement: Placement::Offered { until: at(until) }, by_phone }
}

fn confirmed() -> Promoted {
    Promoted { placement: Placement::Confirmed, by_phone: false }
}

fn promoted(event: &Event, contact: &Contact, now: Instant) -> Promoted {
    promoted_by(event, contact, Channel::Online, now)
}

fn promoted_by(event: &Event, contact: &Contact, channel: Channel, now: Instant) -> Promoted {
    promote(event, contact.means(), requires_confirmation(event, channel), now)
}

#[test]
fn at_once_promotes_without_asking_until_two_days_before_then_contacts_with_a_telephone_are_asked() {
    let event = event_with(Promotion::AtOnce);
    assert_eq!(promoted(&event, &contact(true), at("2022-07-13T13:00")), confirmed());
    assert_eq!(promoted(&event, &contact(true), at("2022-07-13T13:01")), asked("2022-07-15T13:00", true));
    assert_eq!(promoted(&event, &contact(false), at("2022-07-15T12:00")), confirmed(), "there is no telephone number");
}

#[test]
fn an_offer_lasts_two_working_days_or_until_the_day_before_the_event_and_is_then_made_by_telephone() {
    let event = event_with(Promotion::Offer);
    let contact_with_both = contact(true);
    assert_eq!(promoted(&event, &contact_with_both, at("2022-07-01T10:00")), asked("2022-07-05T10:00", false));
    assert_eq!(
        promoted(&event, &contact_with_both, at("2022-07-13T10:00")),
        asked("2022-07-14T13:00", false),
        "until a day before the event"
    );
    assert_eq!(
        promoted(&event, &contact_with_both, at("2022-07-14T08:00")),
        asked("2022-07-14T13:00", false),
        "four hours are enough for a message"
    );
    assert_eq!(
        promoted(&event, &contact_with_both, at("2022-07-14T09:01")),
        asked("2022-07-15T13:00", true),
        "too little time for a message"
    );
    assert_eq!(
        promoted(&event, &contact_with_both, at("2022-07-14T14:00")),
        asked("2022-07-15T13:00", true),
        "the last 24 hours"
    );
    let phone_only = Contact { email: None, ..contact(true) };
    assert_eq!(
        promoted(&event, &phone_only, at("2022-07-01T10:00")),
        asked("2022-07-05T10:00", true),
        "the same deadline"
    );
}

#[test]
fn a_seat_is_held_for_two_working_days_but_not_beyond_the_start_of_the_event() {
    let held_until = |now| hold_deadline(&event(), true, at(now));
    assert_eq!(held_until("2022-07-01T10:00"), at("2022-07-05T10:00"));
    assert_eq!(held_until("2022-07-14T17:00"), at("2022-07-15T13:00"));
    assert_eq!(
        answer_deadline(&event(), at("2022-07-15T14:00")),
        event().ends().at,
        "once the event has begun, the deadline is its end"
    );
}

#[test]
fn a_seat_of_a_contact_without_a_mailbox_is_held_until_an_organizer_has_called() {
    assert_eq!(hold_deadline(&event(), false, at("2022-07-01T10:00")), UNTIL_CALLED);
}

#[test]
fn a_contact_who_must_confirm_by_mail_must_do_so_after_a_promotion_too() {
    for promotion in [Promotion::AtOnce, Promotion::Offer] {
        let mut event = event_with(promotion);
        event.sign_up.confirm_by_mail = true;
        let now = at("2022-07-01T10:00");
        let held = Promoted { placement: Placement::Held { until: at("2022-07-05T10:00") }, by_phone: false };
        assert_eq!(promoted(&event, &contact(false), now), held);
        let entered_by_staff = promoted_by(&event, &contact(false), Channel::Phone, now);
        assert!(!matches!(entered_by_staff.placement, Placement::Held { .. }), "staff have spoken with the contact");
    }
}

#[test]
fn a_repeated_question_has_a_full_deadline_and_is_asked_by_telephone_on_the_last_day() {
    let event = event_with(Promotion::Offer);
    let placement = Placement::Offered { until: at("2022-07-05T10:00") };
    let repeated = |now| repeat_question(&event, placement, contact(true).means(), false, at(now));
    assert_eq!(repeated("2022-07-05T10:00"), asked("2022-07-07T10:00", false));
    assert_eq!(repeated("2022-07-14T14:00"), asked("2022-07-15T13:00", true));
    let at_once = event_with(Promotion::AtOnce);
    let moved = repeat_question(&at_once, placement, contact(false).means(), false, at("2022-07-01T10:00"));
    assert_eq!(moved, asked("2022-07-05T10:00", false), "it stays an offer");
}

#[test]
fn reminders_are_due_the_morning_before_and_thanks_the_morning_after() {
    assert_eq!(reminder_due_at(&event()), Some(at("2022-07-14T10:00")));
    assert_eq!(thanks_due_at(&event()), Some(at("2022-07-16T10:00")));
}

#[test]
fn hosts_hear_in_the_morning_what_happened_before_it() {
    for (now, due) in [
        ("2022-07-15T08:00", "2022-07-15T08:00"),
        ("2022-07-15T23:59", "2022-07-15T08:00"),
        ("2022-07-16T07:59", "2022-07-15T08:00"),
        ("2022-10-30T08:00", "2022-10-30T08:00"),
    ] {
        assert_eq!(host_update_due_at(at(now)), Some(at(due)), "{now}");
    }
}
