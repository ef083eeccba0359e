//! What the overview of the back office finds: states of events, missing facts, few sign-ups, the next date.

use crate::fixture::{at, event, listing, moment, period};
use domain::events::{Coded as _, Event, EventState, Listing, Location, MissingFact, OverviewFilter, Taken, Venue};
use jiff::civil::date;
use std::collections::BTreeMap;
use std::sync::Arc;

const NOW: &str = "2022-07-11T08:00";

fn taken(event: Event, seats: i64) -> Listing {
    Listing { taken: Taken { event: seats, ..Taken::default() }, ..listing(event) }
}

fn with_seats(seats: i64) -> Event {
    let mut event = event();
    event.sign_up.seats = Some(seats);
    event
}

fn states(listing: &Listing) -> Vec<EventState> {
    EventState::ALL.iter().copied().filter(|state| listing.is_in(*state, at(NOW))).collect()
}

#[test]
fn an_event_is_published_a_draft_scheduled_or_cancelled() {
    let published = |published| listing(Event { published, ..event() });
    assert_eq!(states(&published(Some(moment("2022-06-01T08:00")))), [EventState::Published]);
    assert_eq!(states(&published(Some(moment("2022-07-12T08:00")))), [EventState::Scheduled]);
    assert_eq!(states(&published(None)), [EventState::Draft]);
    let cancelled = Event { cancelled: Some(moment("2022-07-01T08:00")), published: None, ..event() };
    assert_eq!(states(&listing(cancelled)), [EventState::Cancelled]);
}

#[test]
fn an_event_is_full_or_waited_for_as_well() {
    assert_eq!(states(&taken(event(), 18)), [EventState::Published]);
    assert_eq!(states(&taken(event(), 19)), [EventState::Published, EventState::Full]);
    let mut waited_for = taken(event(), 18);
    waited_for.taken.has_waiting = true;
    assert_eq!(states(&waited_for), [EventState::Published, EventState::WaitingList]);
    let cancelled = Event { cancelled: Some(moment("2022-07-01T08:00")), ..event() };
    assert_eq!(states(&taken(cancelled, 19)), [EventState::Cancelled]);
}

#[test]
fn less_than_a_quarter_of_the_seats_and_less_than_twenty_people_are_few() {
    let has_few = |event: Event, seats: i64| taken(event, seats).has_few_sign_ups(at(NOW));
    for (seats, few, enough) in [(4, 0, 1), (19, 4, 5), (40, 9, 10), (80, 19, 20), (5_000, 19, 20)] {
        assert!(has_few(with_seats(seats), few), "{few} of {seats}");
        assert!(!has_few(with_seats(seats), enough), "{enough} of {seats}");
    }
    assert!(!has_few(with_seats(0), 0), "there are no seats to take");
}

#[test]
fn an_event_for_which_nobody_can_sign_up_has_no_few_sign_ups() {
    let has_few = |change: &dyn Fn(&mut Listing)| {
        let mut listing = taken(event(), 0);
        change(&mut listing);
        listing.has_few_sign_ups(at(NOW))
    };
    let of_event = |change: fn(&mut Event)| has_few(&|listing| change(Arc::make_mut(&mut listing.event)));
    assert!(has_few(&|_| ()));
    assert!(!of_event(|event| event.cancelled = Some(moment("2022-07-01T08:00"))));
    assert!(!of_event(|event| event.sign_up.opens = Some(moment("2022-07-12T08:00"))));
    assert!(!of_event(|event| event.sign_up.mode = domain::events::SignUpMode::ByHost));
    assert!(!of_event(|event| event.dates = vec![period("2022-07-10T13:00", "2022-07-11T18:00")]), "it has begun");
    assert!(!has_few(&|listing| listing.taken.has_waiting = true), "the seats are kept for those who wait");
}

#[test]
fn accessibility_image_and_easy_text_can_be_missing() {
    let lacks = |listing: &Listing| MissingFact::ALL.iter().map(|fact| listing.lacks(*fact)).collect::<Vec<_>>();
    assert_eq!(lacks(&listing(event())), [true, true, true]);
    let easy = Event { easy_text: Some("Es gibt Kaffee.".to_owned()), ..event() };
    assert_eq!(lacks(&listing(easy)), [true, true, false]);
    let on_site = listing(event());
    let venue = on_site.venue.as_deref().cloned().unwrap();
    let accessible = Venue { accessibility: vec!["stufenloser Zugang".to_owned()], ..venue };
    assert_eq!(lacks(&Listing { venue: Some(accessible.into()), ..on_site }), [false, true, true]);
    let location = Location::of(None, Some("https://meet.example".to_owned())).unwrap();
    let online = Listing { venue: None, ..listing(Event { location, ..event() }) };
    assert_eq!(lacks(&online), [false, true, true], "there is no venue to describe");
}

#[test]
fn the_next_date_of_a_course_is_the_first_that_is_not_over() {
    let dates =
        ["2022-07-04", "2022-07-11", "2022-07-18"].map(|day| period(&format!("{day}T13:00"), &format!("{day}T15:00")));
    let course = Event { dates: dates.to_vec(), ..event() };
    assert_eq!(course.next_date(at("2022-07-11T14:59")), Some(dates[1]));
    assert_eq!(course.next_date(at("2022-07-11T15:00")), Some(dates[2]));
    assert_eq!(course.next_date(at("2022-07-18T15:00")), None);
    let between = |now| course.date_between(date(2022, 7, 11), date(2022, 7, 18), at(now));
    assert_eq!(between(NOW), Some(dates[1]));
    assert_eq!(between("2022-07-11T15:00"), Some(dates[2]), "the last day belongs to it");
    assert_eq!(course.date_between(date(2022, 7, 12), date(2022, 7, 17), at(NOW)), None);
}

#[test]
fn the_filter_is_read_from_an_address_and_an_invalid_value_counts_as_absent() {
    let read = |pairs: &[(&str, &'static str)]| {
        let values: BTreeMap<String, &str> = pairs.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect();
        OverviewFilter::read(|name| values.get(name).copied())
    };
    assert_eq!(read(&[]), OverviewFilter::default());
    let nonsense = [("stand", "schön"), ("fehlt", ""), ("zeit", "morgen"), ("programm", " "), ("thema", "Musik")];
    assert_eq!(read(&nonsense), OverviewFilter::default());
    let filter =
        read(&[("stand", "entwurf"), ("fehlt", "leichte-sprache"), ("zeit", "vorbei"), ("veranstalter", "vhs")]);
    assert_eq!(
        (filter.state, filter.missing, filter.is_past, filter.events.host.as_deref()),
        (Some(EventState::Draft), Some(MissingFact::EasyText), true, Some("vhs"))
    );
}
