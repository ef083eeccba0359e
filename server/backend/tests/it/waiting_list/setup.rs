//! The application with an evening that has a waiting list, an organizer, and the state of the evening as the model has it.

use super::evening::Evening;
use super::event_plan::{EVENT, Plan, Rules, programme};
use super::party::{Party, State};
use crate::fixtures::network;
use backend::organizers::{self, NewOrganizer};
use backend::signups;
use backend::testing::{TestApp, lead};
use backend::{AppContext, read_tx, rows};
use domain::ids::{EventSlug, OrganizerId, SignUpId};
use domain::organizers::{Access, Role};
use domain::signups::{EmailAddress, Name, SignUp, SignUpFilter};
use domain::waiting_list::Placement;
use std::collections::BTreeSet;

/// The application with the evening, without limits on messages.
pub async fn app_with_evening(rules: Rules) -> TestApp {
    let mut app = TestApp::with(network()).await;
    let settings = backend::Settings { has_limits: false, ..(*app.settings).clone() };
    app.ctx.settings = settings.into();
    app.import(programme(rules, Plan::of(rules))).await;
    app
}

pub async fn organizer(ctx: &AppContext) -> OrganizerId {
    let email = EmailAddress::parse("birgit@kornwestheim.example").unwrap().unwrap();
    let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
    organizers::add(ctx, NewOrganizer { email, name, access: Access::of(Role::Lead) }).await.unwrap().id
}

pub fn slug() -> EventSlug {
    EventSlug::try_from(EVENT).unwrap()
}

/// The evening as the database has it.
pub async fn evening(app: &TestApp, rules: Rules) -> Evening {
    let list =
        signups::sign_up_list(app, &lead(), &slug(), &SignUpFilter::default(), signups::Use::View).await.unwrap();
    let unsent = with_unsent_question(app).await;
    let event = list.listing.event;
    Evening {
        seats: usize::try_from(event.sign_up.seats.unwrap()).unwrap(),
        is_strict: rules.order == "strict",
        now: app.now(),
        parties: list.found.iter().map(|sign_up| party_of(sign_up, unsent.contains(&sign_up.id))).collect(),
        event,
    }
}

pub fn party_of(sign_up: &SignUp, has_unsent_question: bool) -> Party {
    let of_workshop = |slug: &domain::ids::WorkshopSlug| u8::from(slug.as_str() == "w1");
    let people = sign_up.request.participants.iter().map(|person| person.workshops.values().next().map(of_workshop));
    Party {
        id: Some(sign_up.id),
        contact: sign_up.request.contact.clone(),
        channel: sign_up.channel,
        people: people.collect(),
        fewer_ok: sign_up.request.fewer_ok,
        state: match sign_up.placement {
            Placement::Lapsed => State::Lapsed,
            _ if sign_up.cancelled_at.is_some() => State::Cancelled,
            Placement::Waiting { since } => State::Waiting(since),
            Placement::Offered { until } => State::Offered(until),
            Placement::Held { until } => State::Held(until),
            Placement::Confirmed => State::Confirmed,
        },
        waits: sign_up.waits_for.iter().map(|(slug, since)| (of_workshop(slug), *since)).collect(),
        revision: sign_up.revision.0,
        has_unsent_question,
    }
}

/// The sign-ups with an open question whose message is pending, where no earlier one was sent.
async fn with_unsent_question(ctx: &AppContext) -> BTreeSet<SignUpId> {
    let sql = "SELECT related_id FROM messages WHERE is_question = 1 GROUP BY related_id \
               HAVING COUNT(sent_at) = 0 AND COUNT(*) > COUNT(failed_at)";
    let rows: Vec<(String,)> = read_tx!(ctx, |c, _| { Ok(rows!(c, sql)?) }).unwrap();
    rows.iter().filter_map(|(id,)| SignUpId::from_text(id)).collect()
}
