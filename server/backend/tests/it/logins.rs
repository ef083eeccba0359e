//! Logins as use cases: whose requests count against which budget, how wrong codes are limited, and how sessions end.

mod budgets;
mod own_sessions;
mod wrong_codes;

use backend::messages::ClaimedMessage;
use backend::organizers::{self, LoginClient, LoginProof, LoginResult, NewOrganizer};
use backend::testing::TestApp;
use domain::ids::{LoginId, OrganizerId};
use domain::organizers::{Access, Role};
use domain::signups::{EmailAddress, Name};
use text::Words;

const LEAD: &str = "leitung@kornwestheim.example";

fn address(email: &str) -> EmailAddress {
    EmailAddress::parse(email).unwrap().unwrap()
}

/// Creates an account with the role lead.
async fn add_lead(app: &TestApp, email: &str) -> OrganizerId {
    let name = Name::parse("Birgit Öztürk").unwrap().unwrap();
    let new = NewOrganizer { email: address(email), name, access: Access::of(Role::Lead) };
    organizers::add(app, new).await.unwrap().id
}

/// Requests a login message. Returns the request, and the message if one was sent.
async fn request(app: &TestApp, email: &str, client: &LoginClient) -> (LoginId, Option<ClaimedMessage>) {
    let login = organizers::request_login(app).await.unwrap();
    organizers::send_login_link(app, Words::german(), login, address(email), client.clone()).await.unwrap();
    let messages = app.deliver_mail().await;
    assert!(messages.len() <= 1, "{messages:?}");
    (login, messages.into_iter().next())
}

/// How many of so many requests are answered with a message.
async fn answered(app: &TestApp, client: &LoginClient, requests: usize) -> usize {
    let mut messages = 0;
    for _ in 0..requests {
        messages += usize::from(request(app, LEAD, client).await.1.is_some());
    }
    messages
}

/// Logs in by a link of the command line. Returns the token of the session.
async fn log_in(app: &TestApp, client: &LoginClient) -> String {
    let link = organizers::create_login_link(app, &address(LEAD)).await.unwrap();
    let proof = LoginProof::Link(link.rsplit('/').next().unwrap().to_owned());
    let LoginResult::LoggedIn(_, session) = organizers::log_in(app, proof, None, client.clone()).await.unwrap() else {
        panic!("the link is valid");
    };
    session
}
