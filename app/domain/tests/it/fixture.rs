//! Test data: an event on one afternoon with 19 seats and two workshops of 7 seats.

use domain::events::{
    Event, Host, HostNotice, Listing, Location, Order, Promotion, SignUpMode, SignUpRules, Taken, Venue, Workshop,
};
use domain::signups::{Contact, Name, Participant, SignUpRequest};
use domain::time::{Instant, Moment, Period};
use std::collections::BTreeMap;

pub fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

pub fn at(text: &str) -> Instant {
    moment(text).at
}

pub fn period(starts: &str, ends: &str) -> Period {
    Period { starts: moment(starts), ends: moment(ends) }
}

pub fn event() -> Event {
    let workshop = |slug: &str, title: &str| Workshop {
        slug: slug.try_into().unwrap(),
        slot: "nachmittag".try_into().unwrap(),
        title: title.to_owned(),
        room: None,
        seats: 7,
    };
    Event {
        slug: "netzwerk".try_into().unwrap(),
        title: "Netzwerkveranstaltung Seniorenarbeit".to_owned(),
        summary: "Wer mit älteren Menschen arbeitet, lernt sich kennen.".to_owned(),
        description: String::new(),
        programme: None,
        series: None,
        host: "stadt".try_into().unwrap(),
        co_hosts: vec![],
        location: Location::of("das-k".try_into().ok(), None).unwrap(),
        dates: vec![period("2022-07-15T13:00", "2022-07-15T18:00")],
        date_numbers: None,
        is_all_day: false,
        price: None,
        topics: vec!["Älter werden".to_owned()],
        target_groups: vec!["Vereine".to_owned()],
        languages: vec!["de".to_owned()],
        is_unlisted: false,
        is_highlight: false,
        image: None,
        published: Some(moment("2022-06-01T08:00")),
        cancelled: None,
        cancelled_reason: None,
        moved_at: None,
        restored_at: None,
        neutral_title: None,
        uid: "netzwerk@dabei.example".to_owned(),
        sequence: 0,
        updated_at: at("2022-06-01T08:00"),
        easy_text: None,
        has_thanks: false,
        asks_organisation: true,
        notify: HostNotice::Off,
        results_url: None,
        contact: None,
        translations: BTreeMap::new(),
        sign_up: SignUpRules {
            mode: SignUpMode::Here,
            seats: Some(19),
            has_waiting_list: false,
            promotion: Promotion::AtOnce,
            order: Order::Fill,
            opens: None,
            closes: None,
            max_party: 4,
            confirm_by_mail: false,
            is_confidential: false,
            url: None,
            phone: None,
            email: None,
        },
        workshops: vec![workshop("mobilitaet", "Mobilität"), workshop("wohnen", "Alternative Wohnformen")],
    }
}

pub fn listing(event: Event) -> Listing {
    let host = Host {
        slug: "stadt".try_into().unwrap(),
        name: "Stadt Kornwestheim".to_owned(),
        phone: Some("07154 000-101".to_owned()),
        email: None,
        website: None,
    };
    let venue = Venue {
        slug: "das-k".try_into().unwrap(),
        name: "Das K".to_owned(),
        street: None,
        postcode: None,
        city: None,
        lat: None,
        lon: None,
        accessibility: vec![],
    };
    Listing {
        event: event.into(),
        host: host.into(),
        co_hosts: vec![],
        venue: Some(venue.into()),
        programme: None,
        taken: Taken::default(),
    }
}

/// A party of `seats` participants, all of them in `workshop` or in none.
pub fn party(seats: usize, workshop: Option<&str>) -> SignUpRequest {
    let workshops: BTreeMap<_, _> =
        workshop.map(|slug| ("nachmittag".try_into().unwrap(), slug.try_into().unwrap())).into_iter().collect();
    let person = Participant { workshops, ..Participant::default() };
    SignUpRequest {
        contact: Contact { name: Name::stored("Anna Weiß".to_owned()), ..Contact::default() },
        participants: vec![person; seats],
        ..SignUpRequest::default()
    }
}
