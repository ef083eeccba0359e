//! An evening with a waiting list, its guests, and what its house has written down.

use super::model::{Evening, Step};
use super::party::{Party, Person, State};
use crate::programmes::NETWORK;
use backend::signups::{self, Desk};
use backend::testing::TestHouse;
use backend::{House, rows};
use domain::events::Event;
use domain::ids::{EventSlug, SignUpId};
use domain::signups::{Placement, SignUp, Sought, Typed, read_wish};
use std::collections::BTreeMap;
use text::Words;

pub const EVENT: &str = "abend";

/// The rules that a city chooses of.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub seats: usize,
    pub promotion: &'static str,
    pub order: &'static str,
}

/// The evening, at a host and a venue of the small programme.
pub fn programme(rules: Rules) -> String {
    let Rules { seats, promotion, order } = rules;
    format!(
        r#"
[[events]]
slug = "{EVENT}"
title = "Wohnen im Alter"
host = "stadt"
venue = "das-k"
starts = "2026-03-13T18:00"
ends = "2026-03-13T21:00"
sign_up = {{ seats = {seats}, max_party = 4, waiting_list = true, promotion = "{promotion}", order = "{order}" }}
[[events.workshops]]
slug = "w0"
slot = "abend"
title = "Wohnen mit anderen"
seats = 2
[[events.workshops]]
slug = "w1"
slot = "abend"
title = "Zu Hause bleiben"
seats = 2
"#
    )
}

/// A house with that evening, in which everybody gets all their letters.
pub async fn town(rules: Rules) -> TestHouse {
    let mut house = TestHouse::with(NETWORK).await;
    let settings = backend::Settings { has_limits: false, ..(*house.settings).clone() };
    house.house.settings = settings.into();
    house.import(&programme(rules)).await;
    house
}

pub fn slug() -> EventSlug {
    EventSlug::try_from(EVENT).unwrap()
}

pub fn guest(name: &str, people: Vec<Person>) -> Party {
    let (id, state) = (None, State::Confirmed);
    let waits = BTreeMap::new();
    Party {
        id,
        name: name.into(),
        people,
        fewer_ok: false,
        has_email: true,
        has_phone: false,
        state,
        waits,
        revision: 0,
    }
}

fn fields(party: &Party, waits_for_workshops: bool) -> Typed {
    let mut typed = Typed::default();
    typed.add("contact_name", party.name.as_str());
    typed.add("email", if party.has_email { "gast@example.org" } else { "" });
    typed.add("phone", if party.has_phone { "07154 000-1" } else { "" });
    typed.add("people", party.people.len().to_string());
    for (n, person) in (1..).zip(&party.people) {
        typed.add(format!("workshop_abend_{n}"), person.map_or(String::new(), |workshop| format!("w{workshop}")));
    }
    typed.add("fewer_ok", if party.fewer_ok { "yes" } else { "" });
    typed.add("workshop_wait", if waits_for_workshops { "yes" } else { "" });
    typed
}

/// Does a step at a house; what is refused changes nothing, and a surprise ends the test.
pub async fn take(house: &TestHouse, node: &House, rules: Rules, step: &Step) {
    let words = Words::german();
    let done = match step {
        Step::SignUp { party, waits_for_workshops } => {
            let typed = fields(party, *waits_for_workshops);
            let ask = move |event: &Event| read_wish(&typed, event);
            signups::sign_up(node, words, Desk::PUBLIC, slug(), house.form(EVENT), ask).await.map(drop)
        }
        Step::Change { id, revision, people } => {
            let page = house.page(*id).await;
            let before = party_of(&page.sign_up);
            let typed = fields(&Party { people: people.clone(), ..before }, false);
            let wish = read_wish(&typed, &page.listing.event).unwrap();
            signups::change(node, words, Desk::PUBLIC, page, *revision, wish).await
        }
        Step::Cancel(id) => signups::cancel(node, words, Desk::PUBLIC, house.page(*id).await, None).await,
        Step::Accept(id) => signups::accept(node, words, Desk::PUBLIC, house.page(*id).await).await,
        Step::RunOut => signups::run_out(node).await,
        Step::Seats(seats) => {
            let text = programme(Rules { seats: *seats, ..rules });
            backend::programme::import(node, "abend.toml", &text).await.ok();
            Ok(())
        }
    };
    if let Err(error) = done {
        assert!(matches!(error, backend::Error::Refused(_)), "{step:?}: {error}");
    }
}

/// The evening as it stands in the database.
pub async fn evening(house: &TestHouse, rules: Rules) -> Evening {
    let list = signups::list(house, &slug(), &Sought::default()).await.unwrap();
    let event = list.listing.event;
    Evening {
        seats: usize::try_from(event.sign_up.seats.unwrap()).unwrap(),
        is_strict: rules.order == "strict",
        now: house.now(),
        parties: list.found.iter().map(party_of).collect(),
        event,
    }
}

fn party_of(sign_up: &SignUp) -> Party {
    let of_workshop = |slug: &domain::ids::WorkshopSlug| u8::from(slug.as_str() == "w1");
    let people = sign_up.wish.participants.iter().map(|person| person.workshops.values().next().map(of_workshop));
    Party {
        id: Some(sign_up.id),
        name: sign_up.wish.contact.name.to_string(),
        people: people.collect(),
        fewer_ok: sign_up.wish.fewer_ok,
        has_email: sign_up.wish.contact.email.is_some(),
        has_phone: sign_up.wish.contact.phone.is_some(),
        state: match sign_up.placement {
            Placement::Lapsed => State::Lapsed,
            _ if sign_up.cancelled_at.is_some() => State::Cancelled,
            Placement::Waiting { turn } => State::Waiting(turn),
            Placement::Offered { until } => State::Offered(until),
            Placement::Confirmed => State::Confirmed,
            Placement::Held { .. } => panic!("nobody is asked to confirm"),
        },
        waits: sign_up.waits_for.iter().map(|(slug, turn)| (of_workshop(slug), *turn)).collect(),
        revision: sign_up.revision,
    }
}

/// What was done to each sign-up, and how often its contact heard of anything: by letter, or by a call.
pub async fn told(house: &TestHouse) -> BTreeMap<SignUpId, (Vec<String>, usize)> {
    let ask = |sql: &'static str| async move {
        let rows: Vec<(String, String)> =
            house.read(move |mut c, _| Box::pin(async move { Ok(rows!(c, sql)?) })).await.unwrap();
        rows.into_iter().filter_map(|(id, what)| Some((SignUpId::from_text(&id)?, what))).collect::<Vec<_>>()
    };
    let mut told: BTreeMap<SignUpId, (Vec<String>, usize)> = BTreeMap::new();
    for (id, act) in ask("SELECT subject, act FROM journal").await {
        told.entry(id).or_default().0.push(act);
    }
    for (id, _) in ask("SELECT about, kind FROM letters UNION ALL SELECT about, kind FROM call_tasks").await {
        told.entry(id).or_default().1 += 1;
    }
    told
}
