//! A house with an evening that has a waiting list, and somebody who works there.

use super::evening::Evening;
use super::party::{Party, State};
use super::plan::{EVENT, Plan, Rules, programme};
use crate::programmes::NETWORK;
use backend::organizers::{self, NewOrganizer};
use backend::signups;
use backend::testing::TestHouse;
use backend::{House, rows};
use domain::ids::{EventSlug, OrganizerId, SignUpId};
use domain::organizers::Role;
use domain::signups::{EmailAddress, Name, Placement, SignUp, Sought};
use std::collections::BTreeSet;

/// A house with that evening, in which everybody gets all their letters.
pub async fn town(rules: Rules) -> TestHouse {
    let mut house = TestHouse::with(NETWORK).await;
    let settings = backend::Settings { has_limits: false, ..(*house.settings).clone() };
    house.house.settings = settings.into();
    house.import(&programme(rules, Plan::of(rules))).await;
    house
}

pub async fn clerk(house: &House) -> OrganizerId {
    let email = EmailAddress::parse("birgit@kornwestheim.example").unwrap().unwrap();
    let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
    organizers::add(house, NewOrganizer { email, name, role: Role::Lead, events: [].into() }).await.unwrap().id
}

pub fn slug() -> EventSlug {
    EventSlug::try_from(EVENT).unwrap()
}

/// The evening as it stands in the database.
pub async fn evening(house: &TestHouse, rules: Rules) -> Evening {
    let list = signups::list(house, &slug(), &Sought::default()).await.unwrap();
    let unasked = unasked(house).await;
    let event = list.listing.event;
    Evening {
        seats: usize::try_from(event.sign_up.seats.unwrap()).unwrap(),
        is_strict: rules.order == "strict",
        now: house.now(),
        parties: list.found.iter().map(|sign_up| party_of(sign_up, unasked.contains(&sign_up.id))).collect(),
        event,
    }
}

pub fn party_of(sign_up: &SignUp, is_unasked: bool) -> Party {
    let of_workshop = |slug: &domain::ids::WorkshopSlug| u8::from(slug.as_str() == "w1");
    let people = sign_up.wish.participants.iter().map(|person| person.workshops.values().next().map(of_workshop));
    Party {
        id: Some(sign_up.id),
        contact: sign_up.wish.contact.clone(),
        channel: sign_up.channel,
        people: people.collect(),
        fewer_ok: sign_up.wish.fewer_ok,
        state: match sign_up.placement {
            Placement::Lapsed => State::Lapsed,
            _ if sign_up.cancelled_at.is_some() => State::Cancelled,
            Placement::Waiting { turn } => State::Waiting(turn),
            Placement::Offered { until } => State::Offered(until),
            Placement::Held { until } => State::Held(until),
            Placement::Confirmed => State::Confirmed,
        },
        waits: sign_up.waits_for.iter().map(|(slug, turn)| (of_workshop(slug), *turn)).collect(),
        revision: sign_up.revision,
        is_unasked,
    }
}

/// Those whom a letter asks for their yes that has not gone out, and none before it.
async fn unasked(house: &House) -> BTreeSet<SignUpId> {
    let sql = "SELECT about FROM letters WHERE kind IN ('hold', 'offer') GROUP BY about \
               HAVING COUNT(sent_at) = 0 AND COUNT(*) > COUNT(gave_up_at)";
    let rows: Vec<(String,)> = house.read(move |mut c, _| Box::pin(async move { Ok(rows!(c, sql)?) })).await.unwrap();
    rows.iter().filter_map(|(id,)| SignUpId::from_text(id)).collect()
}
